import Reflection

/// Puts the parts of a brief into words.
struct BriefWriter {
  let brief: Brief
  let dates: DateWords
  let questions: KnownQuestions

  private var name: Prose { .name(brief.contact.name) }

  var since: [BriefPage.Item] {
    let came = Prose.say(
      brief.lastCameWritten == brief.lastCame ? .briefCame : .briefCameLater,
      ["date": day(brief.lastCame), "made": day(brief.lastCameWritten)])
    let written = brief.lastWritten.map { Prose.say(.briefWritten, ["date": day($0)]) }
    let run = brief.lastRun.map {
      Prose.say(.briefRun, ["title": .pack($0.thing), "date": day($0.day)])
    }
    let facts = [came, written, run]
    return [.facts(facts.compactMap(\.self) + whole)]
  }

  /// What the page does not sum up: where it is read in full.
  var whole: [Prose] {
    brief.whole.map { letter in
      .say(
        .briefWhole,
        [
          "date": .ours(dates.day(letter.day)), "k": .number(letter.count),
          "n": .ours(String(letter.number)),
        ])
    }
  }

  var help: [BriefPage.Item] {
    guard let help = brief.help else { return [] }
    let words = help.words.nonBlankLines
    return (help.wish.isEmpty ? [] : [.facts(help.wish.map { .say($0.words) })])
      + (words.isEmpty ? [] : [.written(Writing(by: name, words: words), notes: [])])
  }

  var answers: [BriefPage.Item] {
    brief.answers.thing.map { passage in
      let isKnown = questions.has(passage.asked)
      return .written(
        Writing(
          by: name, heading: isKnown ? .pack(passage.asked) : nil,
          asked: isKnown ? [] : passage.asked.nonBlankLines, words: said(passage)), notes: [])
    }
  }

  var earlier: [BriefPage.Item] {
    guard !brief.earlier.isEmpty else { return [] }
    return [
      .facts(
        brief.earlier.map { passage in
          .say(
            .briefLine,
            [
              "date": day(passage.day), "asked": .prose(asked(passage.asked)),
              "words": .prose(quoted(passage)),
            ])
        })
    ]
  }

  var trials: [BriefPage.Item] {
    brief.trials.map { trial in
      let commitment = trial.commitment
      let lines = commitment.what.nonBlankLines + (commitment.cue ?? "").nonBlankLines
      let due = commitment.due.map { Prose.say(.briefDue, ["date": day($0)]) }
      let since = trial.since.map { passage in
        Prose.say(.briefLater, ["date": day(passage.day), "words": .prose(quoted(passage))])
      }
      return .written(
        Writing(by: name, words: lines), notes: [due].compactMap(\.self) + since)
    }
  }

  var scales: [BriefPage.Item] {
    brief.scales.map { scale in
      var movement = BriefMovement(
        asked: asked(scale.asked), facts: [],
        points: scale.points.map {
          // A day stays whole where the list breaks.
          BriefMovement.Point(
            day: dates.day($0.day).replacing(" ", with: "\u{A0}"), score: $0.thing)
        })
      movement.facts = facts(scale.points, movement.list)
      return .movement(movement)
    }
  }

  var reply: [BriefPage.Item] {
    guard let reply = brief.reply else { return [] }
    return reply.thing.map { remark in
      .words(.say(remark.kind.words), lines: remark.words.nonBlankLines)
    }
  }

  var notes: [Prose] {
    let further = Prose.say(.briefFurther, ["k": .number(brief.further)])
    return (brief.further > 0 ? [further] : []) + [.say(.briefChosen)]
  }

  private func day(_ date: CivilDate) -> Filling { .ours(dates.day(date)) }

  /// A question in a line: one of no exercise here is said to be its writer's.
  private func asked(_ question: String) -> Prose {
    guard !questions.has(question) else { return .pack(question) }
    return .say(.questionBy, ["name": .prose(name)]) + .ours(" ")
      + Typography.quoted(.within(quotes: Quotation.of(question)), dates.language)
  }

  /// The words of an answer; its commitment stands elsewhere.
  private func said(_ passage: Passage) -> [Prose] {
    guard case .score(let score, _) = passage.mark else { return passage.answer.nonBlankLines }
    return [.say(.letterScore, ["n": .ours(String(score))])] + passage.answer.nonBlankLines
  }

  /// An answer on a line.
  private func quoted(_ passage: Passage) -> Prose {
    let lines = passage.answer.split(whereSeparator: \.isNewline).joined(separator: " / ")
    let words = Quotation.of(lines)
    let quoted = Typography.quoted(.within(quotes: words), dates.language)
    guard case .score(let score, _) = passage.mark else { return quoted }
    let number = Prose.say(.letterScore, ["n": .ours(String(score))])
    return words.isEmpty ? number : number + .ours(", ") + quoted
  }

  private func facts(_ points: [Brief.Dated<Int>], _ list: Prose) -> [Prose] {
    guard let first = points.first, let last = points.last else { return [] }
    let span: [String: Filling] = [
      "from": .ours(String(first.thing)), "to": .ours(String(last.thing)),
      "start": day(first.day), "end": day(last.day),
    ]
    let isStill = points.allSatisfy { $0.thing == first.thing }
    let moved = Prose.say(isStill ? .briefStill : .briefMoved, span)
    guard points.count > 2, !isStill else { return [moved] }
    return [moved, .say(.briefPoints, ["list": .prose(list)])]
  }
}

extension String {
  /// A person's text line by line, without its blank lines.
  fileprivate var nonBlankLines: [Prose] {
    split(whereSeparator: \.isNewline).filter { !String($0).isBlank }.map { .person(String($0)) }
  }
}
