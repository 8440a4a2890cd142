import Sodium
import Testing

@testable import SealedStore

/// One passphrase as keyboards, systems and files write it.
@Suite struct PassphraseFormsTests {
  /// What was set, and what is typed.
  struct Case: Sendable, CustomTestStringConvertible {
    var set: String
    var typed: String
    var testDescription: String {
      typed.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    }
  }

  private static let composed = "caf\u{e9} no\u{eb}l"
  private static let decomposed = "cafe\u{301} noe\u{308}l"

  static let cases = [
    Case(set: composed, typed: decomposed), Case(set: decomposed, typed: composed),
    Case(set: composed, typed: "caf\u{e9}\u{a0}no\u{eb}l"),
    Case(set: composed, typed: "cafe\u{301}\u{202f}noe\u{308}l"),
    Case(set: composed, typed: " \(composed)\t"), Case(set: composed, typed: "\(decomposed) "),
    Case(set: decomposed, typed: "\(composed)  "),
    Case(set: composed, typed: "\u{feff}\(composed)"),
    Case(set: "je t\u{2019}aime \u{2764}", typed: "je t\u{2019}aime \u{2764}\u{fe0f}"),
    Case(set: "\(composed) ", typed: "\(decomposed) "),
    Case(set: "\u{17d}i\u{17e}ek \u{1f600}", typed: "Z\u{30c}iz\u{30c}ek \u{1f600}"),
  ]

  private func secret(_ text: String) throws -> SecretBytes {
    try SecretBytes(copying: Array(text.utf8).span)
  }

  private func forms(_ text: String) throws -> [[UInt8]] {
    let typed = try secret(text)
    var forms: [[UInt8]] = []
    for number in 0..<10 {
      guard let form = try PassphraseForms.form(number, of: typed) else { break }
      forms.append(form.withSpan { span in span.indices.map { span[$0] } })
    }
    return forms
  }

  @Test(arguments: cases)
  func `what was set is among the forms of what is typed`(_ passphrase: Case) throws {
    let forms = try forms(passphrase.typed)
    #expect(forms.contains(Array(passphrase.set.utf8)))
    #expect(forms.count <= PassphraseForms.most)
    #expect(Set(forms).count == forms.count && !forms.contains(Array(passphrase.typed.utf8)))
  }

  @Test(arguments: ["quatre mots sans lien", "x", "日本語 パス", "\u{1f468}\u{200d}\u{1f4bb}"])
  func `a passphrase that is written in one way only has no other form`(_ typed: String) throws {
    #expect(try forms(typed) == [])
  }

  @Test func `bytes that are no text have no other form`() throws {
    let typed = try SecretBytes(copying: [0x20, 0xC3, 0xFF, 0xE2, 0x20].span)
    let form = try PassphraseForms.form(0, of: typed)?.count
    #expect(form == nil)
  }

  @Test func `the table is the one of Unicode`() {
    #expect(LetterTable.rows.reduce(0) { $0 + $1.whole.count } == 161)
    for row in LetterTable.rows {
      #expect(row.letters.utf8.count == row.whole.count)
      for (letter, whole) in zip(row.letters.unicodeScalars, row.whole) {
        let apart = String(letter) + String(UnicodeScalar(row.mark).map(Character.init) ?? "?")
        let one = UnicodeScalar(whole).map { String(Character($0)) }
        // Swift compares texts by canonical equivalence.
        #expect(apart == one, "\(String(whole, radix: 16))")
      }
    }
  }
}
