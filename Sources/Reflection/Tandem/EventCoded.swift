/// A word that is written out in letters, and has a frozen number in events.
protocol EventCoded: CaseIterable {
  /// Its number.
  var code: UInt8 { get }
}

extension Letter.Kind: EventCoded {
  var code: UInt8 {
    switch self {
    case .share: 1
    case .reply: 2
    case .receipt: 3
    case .newKey: 4
    }
  }
}

extension Letter.Wish: EventCoded {
  var code: UInt8 {
    switch self {
    case .listen: 1
    case .encourage: 2
    case .challenge: 3
    case .decide: 4
    }
  }
}

extension ReplyKind: EventCoded {
  var code: UInt8 {
    switch self {
    case .heard: 1
    case .encourage: 2
    case .challenge: 3
    case .question: 4
    }
  }
}
