import Posix
public import Shell

/// The editor that `$VISUAL` or `$EDITOR` names, else nano, looked at without opening it.
public struct EditorOfEnvironment {
  private let command: EditorCommand

  /// Reads the environment.
  public init() {
    command = EditorCommand(
      [Environment.text("VISUAL"), Environment.text("EDITOR")].compactMap(\.self))
  }

  /// Its name, as the person wrote it.
  public var name: String { command.name }

  /// What is known of it.
  public var kind: EditorKind { command.kind }

  /// How many texts lie in memory that were in an editor when it was killed.
  public var leftCount: Int {
    PrivateFolder.all(in: PrivateFolder.places).count { path in
      guard let folder = PrivateFolder(leftAt: path) else { return false }
      return !folder.hasNoFiles
    }
  }
}
