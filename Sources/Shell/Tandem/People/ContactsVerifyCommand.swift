import Reflection

/// `tandem contacts verify`: the digits of two keys, compared at a terminal.
struct ContactsVerifyCommand {
  let context: CommandContext
  let name: String

  func run() -> ExitStatus {
    guard let terminal = context.equipment.personTerminal() else {
      context.output.complain(
        .say(.usageTerminal, ["command": .ours("tandem contacts verify")]))
      return .usage
    }
    return ContactsDoor(context: context).open(for: name) { opened, contact in
      let session = context.session(at: terminal, over: opened)
      switch Comparing(session: session).compare(contact) {
      case .failure(let leaving): return ExitStatus(leaving.departure)
      case .success(let isSame): return isSame ? opened.status : .failed
      }
    }
  }
}
