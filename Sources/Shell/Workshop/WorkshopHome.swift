import Reflection

/// A workshop, from home: take part in it, or learn how it is led.
struct WorkshopHome {
  let home: HomeConversation

  private var session: Session { home.session }

  /// Has a workshop chosen, and then what to do with it.
  func choose() -> HomeConversation.Step {
    let packs = session.services.library.catalogue.filter { $0.audience == .workshop }
    let menu = Menu(
      heading: .say(.workshopWhich),
      packs.map { pack in
        .say(
          .homeExercise,
          ["title": .pack(pack.title[session.language]), "n": .number(pack.minutes)])
      }, notes: [.say(.workshopBack)])
    switch session.choose(menu, harmless: packs.count + 1) {
    case .failure(let leaving): return home.arrive(leaving.departure)
    case .success(let number) where number <= packs.count: return offer(packs[number - 1])
    case .success: return .show
    }
  }

  private func offer(_ summary: PackSummary) -> HomeConversation.Step {
    let menu = Menu(
      heading: .pack(summary.title[session.language]),
      [.say(.workshopJoin), .say(.workshopLead)], notes: [.say(.workshopBack)])
    switch session.choose(menu, harmless: 3) {
    case .failure(let leaving): return home.arrive(leaving.departure)
    case .success(1): return join(summary.id)
    case .success(2):
      explain(summary.id)
      return .stay
    case .success: return .show
    }
  }

  private func join(_ id: String) -> HomeConversation.Step {
    do throws(PackFailure) {
      let pack = try session.services.library.pack(id)
      return home.arrive(RunStart(session: session).join(pack, Seat(isEphemeral: false)))
    } catch {
      session.screen.show(.statement(Trouble.pack(error)))
      return .stay
    }
  }

  /// The wall opens no journal, so it cannot begin here.
  private func explain(_ id: String) {
    session.say(.workshopWhere)
    let ways: [(Message, String)] = [
      (.workshopRehearse, "agenda \(id)"), (.workshopWall, "run \(id)"),
      (.workshopSheet, "sheet \(id)"), (.workshopHandout, "handout \(id)"),
      (.workshopCollect, "new \(id)"),
    ]
    session.screen.show(
      .paragraphs(
        ways.map { message, command in
          .say(message, ["command": .ours("tandem workshop " + command)])
        }))
  }
}
