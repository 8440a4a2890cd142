import Reflection

/// `tandem privacy`: what is promised and what is not, without opening anything.
struct PrivacyCommand {
  let context: CommandContext

  private static let paragraphs: [Message] = [
    .privacySealed, .privacySeen, .privacyNetwork, .privacyNamed, .privacyBeside, .privacyErased,
    .privacyShared, .privacyRoom, .privacyNotes, .privacyArguments, .privacyNot, .privacyLost,
    .privacyReport,
  ]

  func run() -> ExitStatus {
    for (index, message) in PrivacyCommand.paragraphs.enumerated() {
      if index > 0 { context.output.line(Prose()) }
      Manual(output: context.output).paragraph(.say(message))
    }
    return .done
  }
}
