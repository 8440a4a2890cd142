import AgeFormat
import Reflection
import Sodium

/// A share as a file: the steps 1 to 8 of "Receiving" (architecture.md section 5), in their order.
struct Envelope {
  /// The checks that follow the opening; tests leave one out to see that it is what refuses.
  enum Check: CaseIterable {
    case addressee
    case sender
    case revocation
    case code
  }

  private let keyring: Keyring

  init(_ keyring: Keyring) { self.keyring = keyring }

  /// Opens a file.
  ///
  /// - Throws: `ShareRefusal`, the first that applies.
  func open(_ file: [UInt8], leavingOut omitted: Check? = nil) throws(ShareRefusal) -> Arrival {
    let (content, entry) = try opened(try Envelope.binary(file))
    let manuscript = try Manuscript(parsing: content)
    for check in Check.allCases where check != omitted {
      try perform(check, manuscript, entry)
    }
    return Arrival(
      from: manuscript.from.encoded, to: manuscript.to.encoded,
      heading: try manuscript.heading(), digest: manuscript.digest,
      text: { () throws(ShareRefusal) in try manuscript.letter() })
  }

  /// Steps 1 and 2: within the limit, out of its armor, a header with one stanza for a key.
  static func binary(_ file: [UInt8]) throws(ShareRefusal) -> [UInt8] {
    guard file.count <= ExchangeLimits.file else { throw .tooLarge }
    let binary: [UInt8]
    do throws(AgeError) { binary = try AgeFile.binary(file) } catch {
      throw Envelope.refusal(error, of: file)
    }
    guard binary.count <= ExchangeLimits.sealed else { throw .tooLarge }
    do throws(AgeError) { try AgeFile.inspect(binary) } catch {
      throw Envelope.refusal(error, of: binary)
    }
    return binary
  }

  private static let ageLine = "age-encryption.org/v"
  private static let armorLine = "-----BEGIN AGE ENCRYPTED FILE-----"

  /// What is certain of a file that is in no form of a share: a newer format is one only when its number
  /// was read, and a text around a letter is no other kind of file.
  private static func refusal(_ error: AgeError, of file: [UInt8]) -> ShareRefusal {
    switch error {
    case .otherVersion where !FormatLine.isNewer(file, than: "1", ageLine): .malformedSeal
    case .notAge where isSurrounded(file): .surrounded
    case .malformedArmor where isSurrounded(file): .surrounded
    default: ShareRefusal(error)
    }
  }

  /// Whether a letter in armor begins in a text, but not at its beginning, or ends before its end.
  private static func isSurrounded(_ file: [UInt8]) -> Bool {
    let text = String(decoding: file, as: UTF8.self)
    guard text.contains(armorLine) else { return false }
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    return lines.first != armorLine[...] || lines.last?.hasPrefix("-----END AGE") != true
  }

  /// Steps 3 and 4: opened by one of my identities, all of it authenticated in memory.
  private func opened(_ binary: [UInt8]) throws(ShareRefusal) -> ([UInt8], Keyring.Entry) {
    for entry in keyring.entries.reversed() {
      let content: [UInt8]
      do throws(AgeError) { content = try AgeFile.open(binary, with: entry.identity) } catch {
        guard error == .wrongIdentity else { throw ShareRefusal(error) }
        continue
      }
      guard content.count <= ExchangeLimits.content else { throw .tooLarge }
      return (content, entry)
    }
    throw .notForMe
  }

  /// Steps 6 to 8.
  private func perform(
    _ check: Check, _ manuscript: Manuscript, _ entry: Keyring.Entry
  ) throws(ShareRefusal) {
    switch check {
    case .addressee:
      guard manuscript.to == entry.recipient else { throw .addressedElsewhere }
    case .sender:
      guard keyring.entry(of: manuscript.from) == nil else { throw .fromMyself }
    case .revocation:
      guard entry.state != .revoked else { throw .revokedKey }
    case .code:
      guard try isConfirmed(manuscript, entry) else { throw .senderUnconfirmed }
    }
  }

  private func isConfirmed(
    _ manuscript: Manuscript, _ entry: Keyring.Entry
  ) throws(ShareRefusal) -> Bool {
    do throws(SodiumError) { return try manuscript.isConfirmed(by: entry.identity) } catch {
      throw error == .outOfMemory ? .outOfMemory : .malformedKeys
    }
  }
}

extension ShareRefusal {
  /// What a failure of the file format means to who received the file.
  init(_ error: AgeError) {
    switch error {
    case .notAge: self = .notSealed
    case .otherVersion: self = .newerSeal
    case .malformedArmor, .malformedHeader, .headerTooLong, .lowOrderKey, .malformedKey:
      self = .malformedSeal
    case .tooManyRecipients, .otherRecipients, .workFactorTooHigh: self = .otherRecipients
    case .wrongIdentity: self = .notForMe
    case .changedHeader, .changedContent, .trailingBytes: self = .altered
    case .truncated, .unreadable: self = .truncated
    case .outOfMemory: self = .outOfMemory
    }
  }
}
