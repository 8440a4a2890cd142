public import Reflection
import Sodium

extension Vault {
  /// Keeps what was entered at a question and not sent, in the place of what was before.
  public func keepDraft(_ draft: Draft) throws(EventLogFailure) {
    do throws(VaultError) { try save(draft) } catch { throw error.failure }
  }

  /// What was entered and not sent, `nil` when there is nothing or it cannot be read.
  public var draft: Draft? {
    (try? openedDraft()).flatMap(DraftBox.draft)
  }

  /// What stands in its box after a save whose head this is.
  ///
  /// What authenticates and is no draft is a newer program's, and stays as it is; what does not is
  /// lost already.
  func draftBytes(
    in head: Head, where stays: (Draft) -> Bool
  ) throws(VaultError) -> [UInt8] {
    guard let bytes = keys.open(try sealedBox(.draft), as: .draft, journal: journal) else {
      return DraftBox.empty
    }
    if let draft = DraftBox.draft(in: bytes), !stays(draft) { return DraftBox.empty }
    return DraftBox.renewed(
      bytes, tag: DraftBox.device(of: bytes).flatMap(head.chain)?.tag)
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
