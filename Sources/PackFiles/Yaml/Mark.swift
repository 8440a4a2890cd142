import Reflection

/// A place in a source, counted as libyaml does: everything from 0, in Unicode scalars.
struct Mark: Equatable, Comparable {
  var line: Int
  var column: Int
  /// Scalars from the start of the source.
  var index: Int

  /// Where faults of the whole file stand.
  static let start = Mark(line: 0, column: 0, index: 0)

  static func < (left: Mark, right: Mark) -> Bool { left.index < right.index }
}

/// A fault and where it was found.
struct FoundFault: Error, Equatable {
  var mark: Mark
  var kind: PackFault.Kind
}
