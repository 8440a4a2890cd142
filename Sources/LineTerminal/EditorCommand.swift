import Shell

/// How an editor is started so that it keeps no copy of what it edits.
struct EditorCommand {
  private let typed: [String]

  /// Takes the first of some command lines that says something, else nano.
  init(_ wanted: [String]) {
    typed = wanted.lazy.map(EditorCommand.words(of:)).first { !$0.isEmpty } ?? ["nano"]
  }

  /// The words of a command line as `sh` sets them apart, by spaces, quotes and backslashes.
  ///
  /// Nothing is expanded, for no shell reads them; a quote that is not closed ends with the line.
  static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case quote: quote = nil
      case "'" where quote == nil, "\"" where quote == nil:
        quote = scalar
        word = word ?? .init()
      case " " where quote == nil, "\t" where quote == nil, "\n" where quote == nil:
        if let word { words.append(String(word)) }
        word = nil
      case "\\" where quote != "'":
        // Within quotes a backslash stands for itself, but before what it keeps from its meaning.
        guard let next = rest.first, quote == nil || "\\\"$`".unicodeScalars.contains(next) else {
          fallthrough
        }
        rest.removeFirst()
        word = (word ?? .init()) + [next]
      default: word = (word ?? .init()) + [scalar]
      }
    }
    if let word { words.append(String(word)) }
    return words
  }

  /// The program, without its folder.
  var name: String { String(typed[0].split(separator: "/").last ?? "") }

  /// What is known of it, by its name.
  var kind: EditorKind {
    switch name.split(separator: ".").first ?? "" {
    case "vi", "vim", "nvim": .vi
    case "nano", "rnano": .nano
    case "emacs", "emacs-nox", "emacs-gtk", "emacs-lucid": .emacs
    default: .other
    }
  }

  /// The program and its arguments.
  func words(opening path: String) -> [String] { typed + flags + [path] }

  private var flags: [String] {
    switch kind {
    // No swap file, no history of registers; then neither undo file nor backup.
    case .vi: ["-n", "-i", "NONE", "-c", "silent! set noundofile nobackup nowritebackup"]
    // No settings, which could want backups or history; saves when it is left.
    case .nano: ["-I", "-t"]
    case .emacs:
      [
        "-nw", "-Q", "--eval",
        """
        (setq make-backup-files nil auto-save-default nil auto-save-list-file-prefix nil \
        create-lockfiles nil)
        """,
      ]
    case .other: []
    }
  }
}
