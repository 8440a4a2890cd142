import Reflection

/// Which exercise a workshop command is about.
struct RoomSource {
  let context: CommandContext
  /// A file, when it has a slash or ends in `.yaml`; else the id of an exercise.
  let name: String

  /// The plan; what is wrong is said.
  func plan() -> RoomPlan? {
    do throws(PackFailure) {
      let pack = try pack()
      if let plan = RoomPlan(of: pack) { return plan }
      context.output.complain(.say(.roomNotWorkshop, ["id": .person(name)]))
    } catch {
      PackComplaint(output: context.output).about(error, of: name)
    }
    return nil
  }

  private func pack() throws(PackFailure) -> Pack {
    guard name.contains("/") || name.hasSuffix(".yaml") else {
      return try context.equipment.library.pack(name)
    }
    return try context.equipment.read(pack: Array(name.utf8)).get()
  }
}
