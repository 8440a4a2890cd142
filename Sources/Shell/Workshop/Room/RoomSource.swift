import Reflection

/// Which exercise a workshop command is about.
struct RoomSource {
  let context: CommandContext
  /// A file, when it has a slash or ends in `.yaml`; else the id of an exercise.
  let name: String

  /// The plan; what is wrong is said.
  func plan() -> RoomPlan? {
    guard case .success(let pack) = workshop() else { return nil }
    return RoomPlan(of: pack)
  }

  /// The plan, and where answers come together when they are collected: the name is a workshop's then;
  /// what is wrong is said.
  func open(collecting: Bool) -> Result<(RoomPlan, WorkshopDesk?), ExitStatus> {
    guard collecting else { return plan().map { .success(($0, nil)) } ?? .failure(.failed) }
    return WorkshopDoor(context: context).open(Array(name.utf8)).flatMap { desk in
      guard let plan = RoomPlan(of: desk.pack) else {
        context.output.complain(.say(.roomNotWorkshop, ["id": .person(desk.pack.id)]))
        return .failure(.failed)
      }
      return .success((plan, desk))
    }
  }

  /// The exercise, which a room can do; what is wrong is said.
  func workshop() -> Result<Pack, ExitStatus> {
    do throws(PackFailure) {
      let pack = try context.equipment.pack(named: name)
      if RoomPlan(of: pack) != nil { return .success(pack) }
      context.output.complain(.say(.roomNotWorkshop, ["id": .person(name)]))
    } catch {
      PackComplaint(output: context.output).about(error, of: name)
    }
    return .failure(.failed)
  }
}
