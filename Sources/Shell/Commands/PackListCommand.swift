import Reflection

/// `tandem pack list`: the exercises that came with the program, and a person's own files.
struct PackListCommand {
  let context: CommandContext
  let isJSON: Bool

  private var shelf: any PackShelf { context.equipment.shelf }

  func run() -> ExitStatus {
    let own = shelf.own
    let status: ExitStatus = own.allSatisfy(\.starts) ? .done : .failed
    if isJSON {
      context.output.document(.list(shelf.shipped.map(summary) + own.map(entry)))
      return status
    }
    let all = shelf.shipped + own.compactMap { try? $0.pack.get() }
    let width = all.map(\.id.count).max() ?? 0
    context.output.line(.say(.packsShipped))
    for pack in shelf.shipped { context.output.line(line(pack, width)) }
    context.output.line(.ours(""))
    let heading: Message = own.isEmpty ? .packsNoOwn : .packsOwn
    context.output.line(.say(heading, ["folder": .person(shelf.folder)]))
    for file in own { show(file, width) }
    return status
  }

  private func line(_ pack: PackSummary, _ width: Int) -> Prose {
    let audience = pack.audience.rawValue.padded(to: 8)
    let minutes = String(repeating: " ", count: 3 - String(pack.minutes).count)
    return .ours("  " + pack.id.padded(to: width) + "  " + audience + "  " + minutes)
      + .say(.exercisesMinutes, ["n": .number(pack.minutes)]) + .ours("  ")
      + .pack(pack.title[context.language])
  }

  private func show(_ file: OwnPackFile, _ width: Int) {
    switch file.pack {
    case .success(let pack): context.output.line(line(pack, width))
    case .failure(let failure):
      context.output.line(.say(.packsRefused, ["file": .person(file.path)]))
      PackComplaint(output: context.output).about(failure, of: file.path)
    }
    if file.isChanged {
      context.output.line(.say(.packsChanged, ["file": .person(file.path)]))
    }
  }

  private func summary(_ pack: PackSummary) -> JSON {
    .map(fields(of: pack).merging(["origin": .text("shipped")]) { old, _ in old })
  }

  private func fields(of pack: PackSummary) -> [String: JSON] {
    let titles = Language.allCases.map { ($0.rawValue, JSON.text(pack.title[$0])) }
    return [
      "id": .text(pack.id), "audience": .text(pack.audience.rawValue),
      "minutes": .number(pack.minutes), "title": .map(Dictionary(uniqueKeysWithValues: titles)),
    ]
  }

  private func entry(_ file: OwnPackFile) -> JSON {
    var fields: [String: JSON] = [
      "origin": .text("own"), "file": .text(file.path), "changed": .flag(file.isChanged),
    ]
    switch file.pack {
    case .success(let pack): fields.merge(self.fields(of: pack)) { old, _ in old }
    case .failure(.faulty(let faults)): fields["faults"] = .list(faults.map(fault))
    case .failure(.unreadable(let code)): fields["unreadable"] = .number(Int(code))
    case .failure(.unknown): break
    }
    return .map(fields)
  }

  private func fault(_ fault: PackFault) -> JSON {
    let words = Composer(language: context.language).text(FaultWords.of(fault.kind))
    return .map([
      "line": .number(fault.line), "column": .number(fault.column), "fault": .text(words),
    ])
  }
}

extension OwnPackFile {
  /// Whether it can be begun.
  fileprivate var starts: Bool { if case .success = pack { true } else { false } }
}

extension String {
  /// The text with spaces after it, up to so many characters.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
