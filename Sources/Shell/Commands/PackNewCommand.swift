import Reflection

/// `tandem pack new ID`: an exercise to begin with, on standard output.
struct PackNewCommand {
  let context: CommandContext
  let id: String

  /// The most characters of an id, as a fault of a pack names it.
  private static let longest = 64

  func run() -> ExitStatus {
    let shelf = context.equipment.shelf
    guard !shelf.isShipped(id) else {
      context.output.complain(
        .say(.installShipped, ["id": .person(id)]), hint: .say(.installShippedHint))
      return .failed
    }
    guard let text = shelf.skeleton(id, comments: context.language) else {
      context.output.complain(
        .say(.faultId, ["name": .person(id)]),
        hint: .say(.newIdHint, ["n": .number(PackNewCommand.longest)]))
      return .failed
    }
    context.output.file(text)
    return .done
  }
}

extension PackShelf {
  /// Whether an id is that of a file that came with the program; the safety file lies among them.
  func isShipped(_ id: String) -> Bool {
    id == "safety" || shipped.contains { $0.id == id }
  }
}
