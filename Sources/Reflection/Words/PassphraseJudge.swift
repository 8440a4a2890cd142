/// Why a passphrase would be guessed quickly.
public enum PassphraseWeakness: Sendable, CaseIterable {
  /// Others have it, or its words are those that are tried first.
  case common
  /// It says one thing over and over.
  case repeated
  /// Keys that lie side by side, or letters or digits in their order.
  case neighbours
  /// Too few words, and too few characters.
  case short
}

/// Tells whether a passphrase would be guessed quickly.
///
/// Four different words of three letters are enough, or twenty characters, or twelve that are drawn
/// from everything on the keyboard; what repeats, follows a row of keys or is tried first by others
/// counts once. The passphrase stays where it is: no copy of it is made but in the memory lent.
public struct PassphraseJudge: Sendable {
  /// Words that are tried first.
  private let words: Set<[UInt8]>
  /// Whole passphrases that are tried first, without their blanks.
  private let phrases: [[UInt8]]

  private static let enoughWords = 4
  private static let enoughCharacters = 20
  private static let enoughMixed = 12
  private static let blank = UInt8(ascii: " ")

  /// Creates a judge.
  ///
  /// - Parameter common: what is tried first, one a line in lower case and without accents; `#`
  ///   begins a line of words about the list.
  public init(common: [UInt8]) {
    let lines = common.split(separator: 10).filter { $0.first != UInt8(ascii: "#") }
    words = Set(lines.filter { !$0.contains(PassphraseJudge.blank) }.map(Array.init))
    phrases = lines.map { line in line.filter { $0 != PassphraseJudge.blank } }
  }

  /// Why a passphrase would be guessed quickly; `nil` when it would not.
  ///
  /// - Parameters:
  ///   - passphrase: its bytes.
  ///   - memory: as secret as the passphrase and at least as long; it is written over.
  /// - Returns: the reason.
  public func weakness(
    of passphrase: Span<UInt8>, using memory: inout MutableSpan<UInt8>
  ) -> PassphraseWeakness? {
    let count = PassphraseJudge.fold(passphrase, into: &memory)
    let folded = memory.span.extracting(0..<count)
    if isTriedFirst(folded) { return .common }
    if let period = PassphraseJudge.period(of: folded) {
      return judge(folded.extracting(0..<period), isMixed: false) == nil ? nil : .repeated
    }
    return judge(folded, isMixed: PassphraseJudge.isMixed(passphrase))
  }

  private func judge(_ text: Span<UInt8>, isMixed: Bool) -> PassphraseWeakness? {
    let free = PassphraseJudge.free(in: text)
    var sum = 0
    var good = 0
    var hasCommon = false
    var hasRepeat = false
    let tokens = PassphraseJudge.tokens(in: text)
    for (index, token) in tokens.enumerated() {
      let isAgain = tokens[..<index].contains { PassphraseJudge.areEqual($0, token, in: text) }
      let isCommon = words.contains { PassphraseJudge.areEqual($0, text.extracting(token)) }
      hasCommon = hasCommon || isCommon
      hasRepeat = hasRepeat || isAgain
      if isAgain || isCommon {
        sum += 1
        continue
      }
      let own = token.count { free[$0] }
      sum += own
      if own >= 3, token.contains(where: { text[$0] >= UInt8(ascii: "a") }) { good += 1 }
    }
    let distinct = PassphraseJudge.distinct(in: text)
    if good >= PassphraseJudge.enoughWords { return nil }
    if sum >= PassphraseJudge.enoughCharacters, distinct >= 8 { return nil }
    if isMixed, sum >= PassphraseJudge.enoughMixed, distinct >= 9 { return nil }
    if hasCommon { return .common }
    if free.count(where: \.self) * 3 <= text.count * 2 { return .neighbours }
    return hasRepeat || text.count >= PassphraseJudge.enoughCharacters && distinct < 8
      ? .repeated : .short
  }

