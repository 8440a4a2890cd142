import Reflection

/// Says what is wrong with a command line, and what may have been meant.
struct UsageComplaint {
  let output: CommandOutput

  func about(_ fault: UsageFault) {
    output.complain(what(fault), hint: hint(fault))
  }

  private func what(_ fault: UsageFault) -> Prose {
    switch fault {
    case .unknownCommand(let name, _): .say(.usageCommand, ["name": .person(name)])
    case .unfinishedCommand(let name, let next):
      .say(
        .usageUnfinished,
        ["name": .ours(name), "list": .ours(next.joined(separator: ", "))])
    case .unknownOption(let name, _): .say(.usageOption, ["name": .person(name)])
    case .misplaced(let option, let command):
      .say(.usageMisplaced, ["option": .ours(option.typed), "command": .ours(command)])
    case .needsValue(let option): .say(.usageValue, ["option": .ours(option.typed)])
    case .takesNoValue(let option): .say(.usageNoValue, ["option": .ours(option.typed)])
    case .badLanguage: .say(.usageLanguage)
    case .badInstant: .say(.usageNow)
    case .badDescriptor: .say(.usageDescriptor)
    case .badCount(let option, let most):
      .say(.usageCount, ["option": .ours(option.typed), "most": .ours(String(most))])
    case .badMinutes: .say(.usageMinutes)
    case .badTime: .say(.roomUsageTime)
    case .badClock: .say(.roomUsageClock)
    case .severalPassphrases: .say(.usageSources)
    case .needsOperand(let command):
      .say(
        .usageOperand,
        ["command": .ours("tandem " + command), "operand": .ours(operand(of: command))])
    case .extraOperand(let name, _): .say(.usageExtra, ["name": .person(name)])
    case .badRun(let name): .say(.usageRun, ["name": .person(name)])
    case .notUTF8(let bytes):
      .say(.usageBytes, ["name": .file(bytes)])
    case .needsRecoveryOut(let command):
      .say(
        .initRecoveryNeeded,
        ["command": .ours("tandem " + command), "operand": .ours(recoveryOperand)])
    case .needsOption(let option, let command):
      .say(
        .usageOperand,
        [
          "command": .ours("tandem " + command),
          "operand": .ours(option.typed + " " + (option.value?[output.language] ?? "")),
        ])
    }
  }

  private func hint(_ fault: UsageFault) -> Prose {
    switch fault {
    case .unknownCommand(_, let name?), .unknownOption(_, let name?):
      .say(.nearestKey, ["name": .ours(name)])
    case .extraOperand(_, "note"): .say(.usageNoteWords)
    case .needsOperand(let command), .extraOperand(_, let command):
      .say(.usageHelpCommand, ["command": .ours(command)])
    case .needsRecoveryOut(let command), .needsOption(_, let command):
      .say(.usageHelpCommand, ["command": .ours(command)])
    default: .say(.usageHelp)
    }
  }

  private func operand(of command: String) -> String {
    let operand = CommandTable.rows.first { $0.name == command }?.operand?[output.language] ?? ""
    // Brackets round the whole say that it may be left out, which is what did not hold.
    return operand.hasPrefix("[") && operand.hasSuffix("]")
      ? String(operand.dropFirst().dropLast()) : operand
  }

  private var recoveryOperand: String {
    CommandOption.recoveryOut.value?[output.language] ?? ""
  }
}

extension CommandOption {
  /// The option as it is typed.
  var typed: String { "--" + rawValue }

  /// The option that a letter alone stands for: `-h`, `-V`; `nil` for any other word.
  init?(letter argument: [UInt8]) {
    switch argument {
    case Array("-h".utf8): self = .help
    case Array("-V".utf8): self = .version
    default: return nil
    }
  }
}
