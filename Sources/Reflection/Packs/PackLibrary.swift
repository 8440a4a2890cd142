/// Where packs come from: the port that `PackFiles` implements.
public protocol PackLibrary: AnyObject {
  /// What can be begun, in the order in which it is offered.
  var catalogue: [PackSummary] { get }

  /// Reads a pack by its id.
  ///
  /// - Throws: `PackFailure` when there is none, or when it has a fault: such a pack never starts.
  func pack(_ id: String) throws(PackFailure) -> Pack

  /// Whom to call, which words to look for and what to say then: of a pack, or at home.
  ///
  /// - Parameter pack: the pack that is gone through, `nil` outside of one.
  /// - Returns: what the safety file says.
  func care(for pack: Pack?) -> Care
}

/// What a list of exercises says of a pack.
public struct PackSummary: Sendable, Equatable {
  /// The permanent name.
  public var id: String
  /// For whom it is.
  public var audience: Pack.Audience
  /// The name that a person sees.
  public var title: Text
  /// How long it takes, in minutes.
  public var minutes: Int

  /// Creates a summary.
  public init(id: String, audience: Pack.Audience, title: Text, minutes: Int) {
    self.id = id
    self.audience = audience
    self.title = title
    self.minutes = minutes
  }
}

/// Why a pack cannot be begun.
public enum PackFailure: Error, Sendable, Equatable {
  /// No pack has that id.
  case unknown(nearest: String?)
  /// The file cannot be read; the number of the system's reason (`errno`).
  case unreadable(code: Int32)
  /// The file has faults.
  case faulty([PackFault])
}

/// One fault of a pack file, and where it is.
public struct PackFault: Error, Sendable, Equatable {
  /// The file as it was named.
  public var file: String
  /// 1 for the first line.
  public var line: Int
  /// 1 for the first character of a line.
  public var column: Int
  /// What is wrong.
  public var kind: Kind
  /// The line itself, for the caret to point into: tabs are one space, forbidden characters U+FFFD.
  ///
  /// Of a line of more than 1,000 scalars, what stands around the fault.
  public var source: String
  /// Where the fault is in `source`, 1 for the first character.
  public var caret: Int

  /// Creates a fault; the caret is at `column` when nothing is said of it.
  public init(
    file: String, line: Int, column: Int, kind: Kind, source: String, caret: Int? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
    self.source = source
    self.caret = caret ?? column
  }
}

extension PackFault {
  /// Whether a pack starts all the same.
  public var isWarning: Bool { if case .advice = kind { true } else { false } }
}
