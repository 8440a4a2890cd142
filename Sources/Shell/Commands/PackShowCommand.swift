import Reflection

/// `tandem pack show PACK`: a whole exercise, as somebody reads it before using it.
struct PackShowCommand {
  let context: CommandContext
  let id: String

  func run() -> ExitStatus {
    do throws(PackFailure) {
      let pack = try context.equipment.pack(named: id)
      PackPage(output: context.output, pack: pack).show()
      return .done
    } catch {
      PackComplaint(output: context.output).about(error, of: id)
      return .failed
    }
  }
}