  /// Whether all of it, but for what stands around it, is among what is tried first.
  private func isTriedFirst(_ text: Span<UInt8>) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    var (start, end) = (0, text.count)
    while start < end, !letters.contains(text[start]) { start += 1 }
    while start < end, !letters.contains(text[end - 1]) { end -= 1 }
    return phrases.contains { phrase in
      var place = start
      for letter in phrase {
        while place < end, PassphraseJudge.plain(text[place]) == nil { place += 1 }
        guard place < end, PassphraseJudge.plain(text[place]) == letter else { return false }
        place += 1
      }
      return place == end && !phrase.isEmpty
    }
  }

  /// The letter that a character stands for in the usual disguises; `nil` for what separates.
  private static func plain(_ character: UInt8) -> UInt8? {
    switch UnicodeScalar(character) {
    case "a"..."z": character
    case "0": UInt8(ascii: "o")
    case "1", "!", "|": UInt8(ascii: "i")
    case "3": UInt8(ascii: "e")
    case "4", "@": UInt8(ascii: "a")
    case "5", "$": UInt8(ascii: "s")
    case "7": UInt8(ascii: "t")
    case "2", "6", "8", "9": character
    default: nil
    }
  }

  /// After how many characters it begins again, at least once whole; `nil` when it does not.
  private static func period(of text: Span<UInt8>) -> Int? {
    guard text.count >= 2 else { return nil }
    return (1...(text.count / 2)).first { period in
      (period..<text.count).allSatisfy { text[$0] == text[$0 - period] }
    }
  }

  /// Which characters are more than the next of a row of four or longer.
  private static func free(in text: Span<UInt8>) -> [Bool] {
    var free = Array(repeating: true, count: text.count)
    var start = 0
    for index in 1..<max(text.count, 1) {
      let isOn = index - start < 2 || direction(text, index) == direction(text, index - 1)
      if direction(text, index) == 0 {
        start = index
      } else if !isOn {
        start = index - 1
      }
      if index - start >= 3 {
        for place in (start + 2)...index { free[place] = false }
      }
    }
    return free
  }

  /// Which way a character goes on from the one before: to the next key or letter, back, the same
  /// again; 0 for none of it.
  private static func direction(_ text: Span<UInt8>, _ index: Int) -> Int {
    guard index > 0, text[index] != blank else { return 0 }
    let (before, now) = (text[index - 1], text[index])
    if before == now { return 3 }
    for row in rows {
      guard let place = row.firstIndex(of: before) else { continue }
      if place + 1 < row.count, row[place + 1] == now { return 1 }
      if place > 0, row[place - 1] == now { return -1 }
    }
    return 0
  }

  /// Rows of keys in France, in English and in Switzerland, slopes of them, and the alphabet.
  private static let rows: [[UInt8]] = [
    "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop",
    "yxcvbnm", "1234567890", "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "1aqw", "2zsx",
    "abcdefghijklmnopqrstuvwxyz",
  ].map { Array($0.utf8) }

  /// Runs of letters and digits; no more than a passphrase of many words has.
  private static func tokens(in text: Span<UInt8>) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var start: Int?
    for index in 0...text.count {
      if index < text.count, isWordly(text[index]) {
        start = start ?? index
      } else if let begun = start, tokens.count < 64 {
        tokens.append(begun..<index)
        start = nil
      }
    }
    return tokens
  }

  private static func isWordly(_ character: UInt8) -> Bool {
    switch UnicodeScalar(character) {
    case "a"..."z", "0"..."9": true
    default: character >= 0x80 || character > blank && !"-_.,;:/+'".utf8.contains(character)
    }
  }

  private static func areEqual(
    _ one: Range<Int>, _ other: Range<Int>, in text: Span<UInt8>
  ) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { text[$0] == text[$1] }
  }

  private static func areEqual(_ word: [UInt8], _ text: Span<UInt8>) -> Bool {
    word.count == text.count && word.indices.allSatisfy { word[$0] == text[$0] }
  }

  /// How many different characters there are; nothing is written down for it.
  private static func distinct(in text: Span<UInt8>) -> Int {
    text.indices.count { index in
      text[index] != blank && !(0..<index).contains { text[$0] == text[index] }
    }
  }

  /// Whether it changes between capitals, letters, digits and signs as nothing does that is a word.
  private static func isMixed(_ text: Span<UInt8>) -> Bool {
    var changes = 0
    var kinds: Set<Int> = []
    for index in text.indices {
      kinds.insert(kind(text[index]))
      if index > 0, kind(text[index]) != kind(text[index - 1]) { changes += 1 }
    }
    return kinds.count >= 3 && changes >= 6
  }

  private static func kind(_ character: UInt8) -> Int {
    switch UnicodeScalar(character) {
    case "a"..."z": 0
    case "A"..."Z": 1
    case "0"..."9": 2
    default: 3
    }
  }

  /// One byte a character: small letters without accents, blanks alike, and for all else a sign.
  private static func fold(_ text: Span<UInt8>, into folded: inout MutableSpan<UInt8>) -> Int {
    var count = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let next = index + 1 < text.count ? text[index + 1] : 0
      switch byte {
      case 0x41...0x5A: folded[count] = byte | 0x20
      case 0...0x20, 0x7F: folded[count] = blank
      case 0xC3 where (0x80...0xBF).contains(next):
        folded[count] = accents[Int(next & 0x1F)]
      case 0x80...:
        folded[count] = 0x80 | (byte &* 31 &+ next &* 7) & 0x7F
      default: folded[count] = byte
      }
      // Marks that stand over the letter before are no characters of their own.
      if byte != 0xCC { count += 1 }
      index += length
    }
    return count
  }

  /// The letters of U+00C0 to U+00DF without their accents, as of U+00E0 to U+00FF.
  private static let accents = Array("aaaaaaaceeeeiiiidnooooo*ouuuuyts".utf8)
}
