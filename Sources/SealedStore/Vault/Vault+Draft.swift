public import Reflection
import Sodium

extension Vault {
  /// Keeps what was entered at a question and not sent; the next `append` empties it.
  public func keepDraft(_ draft: Draft) throws(EventLogFailure) {
    do throws(VaultError) { try save(draft) } catch { throw error.failure }
  }

  /// What was entered and not sent, `nil` when there is nothing or it cannot be read.
  public var draft: Draft? {
    guard let bytes = try? openedDraft(), bytes.starts(with: DraftBox.full) else { return nil }
    let device = bytes.dropFirst(DraftBox.full.count).prefix(Layout.idLength)
    guard let device = DeviceID(bytes: device) else { return nil }
    let start = DraftBox.full.count + 2 * Layout.idLength
    return unsafe bytes.withUnsafeBytes { buffer in
      unsafe try? Draft(UnsafeRawBufferPointer(rebasing: buffer[start...]), in: device)
    }
  }

  private func openedDraft() throws(VaultError) -> [UInt8] {
    let box = try sealedBox(.draft)
    guard let bytes = keys.open(box, as: .draft, journal: journal),
      bytes.count >= DraftBox.full.count + 2 * Layout.idLength
    else { throw .head }
    return bytes
  }

  /// The draft names its chain and the tag that the chain ends with.
  private func save(_ draft: Draft) throws(VaultError) {
    guard access == .writing else { throw .openedForReading }
    let tag = head?.chain(of: device)?.tag ?? RowSeal.noPrevious
    let bytes = DraftBox.full + device.bytes + tag + draft.encoded(in: device)
    guard bytes.count <= Layout.maximumEventLength else { throw .eventTooLong }
    try inTransaction("BEGIN IMMEDIATE") { () throws(VaultError) in
      let box = keys.seal(bytes, as: .draft, journal: journal)
      try update(.draft, box)
      guard try sealedBox(.draft) == box else { throw .readBackDiffers }
      try connection.execute("COMMIT")
    }
  }
}
