import Reflection

extension CommandTable {
  /// The facilitator's commands of a workshop.
  static let workshopRoomRows: [CommandRow] = [
    CommandRow(
      name: "workshop run", operand: Text(french: "EXERCICE", english: "PACK"), operands: 1...1,
      options: [.script, .clock, .seed, .notes, .auto, .bell, .collect, .present],
      help: .manualWorkshopRun, more: .manualWorkshopRunMore,
      example: Text(same: "tandem workshop run workshop.discover-mentoring")
    ) { context, invocation throws(UsageFault) in
      let name = try invocation.text(0)
      _ = try invocation.count(.seed, atMost: RehearseCommand.most)
      guard try invocation.text(.clock).map({ $0 == "fast" }) ?? true else { throw .badClock }
      let collects = invocation.has(.collect)
      let present = try invocation.count(.present, atMost: mostPeople)
      guard invocation.has(.script) || invocation.has(.clock) else {
        return WorkshopRunCommand(
          context: context, name: name, notes: invocation[.notes],
          movesAlone: invocation.has(.auto), rings: invocation.has(.bell), collects: collects,
          present: present
        ).run()
      }
      guard !collects || present != nil else {
        throw .needsOption(.present, command: "workshop run --collect --script")
      }
      return WorkshopScriptCommand(
        context: context, name: name, script: invocation[.script],
        present: collects ? present : nil
      ).run()
    },
    CommandRow(
      name: "workshop notes", operand: nil, operands: 0...0, options: [.once],
      help: .manualWorkshopNotes, more: .manualWorkshopNotesMore,
      example: Text(same: "tandem workshop notes")
    ) { context, invocation in
      WorkshopNotesCommand(context: context, isOnce: invocation.has(.once)).run()
    },
    CommandRow(
      name: "workshop agenda", operand: Text(french: "EXERCICE", english: "PACK"),
      operands: 1...1, options: [.start, .markdown], help: .manualWorkshopAgenda,
      more: .manualWorkshopAgendaMore,
      example: Text(same: "tandem workshop agenda workshop.discover-mentoring --start 14:00")
    ) { context, invocation throws(UsageFault) in
      WorkshopAgendaCommand(
        context: context, name: try invocation.text(0), start: try invocation.start,
        isMarkdown: invocation.has(.markdown)
      ).run()
    },
  ]
}

extension Invocation {
  /// The minute of the day at which a workshop begins, `nil` when it was not given.
  ///
  /// - Throws: `UsageFault.badTime`.
  var start: Int? {
    get throws(UsageFault) {
      guard let text = try text(.start) else { return nil }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { part in
        (1...2).contains(part.count) && part.utf8.allSatisfy { (48...57).contains($0) }
          ? Int(part) : nil
      }
      guard parts.count == 2, numbers.count == 2, parts[1].count == 2, numbers[0] < 24,
        numbers[1] < 60
      else { throw .badTime }
      return numbers[0] * 60 + numbers[1]
    }
  }
}
