import Reflection

/// The page before a session, in words: what stands under what, whoever sets it.
struct BriefPage {
  /// One thing under a heading.
  enum Item: Equatable {
    /// Sentences, one under another.
    case facts([Prose])
    /// One's own words under what they are.
    case words(Prose, lines: [Prose])
    /// What the other person wrote, and what is to be said about it.
    case written(Writing, notes: [Prose])
    /// How the answers to one question moved.
    case movement(BriefMovement)
  }

  /// A heading and what stands under it.
  struct Section: Equatable {
    var heading: Prose
    var items: [Item]
  }

  let title: Prose
  /// The day, and whether the key of the name was compared.
  let opening: [Prose]
  let sections: [Section]
  /// What is not on the page.
  let notes: [Prose]

  /// Words a brief, with questions from an exercise.
  init(_ brief: Brief, questions: [String], known: KnownQuestions, dates: DateWords) {
    title = .say(.briefTitle, ["name": .name(brief.contact.name)])
    opening = [
      .ours("\(dates.sentenceStart(brief.day)) \(brief.day.year)"),
      brief.contact.verified.map { .say(.briefVerified, ["date": .ours(dates.day($0))]) }
        ?? .say(.briefUnverified),
    ]
    let writer = BriefWriter(brief: brief, dates: dates, questions: known)
    let all = [
      Section(heading: .say(.briefSince), items: writer.since),
      Section(heading: .say(.briefHelp), items: writer.help),
      Section(
        heading: .say(
          brief.answers.day == brief.answersCame ? .briefAnswers : .briefAnswersLater,
          [
            "date": .ours(dates.day(brief.answers.day)),
            "came": .ours(dates.day(brief.answersCame)),
          ]),
        items: writer.answers),
      Section(heading: .say(.briefEarlier), items: writer.earlier),
      Section(heading: .say(.briefTrials), items: writer.trials),
      Section(heading: .say(.briefScales), items: writer.scales),
      Section(heading: .say(.briefReply), items: writer.reply),
      Section(
        heading: .say(.briefQuestions),
        items: questions.isEmpty ? [] : [.facts(questions.map { .pack($0) })]),
    ]
    sections = all.filter { !$0.items.isEmpty }
    notes = writer.notes
  }
}

/// How the answers to one question for a number moved.
struct BriefMovement: Equatable {
  /// One answer.
  struct Point: Equatable {
    /// Its day in words.
    var day: String
    /// 1 to 10.
    var score: Int
  }

  var asked: Prose
  /// From what to what, and every number when there are more than two.
  var facts: [Prose]
  /// Two at least, the oldest first.
  var points: [Point]

  /// Every number with its day.
  var list: Prose {
    .ours(points.map { "\($0.score)\u{A0}(\($0.day))" }.joined(separator: ", "))
  }
}
