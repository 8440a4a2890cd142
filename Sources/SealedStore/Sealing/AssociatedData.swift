import Reflection

/// What is authenticated with a plaintext beside it: frozen bytes, one label for each use.
enum AssociatedData {
  /// Of a row: 69 bytes.
  static func row(journal: [UInt8], device: DeviceID, seq: UInt64, previous: [UInt8]) -> [UInt8] {
    Array("tandem/row/v1".utf8) + journal + device.bytes + [UInt8](little: seq) + previous
  }

  /// Of what is in the table `sealed`.
  static func sealed(_ kind: SealedKind, journal: [UInt8]) -> [UInt8] {
    let label =
      switch kind {
      case .head: "tandem/head/v1"
      case .draft: "tandem/draft/v1"
      case .secrets: "tandem/secrets/v1"
      }
    return Array(label.utf8) + journal
  }

  /// Of the passphrase slot: with the 60 bytes of its box that are not sealed.
  static func slot(journal: [UInt8], open: ArraySlice<UInt8>) -> [UInt8] {
    Array("tandem/slot/v1".utf8) + journal + open
  }

  /// Of the anchor, which lies outside the file.
  static func anchor(journal: [UInt8], epoch: UInt64) -> [UInt8] {
    Array("tandem/anchor/v1".utf8) + journal + [UInt8](little: epoch)
  }
}
