import Reflection

/// `tandem backup FILE`: a copy that was opened and read whole before it is said to be one.
struct BackupCommand {
  let context: CommandContext
  let file: [UInt8]

  func run() -> ExitStatus {
    let name = Filling.person(String(decoding: file, as: UTF8.self))
    switch context.openForReading() {
    case .failure(let status): return status
    case .success:
      do throws(EventLogFailure) {
        let damage = try context.unlocking.keeping.backUp(to: file)
        context.output.note(.say(.backupDone, ["file": name]))
        return damage.isEmpty ? .done : .failed
      } catch {
        guard error == .exists else { return KeepingDoor(context: context).fail(error) }
        context.output.complain(.say(.keepingExists, ["file": name]))
        return .failed
      }
    }
  }
}
