import Reflection

/// `tandem init`: a journal without a conversation; its recovery key goes into a file.
struct InitCommand {
  let context: CommandContext
  let recovery: [UInt8]
  let isLight: Bool

  func run() -> ExitStatus {
    let unlocking = context.unlocking
    if !unlocking.isScripted { unlocking.expectSecret() }
    guard !unlocking.exists else {
      Complaint(context: context).about(.exists)
      return .cannotOpen
    }
    do throws(EventLogFailure) {
      if let failure = unlocking.unreachable { throw failure }
      if let place = unlocking.openness { try context.expectAccepted(place) }
    } catch {
      Complaint(context: context).about(error)
      return .cannotOpen
    }
    do throws(FileFault) {
      let file = try context.equipment.reserve(secret: recovery)
      let status = make(file)
      if status != .done { file.discard() }
      return status
    } catch {
      complain(error)
      return .failed
    }
  }

  private func make(_ file: any SecretFile) -> ExitStatus {
    if let status = choosePassphrase() { return status }
    do throws(EventLogFailure) {
      let (_, key) = try context.unlocking.create(light: isLight)
      do throws(FileFault) { try file.write(key) } catch {
        context.output.complain(.say(.initRecoveryLost, ["file": name]))
        return .failed
      }
      context.output.note(
        .say(.initMade, ["file": .person(context.equipment.journalName(context.options.journal))]))
      if file.isOpenToOthers { context.output.note(.say(.failureOpenToOthers, ["file": name])) }
      context.output.note(.say(.initRecovery, ["file": name]))
      return .done
    } catch {
      Complaint(context: context).about(error)
      return .cannotOpen
    }
  }

  /// Reads the passphrase; typed, it is typed twice.
  private func choosePassphrase() -> ExitStatus? {
    if let status = CommandEntrance(context: context).readPassphrase() { return status }
    guard !context.unlocking.isScripted else { return nil }
    let again = Composer(language: context.language).secret(.passphraseAgain)
    switch context.unlocking.repeatPassphrase(again) {
    case .matches: return nil
    case .differs:
      context.output.complain(.say(.failurePassphraseDiffers))
      return .failed
    case .cancelled, .ended: return .interrupted
    case .stopped(let signal): return .signal(signal)
    }
  }

  private var name: Filling { .file(recovery) }

  private func complain(_ fault: FileFault) {
    let message: Message =
      fault == .exists ? .initRecoveryExists : .initRecoveryFailed
    context.output.complain(.say(message, ["file": name, "why": .reason(fault)]))
  }
}
