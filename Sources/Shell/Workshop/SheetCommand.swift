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
    switch RoomSource(context: context, name: id).workshop() {
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
    case .handout: .handout(of: pack, in: context.language, numbers: context.calledNumbers)
    case .facilitator(let start): .facilitator(of: pack, in: context.language, start: start)
    }
  }
}
