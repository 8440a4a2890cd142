import Reflection

/// What commands that keep a journal have in common: opening it to be written, a passphrase typed
/// twice, a recovery key that lies in its file before it is needed.
struct KeepingDoor {
  let context: CommandContext

  var keeping: any Keeping { context.unlocking.keeping }

  /// Opens the journal to be written.
  func open() -> Result<OpenedJournal, ExitStatus> {
    CommandEntrance(context: context).open(writing: true)
  }

  /// Has a new passphrase chosen behind the port; the status to end with when there is none.
  func chooseNewPassphrase(from file: [UInt8]?) -> ExitStatus? {
    let composer = Composer(language: context.language)
    let prompt = composer.text(.say(.passphraseNew)) + " "
    let origin = file.map { PassphraseOrigin.file($0) } ?? .terminal
    let reading = keeping.readNewPassphrase(prompt: prompt, from: origin)
    if let status = CommandEntrance(context: context).status(after: reading) { return status }
    guard file == nil else { return nil }
    let again = composer.text(.say(.passphraseAgain)) + " "
    switch context.unlocking.repeatPassphrase(prompt: again) {
    case .matches: return nil
    case .differs:
      context.output.complain(.say(.keepingDiffers))
      return .failed
    case .ended: return .interrupted
    case .stopped(let signal): return .signal(signal)
    }
  }

  /// Has a recovery key read behind the port; the status to end with when there is none.
  func readRecoveryKey(from file: [UInt8]?) -> ExitStatus? {
    let prompt = Composer(language: context.language).text(.say(.recoveryPrompt)) + " "
    let origin = file.map { PassphraseOrigin.file($0) } ?? .terminal
    let reading = keeping.readRecoveryKey(prompt: prompt, from: origin)
    return CommandEntrance(context: context).status(after: reading)
  }

  /// Makes a recovery key, writes it to a file that does not exist, and only then goes on with it.
  func withNewRecoveryKey(in path: [UInt8], _ body: () -> ExitStatus) -> ExitStatus {
    let name = Filling.person(String(decoding: path, as: UTF8.self))
    do throws(FileFault) {
      let file = try context.equipment.reserve(secret: path)
      let status = write(to: file, name) ?? body()
      if status == .done {
        context.output.note(.say(.initRecovery, ["file": name]))
      } else {
        file.discard()
      }
      return status
    } catch {
      let message: Message = error == .exists ? .keepingExists : .keepingUnwritten
      context.output.complain(.say(message, ["file": name]))
      return .failed
    }
  }

  private func write(to file: any SecretFile, _ name: Filling) -> ExitStatus? {
    do throws(EventLogFailure) {
      let key = try keeping.newRecoveryKey()
      do throws(FileFault) { try file.write(key) } catch {
        context.output.complain(.say(.keepingUnwritten, ["file": name]))
        return .failed
      }
      return nil
    } catch {
      return fail(error)
    }
  }

  /// Says what went wrong; the journal is as it was.
  func fail(_ failure: EventLogFailure) -> ExitStatus {
    Complaint(context: context).about(failure)
    return .failed
  }
}
