import Reflection

/// `tandem pack lint FILE…`: what is wrong in exercises and safety files, and where.
struct LintCommand {
  let context: CommandContext
  let files: [[UInt8]]
  let isJSON: Bool

  func run() -> ExitStatus {
    var status = ExitStatus.done
    var listed: [JSON] = []
    for file in files {
      let name = String(decoding: file, as: UTF8.self)
      switch PackCheck(context: context).check(file) {
      case .success(let faults):
        if !faults.allSatisfy(\.isWarning) { status = .failed }
        listed += faults.map(json)
        if !isJSON { PackComplaint(output: context.output).about(.faulty(faults), of: name) }
      case .failure(let failure):
        status = .failed
        listed.append(json(failure, name))
        if !isJSON { PackComplaint(output: context.output).about(failure, of: name) }
      }
    }
    guard isJSON else { return status }
    context.output.document(.list(listed))
    return status
  }

  private func json(_ fault: PackFault) -> JSON {
    let hint = FaultWords.hint(fault.kind).map { " (\(words($0)))" } ?? ""
    return .map([
      "file": .text(fault.file), "line": .number(fault.line), "column": .number(fault.column),
      "severity": .text(fault.isWarning ? "warning" : "error"),
      "code": .text(FaultWords.code(fault.kind)),
      "message": .text(words(FaultWords.of(fault.kind)) + hint),
    ])
  }

  /// A file that cannot be read has one fault, at its beginning.
  private func json(_ failure: PackFailure, _ name: String) -> JSON {
    .map([
      "file": .text(name), "line": .number(1), "column": .number(1),
      "severity": .text("error"),
      "code": .text(Message.packUnread.rawValue),
      "message": .text(words(PackComplaint.what(failure, name))),
    ])
  }

  private func words(_ prose: Prose) -> String {
    Composer(language: context.language).text(prose)
  }
}

/// Everything that is looked at in a file of an author.
struct PackCheck {
  let context: CommandContext

  /// Faults and warnings, by their place in the file.
  func check(_ file: [UInt8]) -> Result<[PackFault], PackFailure> {
    context.equipment.check(pack: file).map { report in
      guard let pack = report.pack else { return report.faults }
      let name = String(decoding: file, as: UTF8.self)
      let window = SmallWindow(pack: pack, width: context.equipment.width)
      let tall = window.tall.map { step, language, rows in
        let place = report.steps[step]
        return PackFault(
          file: name, line: place.line, column: place.column,
          kind: .advice(.tall(rows: rows, language)), source: place.source,
          caret: place.caret)
      }
      let walls = RoomWall.overflowing(pack, width: context.equipment.width).map {
        step, language, pages in
        let place = report.steps[step]
        return PackFault(
          file: name, line: place.line, column: place.column,
          kind: .advice(.wall(pages: pages, language)), source: place.source, caret: place.caret)
      }
      return (report.faults + tall + walls).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
  }
}

/// Faults of an exercise: file, line, column, the line itself, a caret, what is allowed.
struct PackComplaint {
  let output: CommandOutput

  /// Says why an exercise cannot be read, and what else there is to say of it.
  func about(_ failure: PackFailure, of name: String) {
    switch failure {
    case .unknown(let nearest):
      output.complain(
        PackComplaint.what(failure, name),
        hint: nearest.map { .say(.nearestWord, ["name": .pack($0)]) } ?? .say(.packUnknownHint))
    case .unreadable: output.complain(PackComplaint.what(failure, name))
    case .faulty(let faults): faults.forEach(show)
    }
  }

  /// Why an exercise cannot be read.
  static func what(_ failure: PackFailure, _ name: String) -> Prose {
    switch failure {
    case .unknown: .say(.packUnknown, ["id": .person(name)])
    case .unreadable(let code):
      .say(.packUnread, ["id": .person(name), "why": .reason(code)])
    case .faulty(let faults):
      .say(.packRefused, ["id": .person(name), "k": .number(faults.count)])
    }
  }

  private func show(_ fault: PackFault) {
    output.note(
      .say(
        fault.isWarning ? .packWarning : .packFault,
        [
          "file": .person(fault.file), "line": .number(fault.line),
          "column": .number(fault.column), "fault": .prose(FaultWords.of(fault.kind)),
        ]))
    let excerpt = FaultExcerpt(fault.source, column: fault.caret)
    let number = String(fault.line)
    let margin = String(repeating: " ", count: max(0, 7 - number.count))
    output.note(.ours(margin + number + " |") + .person(excerpt.source))
    output.note(.ours(String(repeating: " ", count: 8) + "|" + excerpt.caret))
    if let hint = FaultWords.hint(fault.kind) {
      output.note(.ours(String(repeating: " ", count: 8) + "= ") + hint)
    }
  }
}
