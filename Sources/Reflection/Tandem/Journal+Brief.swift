extension Journal {
  /// The page before a session with a person; `nil` as long as they showed no answer.
  ///
  /// - Parameters:
  ///   - contact: the person.
  ///   - day: the day of the page.
  ///   - packs: the ids of the exercises that count as being about the person, `nil` for all.
  ///   - signals: what matches is not summed up.
  /// - Returns: the page.
  public func brief(
    of contact: Contact, on day: CivilDate, counting packs: Set<String>? = nil,
    unless signals: Signals = Signals()
  ) -> Brief? {
    let exchanged = letters.filter {
      $0.contact == contact.ref && [.share, .reply].contains($0.head.kind)
    }
    let shares = exchanged.filter { !$0.isMine && $0.head.kind == .share }
    // A late letter does not take the place of a newer one: what counts is the day it was written.
    let newestFirst = shares.enumerated().sorted {
      ($0.element.head.made, $0.offset) > ($1.element.head.made, $1.offset)
    }.map(\.element)
    guard let last = newestFirst.first else { return nil }
    let shelf = Shelf(newestFirst.map(text), unless: signals)
    let (commitments, scales) = (shelf.commitments, shelf.scales)
    let trials = shelf.trials(of: commitments.prefix(Brief.commitmentLimit))
    let answers = shelf.answers(besides: trials, scales)
    let older = answers.dropFirst().flatMap(\.self)
    let earlierPoints = scales.reduce(0) { $0 + max(0, $1.points.count - Brief.pointLimit) }
    return Brief(
      contact: contact, day: day, letters: shares.count,
      lastCame: exchanged.last { !$0.isMine }?.moment.date ?? last.moment.date,
      lastCameWritten: exchanged.last { !$0.isMine }?.head.made ?? last.head.made,
      lastWritten: exchanged.last(where: \.isMine)?.moment.date,
      lastRun: lastRun(with: contact.ref, counting: packs), help: shelf.help,
      answers: Brief.Dated(answers.first ?? [], on: last.head.made), answersCame: last.moment.date,
      earlier: Array(older.prefix(Brief.earlierLimit)),
      trials: trials, scales: scales.prefix(Brief.scaleLimit).map(\.latest),
      reply: reply(in: exchanged, unless: signals),
      further: max(0, older.count - Brief.earlierLimit)
        + max(0, commitments.count - Brief.commitmentLimit)
        + max(0, scales.count - Brief.scaleLimit) + earlierPoints,
      withheld: shelf.withheld)
  }

  private func lastRun(with person: Ref, counting packs: Set<String>?) -> Brief.Dated<String>? {
    let contacts = contacts
    return runs.reversed().lazy.compactMap { self.beginning($0) }.first { begun in
      packs?.contains(begun.beginning.pack) != false
        && self.person(begun.beginning.with, at: begun.moment, among: contacts) == person
    }.map { Brief.Dated($0.beginning.title, on: $0.moment.date) }
  }

  private func reply(
    in letters: [KeptLetter], unless signals: Signals
  ) -> Brief.Dated<[Remark]>? {
    guard let mine = letters.last(where: { $0.isMine && $0.head.kind == .reply }) else {
      return nil
    }
    let remarks = text(of: mine).remarks.filter { signals.recognises($0.words) == nil }
    return remarks.isEmpty ? nil : Brief.Dated(remarks, on: mine.moment.date)
  }
}

/// The letters of one person, the newest first, without what is not summed up.
private struct Shelf {
  /// The passages of each letter.
  private let sheets: [[Passage]]
  /// What the newest letter wants.
  let help: Brief.Help?
  /// How many texts are left out.
  let withheld: Int

