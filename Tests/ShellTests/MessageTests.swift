import Reflection
import Testing

@testable import Shell

/// Section 13 of experience.md: how a sentence is written.
struct MessageTests {
  struct Sentence: CustomStringConvertible {
    let message: Message
    let area: Message.Area
    let language: Language
    let text: String

    var description: String { "\(message.rawValue) \(language.rawValue): \(text)" }
  }

  /// Every sentence in every form, with its placeholders as they stand in the table.
  static let sentences: [Sentence] = Message.tables.flatMap { table in
    table.words.keys.flatMap { message in
      message.forms.map { form in
        let parts = message.words[form.language].flattened(form.isSingular)
        return Sentence(
          message: message, area: table.area, language: form.language,
          text: parts.map { text($0) }.joined())
      }
    }
  }

  static var inSession: [Sentence] { sentences.filter(\.area.isInSession) }

  static func text(_ part: Template.Part) -> String {
    switch part {
    case .literal(let text): text
    case .placeholder(let name), .spelled(let name), .forms(let name, _, _): "{\(name)}"
    }
  }

  static func found(_ pattern: String, in all: [Sentence]) throws -> [String] {
    let regex = try Regex(pattern)
    return all.filter { $0.text.contains(regex) }.map(\.description)
  }

  @Test func `every message has words, in one table`() {
    for message in Message.allCases {
      let count = Message.tables.count { $0.words[message] != nil }
      #expect(count == 1, "\(message.rawValue)")
    }
    #expect(Self.sentences.count > 2 * Message.allCases.count)
  }

  @Test func `keys are the ones of experience.md`() {
    #expect(Message.runFinished.rawValue == "run.finished")
    #expect(Message.passphraseWrongAgain.rawValue == "passphrase.wrong-again")
    for message in Message.allCases {
      #expect(message.rawValue.wholeMatch(of: /[a-z0-9]+\.[a-z0-9-]+/) != nil)
    }
  }

  @Test func `both languages have the same placeholders`() {
    for message in Message.allCases {
      let (french, english) = (message.words[.french], message.words[.english])
      #expect(french.names == english.names, "\(message.rawValue)")
    }
  }

  @Test func `every placeholder is a name between braces`() throws {
    let left = Self.sentences.filter {
      let bare = $0.text.replacing(/\{[a-z]+\}/, with: "")
      return bare.contains { "{}|".contains($0) } && $0.message != .optionLang
    }
    #expect(left.map(\.description) == [])
  }

  /// What no sentence may have, and a sentence that has it.
  nonisolated struct Rule: CustomTestStringConvertible {
    let pattern: String
    let planted: String

    init(_ pattern: String, _ planted: String) {
      self.pattern = pattern
      self.planted = planted
    }

    var testDescription: String { pattern }
  }

