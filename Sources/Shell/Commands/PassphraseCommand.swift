import Reflection

/// `tandem passphrase`: another passphrase opens the journal from now on.
struct PassphraseCommand {
  let context: CommandContext
  let newFile: [UInt8]?

  func run() -> ExitStatus {
    let door = KeepingDoor(context: context)
    switch door.open(asksMore: newFile == nil) {
    case .failure(let status): return status
    case .success(let opened):
      if let status = door.chooseNewPassphrase(from: newFile) { return status }
      do throws(EventLogFailure) {
        try door.keeping.changePassphrase()
        context.output.note(.say(.passphraseChanged))
        return opened.status
      } catch {
        return door.fail(error)
      }
    }
  }
}
