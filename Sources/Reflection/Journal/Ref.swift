/// The name of one device's chain: 16 random bytes.
public struct DeviceID: Sendable, Hashable, Comparable {
  /// The first 8 bytes, big-endian.
  public let high: UInt64
  /// The last 8 bytes, big-endian.
  public let low: UInt64

  /// Creates an id of its two halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Creates an id from exactly 16 bytes; `nil` for another length.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The 16 bytes.
  public var bytes: [UInt8] {
    [high, low].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) }
    }
  }

  /// Byte order.
  public static func < (left: DeviceID, right: DeviceID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// The name of an event: its chain, and its place there, without random ids.
public struct Ref: Sendable, Hashable {
  /// The chain.
  public let device: DeviceID
  /// 1, 2, 3 … within the chain.
  public let sequence: UInt64

  /// Creates a name.
  public init(device: DeviceID, sequence: UInt64) {
    self.device = device
    self.sequence = sequence
  }
}
