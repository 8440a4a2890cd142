/// A slip that somebody drew from the hat: 16 characters of base 32, 80 bits.
public struct Ticket: Sendable, Hashable, CustomStringConvertible {
  /// How many characters it has.
  public static let length = 16
  /// Digits and capitals without I, L, O and U, which are misread or spell something.
  public static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// The 16 characters, without spaces.
  public let characters: String

  /// Reads a ticket as it is typed; `nil` for what is none.
  ///
  /// Spaces and hyphens do not matter, nor does the case; O is 0, I and L are 1.
  public init?(_ typed: some StringProtocol) {
    let kept = typed.uppercased().filter { $0 != " " && $0 != "-" && $0 != "\u{a0}" }
    let read = kept.map { $0 == "O" ? "0" : $0 == "I" || $0 == "L" ? "1" : $0 }
    guard read.count == Ticket.length, read.allSatisfy(Ticket.alphabet.contains) else { return nil }
    characters = String(read)
  }

  /// Makes a ticket of 10 random bytes.
  public init(random: (Int) -> [UInt8]) {
    let bytes = random(Ticket.length * 5 / 8)
    var (bits, count, text) = (0, 0, "")
    for byte in bytes {
      (bits, count) = (bits << 8 | Int(byte), count + 8)
      while count >= 5 {
        count -= 5
        text.append(Ticket.alphabet[bits >> count & 31])
      }
      bits &= 1 << count - 1
    }
    characters = text
  }

  /// Four groups of four, as it stands on the slip.
  public var description: String {
    stride(from: 0, to: Ticket.length, by: 4)
      .map { String(characters.dropFirst($0).prefix(4)) }.joined(separator: " ")
  }
}

/// What a ticket leaves at one step: the same slip leaves another tag at another step, and nobody who
/// has not the slip can tell that they belong together.
public struct TicketTag: Sendable, Hashable, Comparable {
  /// The 16 bytes.
  public let bytes: [UInt8]

  /// Creates a tag of exactly 16 bytes; `nil` for another length.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// By the bytes: an order that says nothing of the tickets.
  public static func < (one: TicketTag, other: TicketTag) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}

/// The tags of one step's tickets: all that is kept of them.
public struct StepTickets: Sendable, Equatable {
  /// The step's id.
  public var step: String
  /// Sorted, so that the order says nothing of who drew which.
  public var tags: [TicketTag]

  /// Creates the tags of a step, and sorts them.
  public init(step: String, tags: [TicketTag]) {
    self.step = step
    self.tags = tags.sorted()
  }
}
