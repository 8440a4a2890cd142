import Reflection

/// The keys of a map.
struct Fields {
  /// Where a missing key is missed.
  var mark: Mark
  var entries: [Node.Entry]
  /// Keys that are no keys here.
  var unknown: [String] = []
  /// Whether it is no map at all: then nothing is missing in it.
  var isUnread = false

  /// The value of a key.
  subscript(key: String) -> Node? { entries.first { $0.key == key }?.value }

  /// Where a key stands; the map's own place when it is not there.
  func mark(of key: String) -> Mark { entries.first { $0.key == key }?.mark ?? mark }

  /// Whether nothing stands for a key, not even a misspelling of it: that is said by itself.
  func isMissing(_ key: String) -> Bool {
    self[key] == nil && !isUnread && !unknown.contains { nearestWord(to: $0, among: [key]) != nil }
  }
}
