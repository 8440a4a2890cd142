import Sodium

/// What must never be an event; today the secret note key.
enum SecretsBox {
  private static let version: UInt8 = 1
  private static let noteKind: UInt8 = 1

  /// The bytes that hold a secret note key and nothing else.
  static func bytes(noteKey: borrowing SecretBytes) -> [UInt8] {
    let head = [version] + [UInt8](little: 1 as UInt16) + [noteKind, 0]
    return noteKey.withSpan { key in
      var bytes = head + [UInt8](little: UInt16(key.count))
      for index in key.indices { bytes.append(key[index]) }
      return bytes
    }
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