  init(_ letters: [Letter], unless signals: Signals) {
    let isHeld = { (passage: Passage) in
      signals.recognises(([passage.asked] + passage.texts).joined(separator: "\n")) != nil
    }
    sheets = letters.map { $0.passages.filter { !isHeld($0) } }
    let newest = letters.first
    let isSilent = signals.recognises(newest?.wishWords ?? "") != nil
    let help = Brief.Help(
      wish: newest?.wish ?? [], words: isSilent ? "" : newest?.wishWords ?? "")
    self.help = help.wish.isEmpty && help.words.isBlank ? nil : help
    withheld = letters.flatMap(\.passages).count(where: isHeld) + (isSilent ? 1 : 0)
  }

  private var passages: [Passage] { sheets.flatMap(\.self) }

  /// Every commitment once, as it was shown last, and the day on which it was made.
  var commitments: [Brief.Dated<SharedCommitment>] {
    var seen: Set<String> = []
    return passages.compactMap { passage in
      guard case .commitment(let commitment) = passage.mark,
        seen.insert(commitment.what).inserted
      else { return nil }
      return Brief.Dated(commitment, on: passage.day)
    }
  }

  /// Commitments with what was said of them later.
  func trials(of commitments: some Sequence<Brief.Dated<SharedCommitment>>) -> [Brief.Trial] {
    commitments.map { made in
      Brief.Trial(commitment: made.thing, since: answers(to: made.thing, made.day))
    }
  }

  /// What was said to a question that quotes a commitment: nothing else tells how it went.
  private func answers(to commitment: SharedCommitment, _ made: CivilDate) -> [Passage] {
    let quoted = Quotation.of(commitment.what)
    guard !quoted.isEmpty else { return [] }
    return passages.reversed().filter { passage in
      passage.mark == nil && passage.day >= made && passage.asked.contains(quoted)
    }.withoutRepetition
  }

  /// Every question for a number that was answered on several days.
  var scales: [Brief.Scale] {
    var (scales, places) = ([Brief.Scale](), [String: Int]())
    var days: [Set<CivilDate>] = []
    for passage in passages {
      guard case .score(let score, let key) = passage.mark else { continue }
      let place = places[key] ?? scales.count
      if place == scales.count {
        places[key] = place
        scales.append(Brief.Scale(asked: passage.asked, points: []))
        days.append([])
      }
      // A newer letter has the last word on a day.
      guard days[place].insert(passage.day).inserted else { continue }
      scales[place].points.append(Brief.Dated(score, on: passage.day))
    }
    return scales.filter { $0.points.count > 1 }.map { scale in
      Brief.Scale(asked: scale.asked, points: scale.points.sorted { $0.day < $1.day })
    }
  }

  /// The answers of each letter that stand nowhere else on the page, each once.
  func answers(besides trials: [Brief.Trial], _ scales: [Brief.Scale]) -> [[Passage]] {
    var seen = Set(trials.flatMap(\.since).map(\.withoutNumber))
    let points = Dictionary(
      scales.map { ($0.asked, Set($0.points)) },
      uniquingKeysWith: { $0.union($1) })
    return sheets.map { sheet in
      let answers = sheet.filter { passage in
        guard !seen.contains(passage.withoutNumber) else { return false }
        switch passage.mark {
        case nil: return true
        case .commitment: return !passage.answer.isBlank
        case .score(let score, _):
          let point = Brief.Dated(score, on: passage.day)
          return !passage.answer.isBlank || points[passage.asked]?.contains(point) != true
        }
      }
      seen.formUnion(answers.map(\.withoutNumber))
      return answers
    }
  }
}

extension Brief.Scale {
  /// The latest answers only, as many as have place on the page.
  fileprivate var latest: Brief.Scale {
    Brief.Scale(asked: asked, points: points.suffix(Brief.pointLimit))
  }
}

extension Passage {
  /// The same answer in whatever letter: numbers are drawn anew.
  fileprivate var withoutNumber: Passage {
    var passage = self
    passage.id = PartID(random: { [UInt8](repeating: 0, count: $0) })
    return passage
  }
}

extension [Passage] {
  fileprivate var withoutRepetition: [Passage] {
    var seen: Set<Passage> = []
    return filter { seen.insert($0.withoutNumber).inserted }
  }
}
