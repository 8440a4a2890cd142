import Reflection

/// Collects the faults of a file while it is decoded.
///
/// A value with a fault is replaced by a stand-in, so that what comes after is looked at too; a file
/// with a fault is thrown away as a whole.
struct FaultLog {
  private var found: [FoundFault] = []

  /// The first by its place in the file.
  var first: FoundFault? { found.min { $0.mark < $1.mark } }

  var isEmpty: Bool { found.isEmpty }

  /// Whether so much is wrong that no more is looked for: nearest words take time.
  var isFull: Bool { found.count >= PackLimit.faults }

  /// Keeps a fault.
  mutating func report(_ kind: PackFault.Kind, at mark: Mark) {
    if !isFull { found.append(FoundFault(mark: mark, kind: kind)) }
  }
}
