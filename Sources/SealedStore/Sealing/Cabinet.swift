import Sodium

/// What needs no key to be read or is sealed apart from events: slots, secrets, note key.
struct Cabinet {
  /// The public note key, 32 bytes.
  var note: [UInt8]
  /// The boxes of the table `slot`.
  var slots: [UInt64: [UInt8]]
  /// The boxes of the table `sealed`.
  var sealed: [UInt64: [UInt8]]

  /// BLAKE2b-256 over all of it, so that the head tells when a part was put back or exchanged.
  func digest(journal: [UInt8]) -> [UInt8] {
    var bytes = Array("tandem/cabinet/v1".utf8) + journal + note
    let boxes = [
      slots[SlotKind.passphrase.rawValue], slots[SlotKind.recovery.rawValue],
      sealed[SealedKind.secrets.rawValue],
    ]
    for box in boxes {
      bytes += [UInt8](little: UInt32(box?.count ?? 0)) + (box ?? [])
    }
    return BLAKE2b.hash(bytes.span, count: 32)
  }

  /// Whether the tables hold nothing that the digest leaves out.
  var isComplete: Bool {
    slots.keys.allSatisfy { SlotKind(rawValue: $0) != nil }
      && Set(sealed.keys) == Set(SealedKind.allCases.map(\.rawValue))
  }

  /// Whether two hold the same, of which one stands beside this head; the draft may be another.
  func isSame(as other: Cabinet, head: [UInt8]) -> Bool {
    let secrets = SealedKind.secrets.rawValue
    return note == other.note && slots == other.slots && sealed[secrets] == other.sealed[secrets]
      && sealed[SealedKind.head.rawValue] == head
  }
}
