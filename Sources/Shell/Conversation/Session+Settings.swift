import Reflection

extension Session {
  /// Goes on in a language, now and at the next start.
  func speak(_ language: Language) {
    screen.language = language
    chosenLanguage = language
    keepSettings { $0.language = language }
    say(.languageChanged)
  }

  /// Says every mark in words, or no longer; now and at the next start.
  func togglePlain() {
    screen.isPlain.toggle()
    let isPlain = screen.isPlain
    keepSettings { $0.isPlain = isPlain }
    say(isPlain ? .plainOn : .plainOff)
  }

  /// Changes the settings for the next start; that they could not be kept is said.
  func keepSettings(_ change: (inout Settings) -> Void) {
    var settings = services.settings.load()
    change(&settings)
    if !services.settings.keep(settings) { say(.settingsUnkept) }
  }
}
