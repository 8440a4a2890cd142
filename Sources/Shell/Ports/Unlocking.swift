public import Reflection

/// How a journal is made and opened.
///
/// Passphrases stay behind this port: `Shell` never holds one.
public protocol Unlocking: AnyObject {
  /// What is done to the journal as a whole.
  var keeping: any Keeping { get }
  /// Where notes wait that were left while the journal was locked.
  var inbox: any Inbox { get }
  /// The keys with which letters are sealed and opened.
  var identities: any IdentityKeeping { get }
  /// The keys of workshops.
  var workshops: any WorkshopKeeping { get }
  /// Whether there is a journal, as far as that can be told.
  var exists: Bool { get }
  /// Why it cannot be told whether there is a journal; `nil` when it can.
  var unreachable: EventLogFailure? { get }
  /// Who else may write where the journal is, or would be; `nil` when nobody may, or when that was
  /// accepted.
  var openness: OpenPlace? { get }
  /// Remembers that the journal may be written where nobody can tell who else may.
  func acceptOpenness()
  /// Whether the passphrase comes from a file, a descriptor or a command: then there is one try.
  var isScripted: Bool { get }

  /// Shows nothing of what is typed at the terminal from now on, until a line is read in the
  /// conversation, or the program ends, or `secretsAreKnown`: a secret may be typed ahead.
  func expectSecret()
  /// Gives the terminal back: what was typed and not read is thrown away.
  func secretsAreKnown()
  /// Looks at the file before a passphrase is asked.
  ///
  /// - Throws: `EventLogFailure` when no passphrase could open it.
  func inspect() throws(EventLogFailure)
  /// Asks for a passphrase and keeps it behind the port.
  func readPassphrase(_ request: SecretRequest) -> PassphraseReading
  /// Asks for the same once more.
  func repeatPassphrase(_ request: SecretRequest) -> PassphraseRepeat
  /// Opens the journal with the passphrase read last.
  ///
  /// - Parameter writing: whether answers will be kept; one process at a time may.
  /// - Throws: `EventLogFailure`; nothing was changed then.
  /// - Returns: the journal's log.
  func unlock(writing: Bool) throws(EventLogFailure) -> any EventLog
  /// Makes a journal that the passphrase read last opens.
  ///
  /// - Parameter light: whether the derivation is made for a small machine.
  /// - Throws: `EventLogFailure`; nothing was made then.
  /// - Returns: the journal, and the recovery key as it is to be written down.
  func create(light: Bool) throws(EventLogFailure) -> (log: any EventLog, recoveryKey: String)
  /// Makes ready for a program that starts over in this process: whoever writes in the journal stays
  /// the one who may.
  func lock()
}

extension Unlocking {
  /// Why no journal can be opened, before anything is: none is there, or that cannot be told.
  var absence: EventLogFailure? { unreachable ?? (exists ? nil : .missing) }
}

/// What is written at the terminal when a secret is asked.
public struct SecretRequest: Sendable, Equatable {
  /// The prompt.
  public var prompt: String
  /// Whole lines, said when more lines than one came at once, as of a paste.
  public var firstLineOnly: String

  /// Creates a request.
  public init(prompt: String, firstLineOnly: String) {
    self.prompt = prompt
    self.firstLineOnly = firstLineOnly
  }
}

/// What became of asking for a passphrase.
public enum PassphraseReading: Sendable, Equatable {
  /// There is one; weak has fewer than four words and fewer than twenty characters.
  case entered(isWeak: Bool)
  /// Ctrl-C.
  case cancelled
  /// Ctrl-D, or the end of the input.
  case ended
  /// The terminal went away, or the program was told to stop: the signal.
  case stopped(signal: Int32)
  /// There is no terminal to ask at.
  case noTerminal
  /// It is empty.
  case empty
  /// It has more than 1,024 bytes, or is not UTF-8.
  case unfit
  /// It could not be read from where it was said to be (`errno`, or the status of the command).
  case unreadable(code: Int32)
}

/// What became of asking for a passphrase once more.
public enum PassphraseRepeat: Sendable, Equatable {
  /// Both are the same.
  case matches
  /// They are not.
  case differs
  /// Ctrl-C.
  case cancelled
  /// Ctrl-D, or the end of the input.
  case ended
  /// The terminal went away, or the program was told to stop: the signal.
  case stopped(signal: Int32)
}
