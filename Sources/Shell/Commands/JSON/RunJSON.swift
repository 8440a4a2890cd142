import Reflection

/// The stable JSON shapes of runs, answers and finds.
enum RunJSON {
  /// A run as `list` gives it.
  static func summary(_ record: RunRecord) -> JSON {
    .map(header(record).merging(["answers": .number(record.answers.kept.count)]) { $1 })
  }

  /// A note as `list` gives it, with every key of a run: what a note has not is null.
  static func summary(_ note: KeptNote) -> JSON {
    .map([
      "id": .text(String(note.number)), "pack": .null, "pack_version": .null, "title": .null,
      "lang": .null, "began": .text(note.moment.description), "finished": .null,
      "state": .text("note"), "answers": .number(0), "unconfirmed": .flag(note.isUnconfirmed),
    ])
  }

  /// A run as `show` gives it.
  static func page(_ page: RunPage) -> JSON {
    .map(header(page.record).merging(["answers": .list(page.entries.map(entry))]) { $1 })
  }

  /// A find as `search` gives it.
  static func hit(_ hit: SearchHit, in journal: Journal) -> JSON {
    let letter = hit.isOfLetter ? journal.letter(numbered: hit.run) : nil
    let provenance = letter.flatMap(journal.provenance)
    return .map(
      [
        "run": .text(String(hit.run)), "step": JSON(hit.place?.address),
        "at": .text(hit.moment.description), "text": .text(hit.text),
        "unconfirmed": .flag(hit.isUnconfirmed),
      ].merging(
        provenance.map {
          ["from": .text($0.contact.name), "verified": JSON($0.verified?.description)]
        } ?? [:]
      ) { $1 })
  }

  /// A note as `show` gives it.
  static func note(_ note: KeptNote) -> JSON {
    .map([
      "id": .text(String(note.number)), "at": .text(note.moment.description),
      "text": .text(note.note.text), "unconfirmed": .flag(note.isUnconfirmed),
    ])
  }

  private static func header(_ record: RunRecord) -> [String: JSON] {
    [
      "id": .text(String(record.outline.number)), "pack": .text(record.beginning.pack),
      "pack_version": .number(record.beginning.version), "title": .text(record.beginning.title),
      "lang": .text(record.beginning.language.rawValue),
      "began": .text(record.began.description),
      "finished": JSON(record.finished?.description),
      "state": .text(state(of: record)),
    ]
  }

  private static func state(of record: RunRecord) -> String {
    guard record.outline.isFinished else { return "paused" }
    return record.isWithoutAnswer ? "empty" : "finished"
  }

  private static func entry(_ entry: RunPage.Entry) -> JSON {
    .map(
      [
        "step": .text(entry.place.address), "asked": .text(entry.asked.plainText),
        "type": .text(entry.type), "value": value(entry.answer),
        "text": JSON(entry.answer.flatMap(text)), "skipped": .flag(entry.answer == nil),
        "hidden": .flag(entry.isHidden), "at": .text(entry.moment.description),
        "share": .text(name(of: entry.share)),
        "commitment": JSON(entry.commitment.map { String($0) }),
        "more": entry.more.map(more) ?? .null,
      ].merging(
        entry.remarks.isEmpty ? [:] : ["remarks": .list(entry.remarks.map(said))]
      ) { $1 })
  }

  private static func said(_ said: RunPage.SaidBeside) -> JSON {
    .map([
      "kind": .text(said.remark.kind.rawValue), "text": .text(said.remark.words),
      "from": .text(said.name), "made": .text(said.made.description),
      "verified": JSON(said.verified?.description),
    ])
  }

  private static func more(_ more: RunPage.More) -> JSON {
    .map([
      "asked": .text(more.asked.plainText), "type": .text(type(of: more.answer.value)),
      "value": value(more.answer), "text": JSON(text(more.answer)),
      "at": .text(more.moment.description),
    ])
  }

  /// What was chosen, as data; `null` for words and for what was left aside.
  private static func value(_ answer: Answer?) -> JSON {
    switch answer?.value {
    case nil, .text: .null
    case .items(let items): .list(items.map { .text($0) })
    case .score(let score): .number(score)
    case .options(let options): .list(options.map { .text($0.id) })
    case .picked(let picked): .list(picked.labels.map { .text($0) })
    case .commitment(let made):
      .map([
        "what": .text(made.what), "cue": JSON(made.cue), "learn": JSON(made.learn),
        "due": JSON(made.due?.description), "confidence": JSON(made.confidence),
      ])
    }
  }

  /// What the person wrote in words; `null` when there are none.
  private static func text(_ answer: Answer) -> String? {
    let words = answer.ownWords
    return words.isEmpty ? nil : words
  }

  /// What kind of question an answer belongs to.
  static func type(of value: Value) -> String {
    switch value {
    case .text: "text"
    case .items: "list"
    case .score: "scale"
    case .options, .picked: "choice"
    case .commitment: "commit"
    }
  }

  private static func name(of rule: ShareRule) -> String {
    switch rule {
    case .private: "private"
    case .offer: "offer"
    case .never: "never"
    }
  }
}

extension Place {
  /// The name of an answer within its run: `topic`, `topic.more`.
  var address: String { isFollowUp ? step + ".more" : step }
}
