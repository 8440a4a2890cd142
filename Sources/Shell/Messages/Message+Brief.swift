extension Message {
  /// Words of the page before a session.
  static let briefWords: [Message: Words] = [:]
}
