import Reflection

extension CommandTable {
  private static let workshopOperand = Text(french: "ATELIER", english: "WORKSHOP")
  /// The most people in a room, and the most tickets.
  static let mostPeople = 10_000

  /// The commands for what a group releases.
  static let workshopGroupRows: [CommandRow] = [
    CommandRow(
      name: "workshop new", operand: Text(french: "EXERCICE", english: "PACK"), operands: 1...1,
      options: [.floor, .tickets, .out], help: .manualWorkshopNew, more: .manualWorkshopNewMore,
      example: Text(same: "tandem workshop new workshop.discover-mentoring")
    ) { context, invocation throws(UsageFault) in
      let floor = try invocation.count(.floor, atMost: WorkshopCard.floors.upperBound)
      guard WorkshopCard.floors.contains(floor ?? WorkshopCard.usualFloor) else {
        throw .badCount(.floor, most: WorkshopCard.floors.upperBound)
      }
      return WorkshopNewCommand(
        context: context, name: try invocation.text(0), floor: floor ?? WorkshopCard.usualFloor,
        hasTickets: invocation.has(.tickets), out: invocation[.out]
      ).run()
    },
    CommandRow(
      name: "workshop tickets", operand: Text(french: "ATELIER N", english: "WORKSHOP N"),
      operands: 2...2, options: [], help: .manualWorkshopTickets,
      more: .manualWorkshopTicketsMore, example: Text(same: "tandem workshop tickets 4f1c 16")
    ) { context, invocation throws(UsageFault) in
      guard let count = Int(try invocation.text(1)), (1...mostPeople).contains(count) else {
        throw .badRun(try invocation.text(1))
      }
      return WorkshopTicketsCommand(
        context: context, workshop: invocation.operands[0], count: count
      ).run()
    },
    CommandRow(
      name: "workshop tally",
      operand: Text(french: "ATELIER [QUESTION]", english: "WORKSHOP [QUESTION]"),
      operands: 1...2, options: [.present, .paper, .hold, .csv, .html, .withheld, .yes],
      help: .manualWorkshopTally, more: .manualWorkshopTallyMore,
      example: Text(same: "tandem workshop tally 4f1c before --present 16")
    ) { context, invocation throws(UsageFault) in
      guard !invocation.has(.csv) || !invocation.has(.html) else {
        throw .misplaced(.html, command: "tandem workshop tally --csv")
      }
      let step = invocation.operands.count > 1 ? try invocation.text(1) : nil
      if step == nil {
        for option in [CommandOption.present, .paper, .hold, .withheld, .yes]
        where invocation.has(option) {
          throw .needsOperand(command: "workshop tally")
        }
      }
      return WorkshopTallyCommand(
        context: context, workshop: invocation.operands[0], step: step,
        present: try invocation.count(.present, atMost: mostPeople), paper: invocation[.paper],
        hold: try invocation.text(.hold),
        form: invocation.has(.csv) ? .csv : invocation.has(.html) ? .html : .terminal,
        isConfirmed: invocation.has(.yes), allowsNothing: invocation.has(.withheld)
      ).run()
    },
    CommandRow(
      name: "workshop close", operand: workshopOperand, operands: 1...1, options: [.yes],
      help: .manualWorkshopClose, more: .manualWorkshopCloseMore,
      example: Text(same: "tandem workshop close 4f1c")
    ) { context, invocation in
      WorkshopCloseCommand(
        context: context, workshop: invocation.operands[0], isConfirmed: invocation.has(.yes)
      ).run()
    },
  ]
}
