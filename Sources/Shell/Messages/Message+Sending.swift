extension Message {
  /// Words of choosing, looking and sending.
  static let sendingWords: [Message: Words] = [:]
}
