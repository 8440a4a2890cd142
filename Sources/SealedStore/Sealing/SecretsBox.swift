import Sodium

/// What must never be an event: the secret note key, and the identities under which letters are read.
///
/// An entry is `u8 kind ‖ u8 state ‖ u16 length ‖ bytes`; kinds ascend, of one kind the oldest is first.
struct SecretsBox {
  private static let version: UInt8 = 1
  private static let noteKind: UInt8 = 1
  private static let headLength = 4

  /// Each with its kind, state and length.
  var entries: [[UInt8]]

  init(entries: [[UInt8]]) { self.entries = entries }

  /// Reads a box; `nil` for what `bytes` does not write, zeros after it left out.
  init?(_ box: [UInt8]) {
    var fields = Fields(box)
    guard fields.integer() == SecretsBox.version, let count: UInt16 = fields.integer() else {
      return nil
    }
    entries = []
    for _ in 0..<count {
      guard let entry = SecretsBox.entry(from: &fields) else { return nil }
      entries.append(entry)
    }
    let kinds = entries.map { $0[0] }
    guard fields.isAtEnd, kinds == kinds.sorted() else { return nil }
  }

  /// The box.
  var bytes: [UInt8] {
    [SecretsBox.version] + [UInt8](little: UInt16(entries.count)) + entries.joined()
  }

  /// Takes entries apart that stand one after the other; `nil` for anything else.
  static func entries(in bytes: [UInt8]) -> [[UInt8]]? {
    var (rest, entries) = (bytes[...], [[UInt8]]())
    while !rest.isEmpty {
      var fields = Fields(Array(rest))
      guard let entry = entry(from: &fields) else { return nil }
      entries.append(entry)
      rest = rest.dropFirst(entry.count)
    }
    return entries
  }

  /// The bytes that hold a secret note key and nothing else.
  static func bytes(noteKey: borrowing SecretBytes) -> [UInt8] {
    let head = [noteKind, 0] + [UInt8](little: UInt16(noteKey.count))
    let key = noteKey.withSpan { key in key.indices.map { key[$0] } }
    return SecretsBox(entries: [head + key]).bytes
  }

  private static func entry(from fields: inout Fields) -> [UInt8]? {
    guard let head = fields.bytes(headLength),
      let content = fields.bytes(Int(head[2]) | Int(head[3]) << 8)
    else { return nil }
    return head + content
  }

  /// The secret note key among what else is in there; the caller wipes it.
  static func noteKey(in bytes: [UInt8]) -> [UInt8]? {
    var fields = Fields(bytes)
    guard fields.integer() == version, let count = fields.integer(UInt16.self) else { return nil }
    for _ in 0..<count {
      guard let kind = fields.integer(UInt8.self), fields.integer(UInt8.self) != nil,
        let length = fields.integer(UInt16.self), let value = fields.bytes(Int(length))
      else { return nil }
      if kind == noteKind { return length == Layout.noteLength ? value : nil }
    }
    return nil
  }
}

/// What is being typed, until it is sent, as it stands in its box.
enum DraftBox {
  /// The bytes that say that nothing is.
  static let empty: [UInt8] = [1, 0]
  /// What a draft that holds something begins with.
  static let full: [UInt8] = [1, 1]
}
