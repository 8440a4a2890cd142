import Reflection
import Sodium

/// One event, sealed in its place of its chain.
struct SealedRow: Equatable {
  var device: DeviceID
  var seq: UInt64
  var box: Sealed
}

/// Seals and opens single rows.
enum RowSeal {
  static let noPrevious = [UInt8](repeating: 0, count: XChaCha20Poly1305.tagLength)

  /// Seals the bytes of an event, padded, or to exactly a length that has room for it.
  static func seal(
    _ event: [UInt8], exactly length: Int? = nil, device: DeviceID, seq: UInt64,
    previous: [UInt8], journal: [UInt8], under key: borrowing SecretBytes
  ) -> SealedRow {
    let data = AssociatedData.row(
      journal: journal, device: device, seq: seq, previous: previous)
    let padded =
      length.map { event + [UInt8](repeating: 0, count: $0 - event.count) }
      ?? Layout.padded(event)
    return SealedRow(
      device: device, seq: seq,
      box: XChaCha20Poly1305.seal(padded.span, under: key, authenticating: data.span))
  }

  /// Opens a row, with its padding; `nil` when it does not authenticate.
  static func open(
    _ row: SealedRow, previous: [UInt8], journal: [UInt8], under key: borrowing SecretBytes
  ) -> [UInt8]? {
    let data = AssociatedData.row(
      journal: journal, device: row.device, seq: row.seq, previous: previous)
    return try? XChaCha20Poly1305.open(row.box, under: key, authenticating: data.span)
  }
}
