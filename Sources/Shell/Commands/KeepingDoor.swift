import Reflection

/// What commands that keep a journal have in common: opening it to be written, a passphrase typed
/// twice, a recovery key that lies in its file before it is needed.
struct KeepingDoor {
  let context: CommandContext

  var keeping: any Keeping { context.unlocking.keeping }

  /// Opens the journal to be written.
  ///
  /// - Parameter asksMore: whether another secret is asked after its own.
  /// - Returns: the journal, or the status to end with.
  func open(asksMore: Bool = false) -> Result<OpenedJournal, ExitStatus> {
    CommandEntrance(context: context).open(writing: true, asksMore: asksMore)
  }

  /// Has a new passphrase chosen behind the port; the status to end with when there is none.
  func chooseNewPassphrase(from file: [UInt8]?) -> ExitStatus? {
    let composer = Composer(language: context.language)
    let origin = file.map { PassphraseOrigin.file($0) } ?? .terminal
    let reading = keeping.readNewPassphrase(composer.secret(.passphraseNew), from: origin)
    if let status = CommandEntrance(context: context).status(after: reading) { return status }
    guard file == nil else { return nil }
    switch context.unlocking.repeatPassphrase(composer.secret(.passphraseAgain)) {
    case .matches: return nil
    case .differs:
      context.output.complain(.say(.keepingDiffers))
      return .failed
    case .cancelled, .ended: return .interrupted
    case .stopped(let signal): return .signal(signal)
    }
  }

  /// Has a recovery key read behind the port; the status to end with when there is none.
  func readRecoveryKey(from file: [UInt8]?) -> ExitStatus? {
    let request = Composer(language: context.language).secret(.recoveryPrompt)
    let origin = file.map { PassphraseOrigin.file($0) } ?? .terminal
    let reading = keeping.readRecoveryKey(request, from: origin)
    return CommandEntrance(context: context).status(after: reading)
  }

  /// Makes a recovery key, writes it to a file that does not exist, and only then goes on with it.
  ///
  /// The file goes away only where it is certain that the key opens nothing.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - body: has the key open the journal; false when that was refused, which it says.
  /// - Returns: whether the key opens the journal now.
  func withNewRecoveryKey(
    in path: [UInt8], _ body: () throws(EventLogFailure) -> Bool
  ) -> Bool {
    let name = Filling.file(path)
    do throws(FileFault) {
      let file = try context.equipment.reserve(secret: path)
      guard write(to: file, name) else {
        file.discard()
        return false
      }
      return use(file, name, body)
    } catch {
      context.output.complain(
        .say(
          error == .exists ? .keepingExists : .keepingUnwritten,
          ["file": name, "why": .reason(error)]))
      return false
    }
  }

  private func use(
    _ file: any SecretFile, _ name: Filling, _ body: () throws(EventLogFailure) -> Bool
  ) -> Bool {
    do throws(EventLogFailure) {
      guard try body() else {
        file.discard()
        return false
      }
      context.output.note(.say(.initRecovery, ["file": name]))
      return true
    } catch {
      _ = fail(error)
      // When the system failed in the middle, nobody knows which key is the one that opens.
      if case .system = error {
        context.output.note(.say(.initRecovery, ["file": name]))
      } else {
        file.discard()
      }
      return false
    }
  }

  private func write(to file: any SecretFile, _ name: Filling) -> Bool {
    do throws(EventLogFailure) {
      let key = try keeping.newRecoveryKey()
      do throws(FileFault) { try file.write(key) } catch {
        context.output.complain(
          .say(.keepingUnwritten, ["file": name, "why": .reason(error)]))
        return false
      }
      if file.isOpenToOthers { context.output.note(.say(.failureOpenToOthers, ["file": name])) }
      return true
    } catch {
      _ = fail(error)
      return false
    }
  }

  /// Says what went wrong; the journal is as it was.
  func fail(_ failure: EventLogFailure) -> ExitStatus {
    Complaint(context: context).about(failure)
    return .failed
  }
}
