import Reflection

/// `tandem backup FILE`: a copy that was opened and read whole before it is said to be one.
struct BackupCommand {
  let context: CommandContext
  let file: [UInt8]

  func run() -> ExitStatus {
    let name = Filling.file(file)
    switch context.openForReading() {
    case .failure(let status): return status
    case .success:
      do throws(BackupFailure) {
        let damage = try context.unlocking.keeping.backUp(to: file)
        context.output.note(.say(.backupDone, ["file": name]))
        return damage.isEmpty ? .done : .failed
      } catch {
        switch error {
        case .log(let failure): return KeepingDoor(context: context).fail(failure)
        case .exists: context.output.complain(.say(.keepingExists, ["file": name]))
        case .unwritten(let code):
          context.output.complain(
            .say(.keepingUnwritten, ["file": name, "why": .reason(code)]))
        }
        return .failed
      }
    }
  }
}
