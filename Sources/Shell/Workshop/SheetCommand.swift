import Reflection

/// `tandem workshop handout PACK` and `tandem workshop sheet PACK`: paper, without any journal.
struct SheetCommand {
  /// Whose sheet it is.
  enum Kind {
    case handout
    /// The facilitator's; when the workshop begins, minutes after midnight.
    case facilitator(start: Int?)
  }

  let context: CommandContext
  let id: String
  let kind: Kind
  let isHTML: Bool

  func run() -> ExitStatus {
    switch WorkshopPack(context: context).load(id) {
    case .failure(let status): return status
    case .success(let pack):
      let (sheet, language) = (self.sheet(of: pack), context.language)
      context.output.file(
        isHTML ? SheetHTML(sheet, language).file : SheetMarkdown(sheet, language).file)
      return .done
    }
  }

  private func sheet(of pack: Pack) -> Sheet {
    switch kind {
    case .handout: .handout(of: pack, in: context.language)
    case .facilitator(let start): .facilitator(of: pack, in: context.language, start: start)
    }
  }
}

/// A workshop's exercise by its id; what is wrong is said.
struct WorkshopPack {
  let context: CommandContext

  func load(_ id: String) -> Result<Pack, ExitStatus> {
    do throws(PackFailure) {
      let pack = try context.equipment.library.pack(id)
      guard pack.audience == .workshop else {
        context.output.complain(.say(.sheetNotWorkshop, ["id": .person(id)]), hint: known)
        return .failure(.failed)
      }
      return .success(pack)
    } catch {
      PackComplaint(output: context.output).about(error, of: id)
      return .failure(.failed)
    }
  }

  private var known: Prose {
    let ids = context.equipment.library.catalogue.filter { $0.audience == .workshop }.map(\.id)
    return .say(.sheetKnown, ["list": .ours(ids.joined(separator: ", "))])
  }
}
