import Reflection

/// `tandem contacts identity`: my secret key in a file, for stock `age`.
struct ContactsIdentityCommand {
  let context: CommandContext
  /// The file, which must not exist.
  let file: [UInt8]
  let isConfirmed: Bool

  private var name: Filling { .file(file) }

  func run() -> ExitStatus {
    ContactsDoor(context: context).open { opened throws(EventLogFailure) in
      if let status = confirm() { return status }
      let key = try context.unlocking.identities.exportedIdentity()
      return write(key) ? opened.status : .failed
    }
  }

  private func write(_ key: String) -> Bool {
    do throws(FileFault) {
      let reserved = try context.equipment.reserve(secret: file)
      do throws(FileFault) { try reserved.write(key) } catch {
        reserved.discard()
        throw error
      }
      if reserved.isOpenToOthers { context.output.note(.say(.failureOpenToOthers, ["file": name])) }
      context.output.note(.say(.identityWritten, ["file": name]))
      return true
    } catch {
      context.output.complain(
        .say(
          error == .exists ? .keepingExists : .keepingUnwritten,
          ["file": name, "why": .reason(error)]))
      return false
    }
  }

  /// Says what the file can do, and wants the word; the status to end with when it is not given.
  private func confirm() -> ExitStatus? {
    guard !isConfirmed else { return nil }
    guard let terminal = context.equipment.personTerminal() else {
      context.output.complain(.say(.identityUnconfirmed))
      return .failed
    }
    let session = context.session(at: terminal)
    switch People(session: session).ask(.say(.identityWarning)) {
    case .failure(let leaving): return ExitStatus(leaving.departure)
    case .success(let typed) where People.agrees(typed): return nil
    case .success:
      context.output.note(.say(.identityNothing))
      return .failed
    }
  }
}
