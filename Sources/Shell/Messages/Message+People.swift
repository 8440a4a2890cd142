extension Message {
  /// Words of people, cards and comparing.
  static let peopleWords: [Message: Words] = [:]
}
