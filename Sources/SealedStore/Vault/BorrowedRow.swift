import Reflection
import Sodium

/// A row of the file, for as long as SQLite stands on it.
@unsafe struct BorrowedRow {
  let number: UInt64
  let device: DeviceID
  let seq: UInt64
  let nonce: UnsafeBufferPointer<UInt8>
  let body: UnsafeBufferPointer<UInt8>
  let tag: UnsafeBufferPointer<UInt8>

  /// The current row of a statement that selects `Layout.rows`; `nil` when a column has not its form.
  init?(_ statement: borrowing Statement) {
    guard let number = statement.integer(0), let device = unsafe statement.borrowedBytes(1),
      let seq = statement.integer(2), let nonce = unsafe statement.borrowedBytes(3),
      let body = unsafe statement.borrowedBytes(4), let tag = unsafe statement.borrowedBytes(5),
      device.count == Layout.idLength, nonce.count == XChaCha20Poly1305.nonceLength,
      tag.count == XChaCha20Poly1305.tagLength
    else { return nil }
    let bytes = UnsafeRawBufferPointer(device)
    let high = unsafe bytes.loadUnaligned(as: UInt64.self)
    let low = unsafe bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    unsafe self.device = DeviceID(high: high.bigEndian, low: low.bigEndian)
    unsafe (self.number, self.seq) = (number, seq)
    unsafe (self.nonce, self.body, self.tag) = (nonce, body, tag)
  }

  /// The name of its event.
  var ref: Ref { unsafe Ref(device: device, sequence: seq) }

  /// Whether it was emptied: nonce and body are zeros.
  var isZero: Bool {
    unsafe nonce.allSatisfy { $0 == 0 } && body.allSatisfy { $0 == 0 }
  }

  /// Opens it into memory as long as its body.
  func open(
    under key: borrowing SecretBytes, authenticating data: [UInt8],
    into target: UnsafeMutableRawBufferPointer
  ) -> Bool {
    unsafe XChaCha20Poly1305.open(
      Span(_unsafeElements: body), nonce: Span(_unsafeElements: nonce),
      tag: Span(_unsafeElements: tag), under: key, authenticating: data.span, into: target)
  }

  /// The tag that it must have had, if the associated data is what it was sealed with.
  func recomputedTag(under key: borrowing SecretBytes, authenticating data: [UInt8]) -> [UInt8] {
    unsafe XChaCha20Poly1305.recomputedTag(
      of: Span(_unsafeElements: body), nonce: Array(nonce), under: key,
      authenticating: data.span)
  }
}
