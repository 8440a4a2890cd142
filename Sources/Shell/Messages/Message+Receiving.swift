extension Message {
  /// Words of receiving, reading and replying.
  static let receivingWords: [Message: Words] = [:]
}
