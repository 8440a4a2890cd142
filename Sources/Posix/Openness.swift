import CPosix

/// Who else than this user may write in a folder.
public enum Openness: Sendable, Equatable {
  /// Nobody.
  case closed
  /// Its owner: another user, who is not root.
  case foreign
  /// Other users that there are; whether this user owns it and can change that.
  case writable(isOwn: Bool)
  /// Nobody can tell: its file system keeps neither owners nor permissions.
  case withoutModes

  /// Looks at a folder that is held open.
  public init(ofFolder descriptor: Int32) {
    switch Int(cposix_openness(descriptor)) {
    case CPOSIX_FOREIGN: self = .foreign
    case CPOSIX_WRITABLE: self = .writable(isOwn: true)
    case CPOSIX_WRITABLE_OF_ROOT: self = .writable(isOwn: false)
    case CPOSIX_WITHOUT_MODES: self = .withoutModes
    default: self = .closed
    }
  }
}
