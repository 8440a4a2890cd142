import Reflection

/// One sentence in both languages.
///
/// `{name}` stands for something to be filled in. `{n|one|several}` chooses by a count, which is
/// singular for 0 and 1 in French, for 1 in English; either form may hold placeholders.
/// `{k:words}` is a count in words, as a sentence begins.
struct Words: Equatable {
  let french: String
  let english: String

  init(_ french: String, _ english: String) {
    self.french = french
    self.english = english
  }

  subscript(language: Language) -> Template {
    Template(language == .french ? french : english)
  }
}

extension Message {
  /// The table of each area, in the order of experience.md section 12.
  static let tables: [(area: Area, words: [Message: Words])] = [
    (.firstUse, firstUseWords), (.home, homeWords), (.run, runWords), (.keys, keysWords),
    (.keys, editorWordings),
    (.plain, plainWords), (.help, helpWords), (.trouble, troubleWords),
    (.failures, failuresWords), (.failures, reasonWords), (.commandLine, commandLineWords),
    (.keeping, keepingWords),
    (.privacy, privacyWords), (.packs, packsWords), (.faults, faultsWords),
    (.manual, manualWords), (.home, leftWords), (.keeping, noteWords),
    (.trouble, arrivalWords), (.keeping, doctorWords),
    (.letters, letterWords), (.letters, peopleWords),
    (.commandLine, contactsWords), (.manual, contactsManualWords),
    (.letters, sendingWords), (.manual, tandemManualWords), (.letters, receivingWords),
    (.brief, briefWords),
    (.brief, sheetWords), (.brief, resultWords),
    (.run, joinWords), (.run, releaseWords), (.manual, joinManualWords),
    (.manual, workshopPaperManualWords),
    (.letters, roomWords), (.brief, roomPaperWords), (.commandLine, roomFailureWords),
    (.manual, roomManualWords),
    (.workshop, workshopGroupWords),
  ]

  /// Where a sentence is said, which decides how it is written (section 13).
  enum Area {
    case firstUse, home, run, keys, plain, help, trouble
    case failures, commandLine, keeping, privacy, packs, faults, manual, letters, brief
    case workshop

    /// Whether it is said in a session, in whole calm sentences.
    var isInSession: Bool {
      switch self {
      case .firstUse, .home, .run, .keys, .plain, .help, .trouble, .letters: true
      case .failures, .commandLine, .keeping, .privacy, .packs, .faults, .manual, .brief,
        .workshop:
        false
      }
    }
  }

  /// The sentence in both languages.
  var words: Words {
    for table in Message.tables {
      if let words = table.words[self] { return words }
    }
    preconditionFailure("\(rawValue) has no words")
  }
}
