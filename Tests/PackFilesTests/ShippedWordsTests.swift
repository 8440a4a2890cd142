import Reflection
import Testing

@testable import PackFiles

/// The words that passphrases are drawn from.
@Suite struct ShippedWordsTests {
  private static func words(_ language: Language) -> [String] {
    let list = ShippedWords.list(language)
    return (0..<WordList.count).map { String(decoding: list[$0], as: UTF8.self) }
  }

  private let words = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { ($0, ShippedWordsTests.words($0)) })

  /// What a word is with one of its letters left out, and the word.
  private func shortened(_ word: String) -> Set<String> {
    var forms: Set = [word]
    for index in word.indices {
      var form = word
      form.remove(at: index)
      forms.insert(form)
    }
    return forms
  }

  /// Whether one change makes one of the other: a letter more, less or another, or two swapped.
  private func areClose(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Array(one), Array(other))
    if left.count == right.count {
      let places = left.indices.filter { left[$0] != right[$0] }
      return places.count < 2
        || places.count == 2 && places[1] == places[0] + 1
          && left[places[0]] == right[places[1]] && left[places[1]] == right[places[0]]
    }
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard long.count == short.count + 1 else { return false }
    return long.indices.contains { Array(long[..<$0] + long[($0 + 1)...]) == short }
  }

  /// Pairs that share a form: no others can be close, but for swaps, which share two.
  private func candidates(_ words: [String]) -> [[String]] {
    var byForm: [String: [String]] = [:]
    for word in words { for form in shortened(word) { byForm[form, default: []].append(word) } }
    return byForm.values.filter { $0.count > 1 }
  }

  @Test(arguments: Language.allCases)
  func `there are 2048 words of three to eight letters`(_ language: Language) throws {
    let words = try #require(words[language])
    #expect(Set(words).count == 2048)
    #expect(words.allSatisfy { $0.wholeMatch(of: /[a-z]{3,8}/) != nil })
  }

  @Test(arguments: Language.allCases)
  func `no word is the beginning of another`(_ language: Language) throws {
    let words = try #require(words[language]).sorted()
    for (word, next) in zip(words, words.dropFirst()) {
      #expect(!next.hasPrefix(word), "\(word), \(next)")
    }
  }

  @Test(arguments: Language.allCases)
  func `no two words are one change apart`(_ language: Language) throws {
    for group in candidates(try #require(words[language])) {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] {
          #expect(one == other || !areClose(one, other), "\(one), \(other)")
        }
      }
    }
  }

  @Test func `no word is one of the other list with another spelling`() throws {
    let french = try #require(words[.french])
    let english = try #require(words[.english])
    let both = Set(french).intersection(english)
    for group in candidates(french + english) {
      for one in group where french.contains(one) && !both.contains(one) {
        for other in group where other != one && english.contains(other) {
          #expect(!areClose(one, other), "\(one), \(other)")
        }
      }
    }
    let spelled = Dictionary(grouping: english) { Self.sound($0) }
    for word in french {
      for other in spelled[Self.sound(word)] ?? [] { #expect(other == word, "\(word), \(other)") }
    }
  }

  /// How a word is spelled when the two languages spell one word: music, musique.
  private static func sound(_ word: String) -> String {
    var sound = ""
    for letter in word where sound.last != letter { sound.append(letter) }
    for (written, plain) in [
      ("qu", "k"), ("ph", "f"), ("y", "i"), ("c", "k"), ("th", "t"), ("ou", "u"), ("oo", "u"),
      ("x", "ks"),
    ] { sound = sound.replacing(written, with: plain) }
    sound = sound.replacing(/(ie|ee|e|a|o|i)$/, with: "")
    return sound.replacing(/(er|re|eur|or|our)$/, with: "r")
  }

  @Test func `no word is one that the safety file looks for`() throws {
    let library = FilePackLibrary(folder: nil) { Array($0.prefix(2)) }
    let care = library.care(for: nil)
    for language in Language.allCases {
      for word in try #require(words[language]) {
        for spoken in Language.allCases {
          #expect(care.signals.signal(in: word, spoken) == nil, "\(word)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `no word hurts or embarrasses`(_ language: Language) throws {
    // What was thrown out when the list was read, and must not come back.
    let never: Set = [
      "bitch", "blood", "bomb", "breast", "cancer", "condom", "corpse", "death", "devil", "drug",
      "grave", "hell", "kill", "murder", "naked", "nazi", "poison", "prison", "rape", "rifle",
      "sex", "shit", "slave", "stalk", "suicide", "tomb", "torture", "victim", "violet", "weapon",
      "anus", "arme", "assassin", "bite", "bordel", "cadavre", "cercueil", "drogue", "esclave",
      "fesse", "fusil", "gland", "haine", "honte", "inceste", "meurtre", "mort", "nue", "otage",
      "pendu", "poitrine", "poubelle", "putain", "sang", "sein", "sexe", "sperme", "tapin",
      "tombeau", "tueur", "vagin", "viol", "vulve",
    ]
    #expect(never.isDisjoint(with: try #require(words[language])))
  }

  @Test func `a list that breaks a rule is not read`() throws {
    let bytes = try #require(ShippedFile.lists.first { $0.name == "words-fr.txt" }).bytes
    #expect(WordList(bytes) != nil)
    #expect(WordList(Array(bytes.dropLast())) == nil)
    #expect(WordList(bytes + Array("zz\n".utf8)) == nil)
    #expect(WordList(Array(bytes.drop { $0 != 10 }.dropFirst())) == nil)
    var spoilt = bytes
    spoilt[0] = UInt8(ascii: "A")
    #expect(WordList(spoilt) == nil)
  }
}
