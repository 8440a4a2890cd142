import Reflection
import Testing

@testable import Shell

struct InvocationSettingsTests {
  @Test func `settings are read from plain lines`() {
    let settings = Settings("language: fr\nplain: yes\ncountry: BE\n")
    #expect(settings.language == .french)
    #expect(settings.isPlain)
    #expect(settings.country == "BE")
  }

  @Test func `what means nothing is no setting`() {
    let settings = Settings("language: de\r\nplain: maybe\ncountry: belgium\nx\n:\n\n: :")
    #expect(settings.language == nil && !settings.isPlain && settings.country == nil)
  }

  @Test func `what is written is read back the same`() {
    var settings = Settings()
    settings.language = .english
    settings.country = "CH"
    #expect(settings.text == "language: en\nplain: no\ncountry: CH\n")
    #expect(Settings(settings.text) == settings)
    #expect(Settings().text == "plain: no\n")
  }

  @Test func `a remark and a setting of a newer version stay`() {
    var settings = Settings("# mine\nlock: 5\nlanguage: fr\n")
    settings.language = .english
    #expect(settings.text == "# mine\nlock: 5\nlanguage: en\nplain: no\n")
  }

  /// Found by `.ci/fuzz`: it was written as `1e-05`, and not read again.
  @Test func `minutes that could not be written back are no setting`() {
    for text in ["0.00001", "00.0009", ".0000000000001", "1440.1"] {
      #expect(Settings("lock_after: \(text)\n").lockMinutes == nil)
    }
    for text in ["0", "0.001", "2.5", "1440"] {
      let settings = Settings("lock_after: \(text)\n")
      #expect(settings.lockMinutes == Double(text))
      #expect(Settings(settings.text) == settings)
    }
  }
}
