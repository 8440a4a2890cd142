import Reflection

/// Where every chain ends.
struct Head: Equatable {
  /// The end of a chain.
  struct Chain: Equatable {
    var device: DeviceID
    /// How many rows it has.
    var count: UInt64
    /// The tag of its last row, 16 bytes.
    var tag: [UInt8]
  }

  /// The lowest format version that may read the file.
  var oldestReader: UInt8 = 1
  /// 1, and one more after each rebuild.
  var epoch: UInt64 = 1
  /// The highest `n`.
  var rows: UInt64
  /// The highest clock of an event.
  var clock: UInt64
  /// What slots, secrets and note key hash to, 32 bytes.
  var cabinet: [UInt8]
  /// The chains, by device.
  var chains: [Chain]

  private static let version: UInt8 = 1

  init(rows: UInt64, clock: UInt64, cabinet: [UInt8], chains: [Chain]) {
    self.rows = rows
    self.clock = clock
    self.cabinet = cabinet
    self.chains = chains
  }

  /// Reads what `encoded` writes, and zeros after it.
  init?(_ bytes: [UInt8]) {
    var fields = Fields(bytes)
    guard fields.integer() == Head.version, let oldestReader = fields.integer(UInt8.self),
      let epoch = fields.integer(UInt64.self), let rows = fields.integer(UInt64.self),
      let clock = fields.integer(UInt64.self), let cabinet = fields.bytes(32),
      let chains = fields.chains(), fields.isAtEnd
    else { return nil }
    self.init(rows: rows, clock: clock, cabinet: cabinet, chains: chains)
    (self.oldestReader, self.epoch) = (oldestReader, epoch)
  }

  var encoded: [UInt8] {
    let bytes = [Head.version, oldestReader] + [UInt8](little: epoch) + [UInt8](little: rows)
    return bytes + [UInt8](little: clock) + cabinet + chains.encoded
  }

  /// The chain of a device.
  func chain(of device: DeviceID) -> Chain? { chains.first { $0.device == device } }

  /// Sets the end of a chain, which may be new.
  mutating func setChain(_ chain: Chain) {
    chains.removeAll { $0.device == chain.device }
    chains.append(chain)
    chains.sort { $0.device < $1.device }
  }
}

extension [Head.Chain] {
  /// `u16 k ‖ k × (device ‖ count ‖ last tag)`.
  var encoded: [UInt8] {
    reduce(into: [UInt8](little: UInt16(count))) { bytes, chain in
      bytes += chain.device.bytes + [UInt8](little: chain.count) + chain.tag
    }
  }
}

extension Fields {
  /// Reads what `encoded` writes.
  mutating func chains() -> [Head.Chain]? {
    guard let count = integer(UInt16.self) else { return nil }
    var chains: [Head.Chain] = []
    for _ in 0..<count {
      guard let id = bytes(16), let device = DeviceID(bytes: id),
        let count = integer(UInt64.self), let tag = bytes(16)
      else { return nil }
      chains.append(Head.Chain(device: device, count: count, tag: tag))
    }
    return chains
  }
}
