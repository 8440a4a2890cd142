import Reflection

/// What is joined: a pack alone, or a workshop that was made of it.
struct JoinTarget {
  let context: CommandContext

  /// A pack, and the workshop that answers can be released to.
  struct Found {
    var pack: Pack
    var workshop: SeatWorkshop?
  }

  /// Finds it; what is wrong is said.
  func find(_ name: [UInt8]) -> Result<Found, ExitStatus> {
    WorkshopPack(context: context).load(String(decoding: name, as: UTF8.self)).map {
      Found(pack: $0)
    }
  }
}
