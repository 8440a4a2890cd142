import Reflection
import Sodium

/// What a machine has seen of a journal, sealed: where every chain ended, and which one is its own.
struct Anchor: Equatable {
  /// The epoch of the head.
  var epoch: UInt64
  /// Which machine: 32 bytes.
  var machine: [UInt8]
  /// The chain that this machine writes.
  var device: DeviceID
  /// The chains, as in the head.
  var chains: [Head.Chain]

  /// An anchor has no more bytes: more than 20,000 chains.
  static let longest = 1 << 20
  private static let epochLength = 8

  /// The name of its file: 32 hexadecimal digits, and `.anchor`.
  static func name(journal: [UInt8]) -> String {
    let hash = BLAKE2b.hash((Array("tandem/anchor-name/v1".utf8) + journal).span, count: 16)
    return String(decoding: hash.hex, as: UTF8.self) + ".anchor"
  }

  /// Which machine it is, by the content of `/etc/machine-id`.
  static func machine(_ id: [UInt8], under key: borrowing SecretBytes) -> [UInt8] {
    BLAKE2b.hash(id.span, count: 32, under: key)
  }

  /// The epoch of an anchor's file, which is not sealed: it tells which key seals the rest.
  static func epoch(of file: [UInt8]) -> UInt64? {
    var fields = Fields(file)
    return fields.integer()
  }

  init(epoch: UInt64, machine: [UInt8], device: DeviceID, chains: [Head.Chain]) {
    (self.epoch, self.machine, self.device, self.chains) = (epoch, machine, device, chains)
  }

  /// Opens an anchor; `nil` when it does not authenticate.
  init?(opening file: [UInt8], under key: borrowing SecretBytes, journal: [UInt8]) {
    guard let epoch = Anchor.epoch(of: file) else { return nil }
    let data = AssociatedData.anchor(journal: journal, epoch: epoch)
    let box = Array(file[Anchor.epochLength...])
    guard let bytes = Box.open(box, under: key, authenticating: data) else { return nil }
    var fields = Fields(bytes)
    guard let machine = fields.bytes(32), let id = fields.bytes(16),
      let device = DeviceID(bytes: id), let chains = fields.chains(), fields.isAtEnd
    else { return nil }
    self.init(epoch: epoch, machine: machine, device: device, chains: chains)
  }

  /// The bytes of its file.
  func sealed(under key: borrowing SecretBytes, journal: [UInt8]) -> [UInt8] {
    let bytes = machine + device.bytes + chains.encoded
    let data = AssociatedData.anchor(journal: journal, epoch: epoch)
    return [UInt8](little: epoch)
      + Box.seal(Layout.padded(bytes), under: key, authenticating: data)
  }
}
