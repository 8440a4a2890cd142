/// The person's own editor, for one text at a time; what it holds is in memory only.
public protocol TextEditor: AnyObject {
  /// Its name, as the person wrote it.
  var name: String { get }
  /// What is known of it.
  var kind: EditorKind { get }

  /// Opens a text, and waits until the editor has ended.
  ///
  /// Nothing of the text remains afterwards, unless the editor or this program was killed: then it
  /// is among `left` at the next start.
  ///
  /// - Parameters:
  ///   - text: what is edited.
  ///   - note: which question it belongs to, for `left`; not a word of the person's.
  ///   - elsewhere: asked when the editor ended at once and changed nothing, as one does that goes on
  ///     in a window of its own; returns when the person has saved there, false when they went away:
  ///     then the text stays for `takeLeft`.
  ///   - take: keeps what comes back, `.line` or `.refused`, before it is removed; whether it is
  ///     done, or the editor is to open again.
  /// - Returns: why nothing came back, `nil` when `take` was asked.
  func edit(
    _ text: String, note: [UInt8], elsewhere: () -> Bool, take: (LineEvent) -> Bool
  ) -> EditorFault?
  /// Texts of programs that were killed, from the oldest.
  ///
  /// - Parameter take: keeps one durably; it is removed when that was done.
  func takeLeft(_ take: (LeftText) -> Bool)
}

/// What is known of an editor.
public enum EditorKind: Sendable, Equatable {
  /// vi, vim or nvim.
  case vi
  /// GNU nano.
  case nano
  /// GNU Emacs.
  case emacs
  /// Another one, which may leave copies elsewhere.
  case other
}

/// Why no text came back from an editor.
public enum EditorFault: Sendable, Equatable {
  /// No folder is in memory.
  case nothingInMemory
  /// It could not be started; the number of the system's reason (`errno`).
  case unopened(code: Int32)
  /// It ended without success, as somebody who wants nothing kept makes it do.
  case failed
  /// It was killed, or the terminal went away; what it had saved is offered at the next start.
  case killed
  /// The text is empty.
  case empty
}

/// A text that was in an editor when the program was killed.
public struct LeftText: Sendable, Equatable {
  /// When it was saved last, in milliseconds since 1970.
  public var written: Int64
  /// The text; what is not UTF-8 in it is marked as such.
  public var text: String
  /// Which question it belongs to, as `edit` was told.
  public var note: [UInt8]

  /// Creates a text.
  public init(written: Int64, text: String, note: [UInt8]) {
    self.written = written
    self.text = text
    self.note = note
  }
}
