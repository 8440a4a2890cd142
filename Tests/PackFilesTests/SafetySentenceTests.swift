import Foundation
import Reflection
import Testing

@testable import PackFiles

/// The seventy sentences of method.md 5.6: figures that are printed, not tuned to.
@Suite struct SafetySentenceTests {
  /// One sentence, and what it should be recognised as.
  struct Sentence: CustomTestStringConvertible, Sendable {
    var language: Language
    var expected: Signal?
    var text: String

    var testDescription: String { "\(language.rawValue) \(expected?.rawValue ?? "-"): \(text)" }
  }

  static let all: [Sentence] = read("safety.tsv")

  /// The sentences of a file: language, what is expected (`-` for nothing), text.
  static func read(_ name: String) -> [Sentence] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sentences/\(name)")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.dropFirst().compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3, let language = Language(rawValue: fields[0]) else { return nil }
      return Sentence(
        language: language, expected: Signal(rawValue: fields[1]), text: fields[2])
    }
  }

  @Test func `the seventy sentences are there`() {
    #expect(Self.all.count == 70)
    #expect(Self.all.count { $0.expected != nil } == 43)
  }

  @Test func `how many are recognised is printed, and none that is harmless is`() {
    let signals = FilePackLibrary(folder: nil) { _ in [] }.care(for: nil).signals
    let results = Self.all.map { ($0, signals.signal(in: $0.text)) }
    let wanted = results.filter { $0.0.expected != nil }
    let right = wanted.filter { $0.1 == $0.0.expected }
    let alarms = results.filter { $0.0.expected == nil && $0.1 != nil }
    for (sentence, signal) in wanted where signal != sentence.expected {
      print("safety: missed as \(signal?.rawValue ?? "nothing"): \(sentence.testDescription)")
    }
    print("safety: \(right.count) of \(wanted.count) recognised, \(alarms.count) false alarms")
    // The figures of method.md 5.6: a change of a list that finds fewer, or alarms, is seen.
    #expect(right.count >= 32)
    #expect(alarms.map(\.0.text) == [])
  }

  @Test func `sentences of the worst day are recognised, and ordinary ones leave no trace`() {
    let signals = FilePackLibrary(folder: nil) { _ in [] }.care(for: nil).signals
    let results = Self.read("worst-day.tsv").map { ($0, signals.signal(in: $0.text)) }
    let grave = results.filter { $0.0.expected != nil }
    let missed = grave.filter { $0.1 != $0.0.expected }.map(\.0.testDescription)
    let alarms = results.filter { $0.0.expected == nil && $0.1 != nil }.map(\.0.testDescription)
    print("safety: \(missed.count) of \(grave.count) missed on the worst day: \(missed)")
    #expect(grave.count > 850 && results.count - grave.count > 700)
    // The few that are missed name nothing that a list could know: “it's all planned, Tuesday”.
    #expect(missed.count <= 12, "\(missed)")
    #expect(alarms == [])
  }
}
