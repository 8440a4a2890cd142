import Reflection

/// `tandem verify`: whether everything in the journal can be read, and what cannot.
struct VerifyCommand {
  let context: CommandContext

  func run() -> ExitStatus {
    switch context.openForReading() {
    case .failure(let status): return status
    case .success(let opened):
      let unreadable = opened.journal.unreadableTexts
      for number in unreadable {
        context.output.note(.say(.damageText, ["n": .ours(String(number))]))
      }
      let findings = opened.damage.count + unreadable.count
      guard findings == 0 else {
        context.output.line(.say(.verifyFound, ["k": .number(findings)]))
        return .failed
      }
      context.output.line(
        .say(.verifySound, ["k": .number(opened.journal.arena.entries.count)]))
      return .done
    }
  }
}
