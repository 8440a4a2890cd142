import AgeFormat
import Sodium

@testable import SealedStore

/// The slots of a vault: costs out of bounds are refused before anything is derived, and nobody opens
/// one without its secret.
enum SlotTarget {
  private static let journal = [UInt8](repeating: 7, count: 16)
  private static let checksum = 16

  /// The first byte says what the others are: a passphrase slot as it stands, one to which the right
  /// checksum is made, or a recovery slot.
  static func judge(
    _ bytes: [UInt8],
    read: ([UInt8]) throws -> PassphraseSlot = { try PassphraseSlot($0) }
  ) -> Verdict {
    let rest = Array(bytes.dropFirst())
    switch bytes.first.map({ $0 % 3 }) {
    case 0: return judge(slot: rest, read)
    case 1:
      let body = Array(rest.prefix(PassphraseSlot.length - checksum))
      return judge(slot: body + BLAKE2b.hash(body.span, count: checksum), read)
    case 2: return judge(recovery: rest)
    default: return .refused
    }
  }

  private static func judge(
    slot bytes: [UInt8], _ read: ([UInt8]) throws -> PassphraseSlot
  ) -> Verdict {
    guard let slot = try? read(bytes) else { return .refused }
    let (passes, memory) = (UInt64(slot.cost.passes), UInt64(slot.cost.memory))
    guard 2...10 ~= passes, 65_536...1_048_576 ~= memory, passes * memory <= 4_194_304 else {
      return .fault("a derivation without bounds")
    }
    guard slot.encoded == bytes else { return .fault("two forms of a slot") }
    let derivation = Derivation { _, _, _ throws(SodiumError) in try SecretBytes(zeros: 64) }
    guard let passphrase = try? SecretBytes(copying: [1].span) else { return .refused }
    do throws(VaultError) {
      _ = try slot.open(with: passphrase, journal: journal, derivation: derivation)
    } catch {
      return .accepted
    }
    return .fault("a slot opens to a key that it does not hold")
  }

  private static func judge(recovery file: [UInt8]) -> Verdict {
    guard let secret = try? SecretBytes(copying: [UInt8](repeating: 9, count: 32).span) else {
      return .refused
    }
    let identity = X25519Identity(secret: secret)
    let hasForm = (try? AgeFile.inspect(file)) != nil
    do throws(VaultError) {
      _ = try RecoverySlot.open(file, with: identity, journal: journal)
    } catch {
      return hasForm ? .accepted : .refused
    }
    return .fault("a recovery slot opens that nobody sealed")
  }
}

extension SlotTarget {
  /// A reader that looks at the bounds of the passes, but not of the memory.
  static func careless(_ bytes: [UInt8]) throws -> PassphraseSlot {
    if let slot = try? PassphraseSlot(bytes) { return slot }
    var usual = bytes
    guard bytes.count == PassphraseSlot.length else { throw VaultError.passphraseSlot }
    usual.replaceSubrange(8..<12, with: [UInt8](little: 65_536 as UInt32))
    let body = usual.dropLast(checksum)
    var slot = try PassphraseSlot(body + BLAKE2b.hash(Array(body).span, count: checksum))
    var fields = Fields(Array(bytes[8...]))
    slot.cost = DerivationCost(passes: slot.cost.passes, memory: fields.integer() ?? 0)
    return slot
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    SlotTarget.judge(Verdict.bytes(start, count)).demand()
  }
#endif
