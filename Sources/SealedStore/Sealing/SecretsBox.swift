import Sodium

/// What must never be an event: the secret note key, the identities under which letters are read, the
/// keys of workshops.
///
/// `u8 1 ‖ u16 k ‖ k × entry`, an entry being `u8 kind ‖ u8 state ‖ u16 length ‖ bytes`; kinds ascend, of
/// one kind the oldest is first. The entries lie in locked memory that is wiped when it goes.
struct SecretsBox: ~Copyable {
  private static let version: UInt8 = 1
  private static let noteKind: UInt8 = 1
  private static let headLength = 3
  private static let entryHeadLength = 4

  private let entries: SecretBytes
  private let places: [Place]

  /// Where an entry stands among the entries, its head included.
  private struct Place {
    var kind: UInt8
    var range: Range<Int>
  }

  /// Takes entries that stand one after the other.
  ///
  /// - Throws: `VaultError.malformed` for anything else.
  init(entries: consuming SecretBytes) throws(VaultError) {
    guard let places = entries.withSpan({ SecretsBox.places(in: $0) }) else { throw .malformed }
    self.entries = entries
    self.places = places
  }

  /// Reads a box, zeros after it left out; the caller wipes `box`.
  ///
  /// - Throws: `VaultError`.
  init(reading box: [UInt8]) throws(VaultError) {
    var fields = Fields(box)
    guard fields.integer() == SecretsBox.version, let count: UInt16 = fields.integer() else {
      throw .malformed
    }
    let rest = try memory { () throws(SodiumError) in
      try SecretBytes(copying: box.span.extracting(droppingFirst: SecretsBox.headLength))
    }
    guard let places = rest.withSpan({ SecretsBox.places(in: $0, atMost: Int(count)) }),
      places.count == count
    else { throw .malformed }
    let end = places.last?.range.upperBound ?? 0
    guard rest.withSpan({ span in (end..<span.count).allSatisfy { span[$0] == 0 } }) else {
      throw .malformed
    }
    entries = try memory { () throws(SodiumError) in try rest.slice(0..<end) }
    self.places = places
  }

  /// A box that holds a secret note key and nothing else.
  ///
  /// - Throws: `VaultError.outOfMemory`.
  init(noteKey: borrowing SecretBytes) throws(VaultError) {
    var entry = [SecretsBox.noteKind, 0] + [UInt8](little: UInt16(noteKey.count))
    entry += noteKey.withSpan { key in key.indices.map { key[$0] } }
    defer { Sodium.wipe(&entry) }
    try self.init(
      entries: try memory { () throws(SodiumError) in try SecretBytes(copying: entry.span) })
  }

  /// The entries of one kind, one after the other; `nil` when there is none.
  ///
  /// - Throws: `VaultError.outOfMemory`.
  borrowing func entries(of kind: UInt8) throws(VaultError) -> SecretBytes? {
    guard let range = range(of: kind) else { return nil }
    return try memory { () throws(SodiumError) in try entries.slice(range) }
  }

  /// The secret note key.
  ///
  /// - Throws: `VaultError.malformed` when there is none.
  borrowing func noteKey() throws(VaultError) -> SecretBytes {
    let length = SecretsBox.entryHeadLength + Layout.noteLength
    guard let range = range(of: SecretsBox.noteKind), range.count == length else {
      throw .malformed
    }
    return try memory { () throws(SodiumError) in
      try entries.slice(range.dropFirst(SecretsBox.entryHeadLength))
    }
  }

  /// The same with other entries of one kind.
  ///
  /// - Throws: `VaultError.malformed` when `new` is not entries of that kind.
  borrowing func replacing(
    _ kind: UInt8, with new: borrowing SecretBytes
  ) throws(VaultError) -> SecretsBox {
    let before = places.last { $0.kind < kind }?.range.upperBound ?? 0
    let after = places.first { $0.kind > kind }?.range.lowerBound ?? entries.count
    var all = entries.withSpan { old in
      new.withSpan { new in
        (0..<before).map { old[$0] } + new.indices.map { new[$0] }
          + (after..<old.count).map { old[$0] }
      }
    }
    defer { Sodium.wipe(&all) }
    let box = try SecretsBox(
      entries: try memory { () throws(SodiumError) in try SecretBytes(copying: all.span) })
    guard box.range(of: kind)?.count ?? 0 == new.count else { throw .malformed }
    return box
  }

  /// Whether another box says the same.
  borrowing func isSame(as other: borrowing SecretsBox) -> Bool {
    entries.withSpan { own in other.entries.withSpan { Sodium.areEqual(own, $0) } }
  }

  /// Lends the bytes to be sealed, and wipes them after.
  borrowing func withBytes<Outcome>(_ body: ([UInt8]) -> Outcome) -> Outcome {
    var bytes = [SecretsBox.version] + [UInt8](little: UInt16(places.count))
    bytes.reserveCapacity(bytes.count + entries.count)
    entries.withSpan { span in for index in span.indices { bytes.append(span[index]) } }
    defer { Sodium.wipe(&bytes) }
    return body(bytes)
  }

  /// Kinds ascend, so that those of one kind are neighbours.
  private borrowing func range(of kind: UInt8) -> Range<Int>? {
    let own = places.filter { $0.kind == kind }
    guard let first = own.first, let last = own.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// Takes entries apart, all or so many; `nil` for what is none, or not in order.
  private static func places(in span: Span<UInt8>, atMost most: Int = .max) -> [Place]? {
    var (places, start) = ([Place](), 0)
    while start < span.count, places.count < most {
      guard span.count - start >= entryHeadLength else { return nil }
      let length = Int(span[start + 2]) | Int(span[start + 3]) << 8
      let end = start + entryHeadLength + length
      guard end <= span.count, places.last.map({ $0.kind <= span[start] }) ?? true else {
        return nil
      }
      places.append(Place(kind: span[start], range: start..<end))
      start = end
    }
    return places
  }
}
