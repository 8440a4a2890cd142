import Shell

/// How an editor is started so that it keeps no copy of what it edits.
struct EditorCommand {
  private let typed: [String]

  /// Takes the first of some command lines that says something, else nano; words are set apart by
  /// spaces, and no shell reads them.
  init(_ wanted: [String]) {
    typed =
      wanted.lazy.map { $0.split { $0 == " " || $0 == "\t" }.map(String.init) }
      .first { !$0.isEmpty } ?? ["nano"]
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
