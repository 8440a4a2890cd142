import Reflection

extension Settings.Fault {
  /// What is said of it, where it stands, and what holds instead.
  var words: Prose {
    switch self {
    case .unreadable(0): .say(.settingsUnread)
    case .unreadable(let line): .say(.settingsUnreadable, ["line": .number(line)])
    case .unknown(let key, let line):
      .say(.settingsUnknown, ["key": .person(key), "line": .number(line)])
    case .value(let value, let key, let line):
      .say(
        .settingsValue,
        ["value": .person(value), "key": .ours(key), "line": .number(line)])
    }
  }
}
