import Exchange
import LineTerminal
import Reflection
import SealedStore
import Shell
import Sodium

/// The way to a vault: the passphrase stays here, between the terminal and the vault.
final class VaultUnlocking: Unlocking {
  let path: String
  private let origin: PassphraseOrigin
  private let clock: any Clock
  let anchors: AnchorFolder
  let notes: NoteFolder
  private let accepted: AcceptedPlaces
  private var passphrase: Passphrase?
  var vault: Vault?
  /// A recovery key as it was typed.
  var typedRecoveryKey: Passphrase?
  /// A recovery key that was made, and opens nothing yet.
  var madeRecoveryKey: RecoveryKey?
  /// What seals and opens letters, once it is wanted.
  var correspondence: Exchange.Correspondence?
  /// The number of the lock that a program which starts over takes along.
  private(set) var keptLock: Int32?

  init(
    path: String, state: String, notes: String, origin: PassphraseOrigin, clock: any Clock
  ) {
    self.path = path
    self.origin = origin
    self.clock = clock
    anchors = AnchorFolder(state)
    self.notes = NoteFolder(notes)
    accepted = AcceptedPlaces(state)
  }

  var keeping: any Keeping { self }

  var inbox: any Inbox { self }

  var identities: any IdentityKeeping { self }

  var workshops: any WorkshopKeeping { self }

  var exists: Bool { Vault.exists(path) }

  var unreachable: EventLogFailure? { Vault.unreachable(path) }

  var openness: OpenPlace? {
    guard let place = Vault.openness(at: path), !accepted.contains(place) else { return nil }
    return place
  }

  func acceptOpenness() {
    if let place = Vault.openness(at: path) { accepted.insert(place) }
  }

  var isScripted: Bool { origin != .terminal }

  func inspect() throws(EventLogFailure) { _ = try Vault.inspect(path) }

  func expectSecret() { Keyboard.shared.silence() }

  func secretsAreKnown() { Keyboard.shared.giveBack() }

  func readPassphrase(_ request: SecretRequest) -> PassphraseReading {
    readNewPassphrase(request, from: origin)
  }

  func readNewPassphrase(
    _ request: SecretRequest, from origin: PassphraseOrigin
  ) -> PassphraseReading {
    guard var typed = try? Passphrase() else { return .unreadable(code: 12) }
    let reading = read(request, from: origin, into: &typed)
    guard reading == nil else { return reading ?? .ended }
    guard typed.count > 0 else { return .empty }
    guard (try? typed.bytes().isUTF8) == true else { return .unfit }
    let isWeak = typed.isWeak
    passphrase = consume typed
    return .entered(isWeak: isWeak)
  }

  func repeatPassphrase(_ request: SecretRequest) -> PassphraseRepeat {
    guard var typed = try? Passphrase() else { return .ended }
    var prompting = PassphrasePrompt()
    switch prompting.read(request, into: &typed) {
    case .entered:
      let isSame = passphrase?.equals(typed) ?? false
      return isSame ? .matches : .differs
    case .stopped(let signal): return .stopped(signal: signal)
    case .cancelled: return .cancelled
    case .ended, .noTerminal: return .ended
    case .tooLong: return .differs
    }
  }

  func unlock(writing: Bool) throws(EventLogFailure) -> any EventLog {
    let opened = try Vault.open(
      path, passphrase: try secret(), for: writing ? .writing : .reading, anchors: anchors)
    return take(opened)
  }

  /// The passphrase has done its work, and is forgotten.
  func take(_ opened: Vault) -> Vault {
    passphrase = nil
    typedRecoveryKey = nil
    vault = opened
    correspondence = nil
    return opened
  }

  func lock() { keptLock = vault?.keepForStartingOver() }

  func create(light: Bool) throws(EventLogFailure) -> (log: any EventLog, recoveryKey: String) {
    let made = try Vault.create(
      at: path, passphrase: try secret(), cost: light ? .light : .standard, moment: clock.now(),
      anchors: anchors)
    return (take(made.vault), made.recoveryKey)
  }

  /// Closes what was opened; what could not be wiped now will be at the next time.
  func close() {
    try? vault?.close()
    vault = nil
  }

  /// A copy for one use; the vault wipes it.
  func secret() throws(EventLogFailure) -> SecretBytes {
    do throws(SodiumError) {
      guard let bytes = try passphrase?.bytes() else { throw SodiumError.outOfMemory }
      return bytes
    } catch {
      throw .noMemory(mebibytes: 1)
    }
  }

  /// Reads from the terminal or from where it was said to be; `nil` when it is there.
  func read(
    _ request: SecretRequest, from origin: PassphraseOrigin, into typed: inout Passphrase
  ) -> PassphraseReading? {
    switch origin {
    case .terminal: type(request, into: &typed)
    case .file(let path): deliver(.file(path), into: &typed)
    case .descriptor(let number): deliver(.descriptor(number), into: &typed)
    case .command(let command): deliver(.command(command), into: &typed)
    }
  }

  private func type(
    _ request: SecretRequest, into typed: inout Passphrase
  ) -> PassphraseReading? {
    var prompting = PassphrasePrompt()
    switch prompting.read(request, into: &typed) {
    case .entered: return nil
    case .cancelled: return .cancelled
    case .ended: return .ended
    case .noTerminal: return .noTerminal
    case .tooLong: return .unfit
    case .stopped(let signal): return .stopped(signal: signal)
    }
  }

  private func deliver(
    _ source: PassphraseSource, into typed: inout Passphrase
  ) -> PassphraseReading? {
    switch source.deliver(into: &typed) {
    case .delivered: nil
    case .empty: .empty
    case .tooLong: .unfit
    case .unreadable(let code): .unreadable(code: code)
    case .stopped(let signal): .stopped(signal: signal)
    }
  }
}
