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
    guard let last = shares.last else { return nil }
    let shelf = Shelf(shares.reversed().map(text), unless: signals)
    let trials = shelf.trials
    let scales = shelf.scales
    let answers = shelf.answers(besides: trials, scales)
    let older = answers.dropFirst().flatMap(\.self)
    return Brief(
      contact: contact, day: day, letters: shares.count,
      lastCame: exchanged.last { !$0.isMine }?.moment.date ?? last.moment.date,
      lastWritten: exchanged.last(where: \.isMine)?.moment.date,
      lastRun: lastRun(with: contact.ref, counting: packs), help: shelf.help,
      answers: Brief.Dated(answers.first ?? [], on: last.moment.date),
      earlier: Array(older.prefix(Brief.earlierLimit)),
      trials: Array(trials.prefix(Brief.commitmentLimit)),
      scales: Array(scales.prefix(Brief.scaleLimit)),
      reply: reply(in: exchanged, unless: signals),
      further: max(0, older.count - Brief.earlierLimit)
        + max(0, trials.count - Brief.commitmentLimit) + max(0, scales.count - Brief.scaleLimit),
      whole: zip(shares.reversed(), shelf.held).compactMap { letter, count in
        count > 0 ? Brief.Whole(day: letter.head.made, number: letter.number, count: count) : nil
      })
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
    let remarks = text(of: mine).remarks.filter { signals.signal(in: $0.words) == nil }
    return remarks.isEmpty ? nil : Brief.Dated(remarks, on: mine.moment.date)
  }
}

/// The letters of one person, the newest first, without what is not summed up.
private struct Shelf {
  /// The passages of each letter.
  private let sheets: [[Passage]]
  /// What the newest letter wants.
  let help: Brief.Help?
  /// How many texts of each letter are left out.
  let held: [Int]

  init(_ letters: [Letter], unless signals: Signals) {
    let isHeld = { (passage: Passage) in
      signals.signal(in: ([passage.asked] + passage.texts).joined(separator: "\n")) != nil
    }
    sheets = letters.map { $0.passages.filter { !isHeld($0) } }
    let newest = letters.first
    let isSilent = signals.signal(in: newest?.wishWords ?? "") != nil
    let help = Brief.Help(
      wish: newest?.wish ?? [], words: isSilent ? "" : newest?.wishWords ?? "")
    self.help = help.wish.isEmpty && help.words.isBlank ? nil : help
    held = letters.enumerated().map { index, letter in
      letter.passages.count(where: isHeld) + (index == 0 && isSilent ? 1 : 0)
    }
  }

  private var passages: [Passage] { sheets.flatMap(\.self) }

  /// Every commitment once, as it was shown last.
  var trials: [Brief.Trial] {
    var trials: [Brief.Trial] = []
    for passage in passages {
      guard case .commitment(let commitment) = passage.mark,
        !trials.contains(where: { $0.commitment.what == commitment.what })
      else { continue }
      trials.append(
        Brief.Trial(commitment: commitment, since: answers(to: commitment, passage.day)))
    }
    return trials
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
    var scales: [(key: String, scale: Brief.Scale)] = []
    for passage in passages {
      guard case .score(let score, let key) = passage.mark else { continue }
      let point = Brief.Dated(score, on: passage.day)
      guard let place = scales.firstIndex(where: { $0.key == key }) else {
        scales.append((key, Brief.Scale(asked: passage.asked, points: [point])))
        continue
      }
      // A newer letter has the last word on a day.
      guard !scales[place].scale.points.contains(where: { $0.day == point.day }) else { continue }
      scales[place].scale.points.append(point)
    }
    return scales.map(\.scale).filter { $0.points.count > 1 }.map { scale in
      let points = scale.points.sorted { $0.day < $1.day }
      return Brief.Scale(asked: scale.asked, points: points.suffix(Brief.pointLimit))
    }
  }

  /// The answers of each letter that stand nowhere else on the page, each once.
  func answers(besides trials: [Brief.Trial], _ scales: [Brief.Scale]) -> [[Passage]] {
    let reviews = trials.flatMap(\.since)
    var seen: [Passage] = []
    return sheets.map { sheet in
      let answers = sheet.filter { passage in
        guard !(seen + reviews).contains(where: passage.repeats) else { return false }
        switch passage.mark {
        case nil: return true
        case .commitment: return !passage.answer.isBlank
        case .score(let score, _):
          let point = Brief.Dated(score, on: passage.day)
          return !passage.answer.isBlank
            || !scales.contains { $0.asked == passage.asked && $0.points.contains(point) }
        }
      }
      seen += answers
      return answers
    }
  }
}

extension Passage {
  /// Whether it is the same answer as another one, in whatever letter: numbers are drawn anew.
  fileprivate func repeats(_ other: Passage) -> Bool {
    var same = other
    same.id = id
    return same == self
  }
}

extension [Passage] {
  fileprivate var withoutRepetition: [Passage] {
    reduce(into: []) { kept, passage in
      if !kept.contains(where: passage.repeats) { kept.append(passage) }
    }
  }
}
