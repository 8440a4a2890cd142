extension EventWriter {
  /// The fields of what happens in a workshop.
  mutating func workshop(_ fact: Fact) {
    switch fact {
    case .workshopMade(let workshop, let card, let folder):
      raw(workshop.bytes, exactly: 16)
      count(card.count)
      raw(card, exactly: card.count)
      text(folder)
    case .workshopTickets(let workshop, let steps):
      raw(workshop.bytes, exactly: 16)
      list(steps) { writer, step in
        writer.text(step.step)
        writer.list(step.tags) { $0.raw($1.bytes, exactly: 16) }
      }
    case .stepClosed(let workshop, let result, let received):
      raw(workshop.bytes, exactly: 16)
      self.result(result)
      count(received)
    case .workshopClosed(let workshop): raw(workshop.bytes, exactly: 16)
    case .released(let release):
      ref(release.run)
      text(release.step)
      raw(release.workshop.bytes, exactly: 16)
      raw(release.id.bytes, exactly: 16)
      count(release.turn)
      byte(release.isWithdrawn ? 1 : 0)
    case .packKept(let digest, let file):
      raw(digest, exactly: 32)
      count(file.count)
      raw(file, exactly: file.count)
    default: preconditionFailure("no fact of a workshop")
    }
  }

  private mutating func result(_ result: StepResult) {
    text(result.step)
    count(result.floor)
    outcome(result.sealed)
    outcome(result.paper)
    optional(result.shown) { $0.shown($1) }
    list(result.signed) { writer, signed in
      writer.text(signed.name)
      writer.text(signed.text)
    }
  }

  private mutating func outcome(_ outcome: StepResult.SetOutcome) {
    switch outcome {
    case .absent: byte(0)
    case .counted(let number):
      byte(1)
      count(number)
    case .withheld(.few): byte(2)
    case .withheld(.many): byte(3)
    case .withheld(.alike(let number)):
      byte(4)
      count(number)
    case .withheld(.half): byte(5)
    }
  }

  private mutating func shown(_ shown: StepResult.Shown) {
    switch shown {
    case .counts(let counts):
      byte(1)
      list(counts) { writer, count in
        writer.text(count.option)
        writer.count(count.count)
      }
    case .texts(let texts, let heldBack):
      byte(2)
      list(texts) { $0.text($1) }
      count(heldBack)
    }
  }
}
