import Reflection

/// `tandem pack lint FILE…`: whether an exercise has a fault, and where.
struct LintCommand {
  let context: CommandContext
  let files: [[UInt8]]

  func run() -> ExitStatus {
    var status = ExitStatus.done
    for file in files {
      let name = String(decoding: file, as: UTF8.self)
      switch context.equipment.read(pack: file) {
      case .success: context.output.line(.say(.packSound, ["file": .person(name)]))
      case .failure(let failure):
        status = .failed
        PackComplaint(output: context.output).about(failure, of: name)
      }
    }
    return status
  }
}

/// Faults of an exercise: file, line, column, the line itself, a caret, what is allowed.
struct PackComplaint {
  let output: CommandOutput

  /// Says why an exercise cannot be read.
  func about(_ failure: PackFailure, of name: String) {
    switch failure {
    case .unknown(let nearest):
      output.complain(
        .say(.packUnknown, ["id": .person(name)]),
        hint: nearest.map { .say(.nearestWord, ["name": .pack($0)]) })
    case .unreadable(let code):
      output.complain(
        .say(.packUnread, ["id": .person(name), "code": .ours(String(code))]))
    case .faulty(let faults): faults.forEach(show)
    }
  }

  private func show(_ fault: PackFault) {
    output.note(
      .say(
        .packFault,
        [
          "file": .person(fault.file), "line": .number(fault.line),
          "column": .number(fault.column), "fault": .prose(FaultWords.of(fault.kind)),
        ]))
    let excerpt = FaultExcerpt(fault.source, column: fault.column)
    let number = String(fault.line)
    let margin = String(repeating: " ", count: max(0, 7 - number.count))
    output.note(.ours(margin + number + " |") + .person(excerpt.source))
    output.note(.ours(String(repeating: " ", count: 8) + "|" + excerpt.caret))
    if let hint = FaultWords.hint(fault.kind) {
      output.note(.ours(String(repeating: " ", count: 8) + "= ") + hint)
    }
  }
}
