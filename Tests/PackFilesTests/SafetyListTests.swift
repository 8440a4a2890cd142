import Foundation
import Reflection
import Testing

@testable import PackFiles

/// The lists of `safety.yaml` against sentences and long texts: what they find, and what they leave in
/// peace.
@Suite struct SafetyListTests {
  static let signals = FilePackLibrary(folder: nil) { _ in [] }.care(for: nil).signals

  private static func sentences(_ name: String) -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sentences")
    return (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  static let all: [SafetySentenceTests.Sentence] = SafetySentenceTests.read("care.tsv")

  @Test(arguments: all)
  func `a sentence is found whatever its shape, and an everyday one is not`(
    _ sentence: SafetySentenceTests.Sentence
  ) {
    #expect(Self.signals.signal(in: sentence.text) == sentence.expected)
    #expect(Self.signals.signal(in: sentence.text, sentence.language) == sentence.expected)
  }

  @Test(arguments: ["diary-fr.txt", "diary-en.txt"])
  func `three months of an ordinary diary bring no card and no line`(_ name: String) {
    let text = Self.sentences(name)
    #expect(text.wordCount > 2000)
    let found = text.split(whereSeparator: { ".?!:;\n".contains($0) }).filter { sentence in
      Self.signals.signal(in: String(sentence)) != nil
    }
    #expect(found == [])
    #expect(Self.signals.signal(in: text) == nil)
  }

  /// A text as a rule of negation would read it: a negation, and the three words after it, do not count.
  private static func negated(_ text: String) -> String {
    let negations: Set = [
      "ne", "n", "pas", "plus", "jamais", "sans", "not", "t", "never", "without", "dont",
    ]
    var rest: [String] = []
    var silent = 0
    for word in Folding.fold(text).split(whereSeparator: { !$0.isLetter }).map(String.init) {
      if negations.contains(word) { silent = 4 }
      if silent == 0 { rest.append(word) }
      silent = max(0, silent - 1)
    }
    return rest.joined(separator: " ")
  }

  @Test func `what is said with a negation counts, which a rule of negation would silence`() {
    let grave = Self.all.filter { $0.expected == .selfHarm }
    let silenced = grave.filter { Self.signals.signal(in: Self.negated($0.text)) == nil }
    #expect(silenced.count >= 8)
    for sentence in silenced {
      #expect(Self.signals.signal(in: sentence.text) == .selfHarm, "\(sentence.text)")
    }
  }

  @Test func `an entry with an equals sign compares accents, and is plain for an older program`() {
    let signals = Signals([
      .harassment: Bilingual(
        french: Signals.Entries(any: ["=violé", "=agress*"]), english: Signals.Entries(any: []))
    ])
    #expect(signals.signal(in: "Violé") == .harassment)
    #expect(signals.signal(in: "viole\u{301}") == .harassment)
    #expect(signals.signal(in: "une viole") == nil)
    #expect(signals.signal(in: "agressée") == .harassment)
    // An older program parted words at every sign: it read the same word, without its accents.
    #expect(Folding.fold("=violé").filter(\.isLetter) == "viole")
  }

  @Test func `an idiom covers what ends within it, and nothing that goes on`() {
    let signals = Signals([
      .selfHarm: Bilingual(
        french: Signals.Entries(
          any: ["envie d’en finir", "en finir avec la vie"], except: ["envie d’en finir avec"]),
        english: Signals.Entries(any: []))
    ])
    #expect(signals.signal(in: "envie d’en finir avec ce dossier") == nil)
    #expect(signals.signal(in: "envie d’en finir avec la vie") == .selfHarm)
    #expect(signals.signal(in: "envie d’en finir") == .selfHarm)
  }
}
