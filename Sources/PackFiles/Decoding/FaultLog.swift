import Reflection

/// Collects the faults of a file while it is decoded.
///
/// A value with a fault is replaced by a stand-in, so that what comes after is looked at too; a file
/// with a fault is thrown away as a whole.
struct FaultLog {
  private var found: [FoundFault] = []

  init(_ found: [FoundFault] = []) { self.found = found }

  /// All of them by their place in the file.
  var sorted: [FoundFault] { found.sorted { $0.mark < $1.mark } }

  var isEmpty: Bool { found.isEmpty }

  /// Whether so much is wrong that no more is looked for: nearest words take time.
  var isFull: Bool { found.count >= PackLimit.faults }

  /// Keeps a fault, once.
  mutating func report(_ kind: PackFault.Kind, at mark: Mark) {
    let fault = FoundFault(mark: mark, kind: kind)
    if !isFull, !found.contains(fault) { found.append(fault) }
  }
}