  nonisolated static let refused = [
    Rule("!", "Gardé !"), Rule("·", "mentoré·e"), Rule("[\"']", "l'équipe"),
    Rule(#"\w\((e|s|es|ne|x|trice)\)"#, "Êtes-vous prêt(e) ?"), Rule(#"\.\.\."#, "Et..."),
    Rule("  ", "deux  espaces"), Rule("^ | $", "Gardé. "), Rule("’’", "l’’équipe"),
    Rule(#"[\u{202F}\u{A0}]"#, "Qui\u{A0}?"),
  ]

  @Test(arguments: refused) func `no sentence has`(rule: Rule) throws {
    #expect(rule.planted.contains(try Regex(rule.pattern)))
    #expect(try Self.found(rule.pattern, in: Self.sentences) == [])
  }

  nonisolated static let forbiddenWords = [
    Rule(
      #"(?i)\b(erreurs?|invalides?|échec|échoué|interdite?s?|impossibles?|désolée?|bravo)\b"#,
      "Une erreur est survenue."),
    Rule(
      #"(?i)\b(errors?|invalid|failed|illegal|sorry|oops|please)\b"#, "Please try again."),
    Rule(#"(?i)\bvous êtes \w+(é|ée|és|i|ie|u|ue)\b"#, "Vous êtes arrêtée ici."),
    Rule(#"(?i)\b(seul|prêt|sûr)\b"#, "Tout est prêt."),
    Rule(#"(?i)\bnous\b|\b(we|us|our)\b"#, "Nous gardons tout."), Rule(#"\b(Je|I)\b"#, "I know."),
    Rule(
      #"(?i)\b(mot de passe|password|coffre|questionnaire|contacts?)\b"#, "Le coffre est créé."),
  ]

  @Test(arguments: forbiddenWords) func `no session sentence says`(rule: Rule) throws {
    #expect(rule.planted.contains(try Regex(rule.pattern)))
    // Where it stops at words of distress the script says what it is, as its cards do.
    let sentences = Self.inSession.filter { $0.message != .stopWords }
    #expect(try Self.found(rule.pattern, in: sentences) == [])
  }

  @Test func `a name never follows de or que`() throws {
    let french = Self.sentences.filter { $0.language == .french }
    let pattern = #"\b(de|que|d’|qu’) ?\{(name|title|word|editor)\}"#
    #expect(try Self.found(pattern, in: french) == [])
  }

  @Test func `French marks have their space and English ones none`() throws {
    let french = Self.sentences.filter { $0.language == .french }
    let english = Self.sentences.filter { $0.language == .english && $0.message != .firstOther }
    #expect(
      try Self.found(#"[^ 0-9}:/“](;|\?|»)|«[^ ]|[a-zé]: "#, in: french).filter {
        !$0.contains("first.other")
      } == [])
    #expect(
      try Self.found(#" [;:!»]|«|»| \?[^ ]"#, in: english) == [])
    #expect(try Self.found("“|”", in: french) == [])
  }

  @Test func `a session sentence begins with a capital and ends with a stop`() throws {
    let areas: [Message.Area] = [.firstUse, .trouble]
    let choices: Set<Message> = [
      .firstLanguage, .weakOther, .weakDraw, .weakKeep, .weakCommon, .weakRepeated,
      .weakNeighbours, .weakShort, .busyRead, .busyAgain, .openLeave, .damagedGo,
      .olderGo, .olderLeave, .permissionsReserve, .permissionsLeave, .modesWrite,
    ]
    let sentences = Self.sentences.filter {
      areas.contains($0.area) && !choices.contains($0.message)
    }
    #expect(try Self.found(#"^[a-zéà]|[^.?:]$"#, in: sentences) == [])
  }

  @Test func `a command line sentence is lower case without a stop`() throws {
    let areas: [Message.Area] = [.failures, .commandLine, .packs, .faults]
    let sentences = Self.sentences.filter { areas.contains($0.area) }
    #expect(try Self.found(#"^[B-XZÉ][a-zé]|\.$"#, in: sentences) == [])
  }

  @Test func `a session sentence has three lines at most`() {
    let firstUse: Set<Message.Area> = [.firstUse]
    let long = Self.inSession.filter { sentence in
      !firstUse.contains(sentence.area)
        && Wrapping(width: \.count).lines(sentence.text, first: 69, rest: 69).count > 3
    }
    #expect(long.map(\.description) == [])
  }

  @Test func `the first screen fits 24 rows`() {
    for language in Language.allCases {
      let page = drawn(in: language) { screen in
        screen.show(
          .paragraphs(
            [.firstOther, .firstWhat, .firstReaders, .firstDoor, .passphraseChoose].map {
              .say($0)
            }))
        screen.terminal.write(screen.prompt(.passphrase(.passphrasePrompt)))
      }
      #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 24)
    }
  }

  @Test func `counts choose their form by language`() {
    func kept(_ count: Int, _ language: Language) -> String {
      Composer(language: language).text(.say(.runFinished, ["k": .number(count)]))
    }
    #expect(kept(0, .french) == "Fin de l’exercice. 0 réponse gardée.")
    #expect(kept(1, .french) == "Fin de l’exercice. 1 réponse gardée.")
    #expect(kept(2, .french) == "Fin de l’exercice. 2 réponses gardées.")
    #expect(kept(0, .english) == "End of the exercise. 0 answers kept.")
    #expect(kept(1, .english) == "End of the exercise. 1 answer kept.")
    #expect(kept(4, .english) == "End of the exercise. 4 answers kept.")
  }

  @Test func `two counts in one sentence choose apart`() {
    let page = drawn { screen in
      screen.show(
        .statement(.say(.openDamaged, ["k": 2, "list": .ours("31 et 32"), "n": 146])))
    }
    #expect(
      page == """

               Deux éléments du journal ne se lisent plus (n° 31 et 32). Les 146
               autres sont intacts. Rien n’a été modifié. tandem verify dit
               lesquels ; une sauvegarde peut les rendre.

        """)
    let one = Composer(language: .french)
      .text(.say(.openDamaged, ["k": 1, "list": .ours("31"), "n": 1]))
    #expect(one.hasPrefix("Un élément du journal ne se lit plus (n° 31). Le reste est intact."))
  }

  @Test func `a value that is not given is seen`() {
    #expect(Composer(language: .english).text(.say(.backDone)) == "Kept. Back to question {n}.")
  }
}
