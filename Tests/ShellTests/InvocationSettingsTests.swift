import PackFiles
import Reflection
import Testing

@testable import Shell

struct InvocationSettingsTests {
  @Test func `settings are read from plain lines`() {
    let settings = Settings(yaml: "language: fr\nplain: yes\ncountry: BE\n")
    #expect(settings.language == .french)
    #expect(settings.isPlain)
    #expect(settings.country == "BE")
  }

  @Test func `what means nothing is no setting`() {
    let settings = Settings(yaml: "language: de\r\nplain: maybe\ncountry: belgium\nx: 1\n")
    #expect(settings.language == nil && !settings.isPlain && settings.country == nil)
    #expect(
      settings.faults == [
        .value("de", key: "language", line: 1), .value("maybe", key: "plain", line: 2),
        .value("belgium", key: "country", line: 3), .unknown(key: "x", line: 4),
      ])
    #expect(Settings(yaml: "language: fr\nx\n:\n\n: :").faults == [.unreadable(line: 3)])
  }

  @Test func `what is written is read back the same`() {
    var settings = Settings()
    settings.language = .english
    settings.country = "CH"
    #expect(settings.text == "language: en\nplain: no\ncountry: CH\n")
    #expect(Settings(yaml: settings.text) == settings)
    #expect(Settings().text == "plain: no\n")
  }

  @Test func `a remark and a setting of a newer version stay`() {
    var settings = Settings(yaml: "# mine\nlock: 5\nlanguage: fr\n")
    settings.language = .english
    #expect(settings.text == "# mine\nlock: 5\nlanguage: en\nplain: no\n")
  }

  /// Found by `.ci/fuzz`: it was written as `1e-05`, and not read again.
  @Test func `minutes that could not be written back are no setting`() {
    for text in ["0.00001", "00.0009", ".0000000000001", "1440.1"] {
      #expect(Settings(yaml: "lock_after: \(text)\n").lockMinutes == nil)
    }
    for text in ["0", "0.001", "2.5", "1440"] {
      let settings = Settings(yaml: "lock_after: \(text)\n")
      #expect(settings.lockMinutes == Double(text))
      #expect(Settings(yaml: settings.text) == settings)
    }
  }

  @Test(arguments: [
    "language: fr", "language: \"fr\"", "language: 'fr'  # mine", "{language: fr, plain: no}",
    "\u{feff}language: fr", "language: fr\r\nplain: no\r\n", "language: FR", "language: fr_FR",
    "---\nlanguage: fr", "language:\n  fr\n", "\"language\": fr",
  ])
  func `a language is read however YAML writes it`(_ text: String) {
    let settings = Settings(yaml: text)
    #expect(settings.language == .french && settings.faults == [])
    #expect(Settings(yaml: settings.text) == settings)
  }

  @Test(arguments: ["2 minutes", "two", "-1", "10 min", "[10]", ""])
  func `a time that is not understood is said`(_ value: String) {
    let settings = Settings(yaml: "lock_after: \(value)\n")
    #expect(settings.lockMinutes == nil && settings.faults.count == 1)
  }

  @Test func `a change leaves every other line as it was`() {
    let text = "---\n# mine\nlanguage: \"fr\"  # ma langue\nnewer:\n  - a\nlock_after: two\n"
    var settings = Settings(yaml: text)
    settings.country = "BE"
    #expect(settings.text == text + "plain: no\ncountry: BE\n")
    settings.language = .english
    #expect(settings.text.contains("# mine\nlanguage: en\nnewer:\n  - a\n"))
    var broken = Settings(yaml: "language: fr\n: [")
    broken.isPlain = true
    #expect(broken.text == "# language: fr\n# : [\nplain: yes\n")
  }
}

extension Settings {
  /// As the program reads its file.
  init(yaml text: String) {
    do throws(FlatYAML.Fault) {
      let entries = try FlatYAML.read(Array(text.utf8))
      self.init(
        text, entries: entries.map { Entry(key: $0.key, value: $0.value, line: $0.line) })
    } catch {
      self.init(unreadable: text, line: error.line)
    }
  }
}
