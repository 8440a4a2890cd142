import Reflection

/// `tandem pack rehearse FILE|ID`: an exercise tried without a journal, once or many times.
struct RehearseCommand {
  let context: CommandContext
  /// A file, when it has a slash or ends in `.yaml`; else the id of an exercise.
  let name: String
  /// The person's lines, when a file has them.
  let answers: [UInt8]?
  /// Which answers are invented; at a terminal, `nil` when the person answers.
  let seed: Int?
  /// How many conversations in each language; `nil` for one that is shown.
  let runs: Int?
  let isJSON: Bool

  /// How many conversations there are when nobody says.
  static let usualRuns = 1500
  /// The most, and the largest seed.
  static let most = 100_000

  func run() -> ExitStatus {
    do throws(PackFailure) {
      let pack = try context.equipment.pack(named: name)
      guard runs != nil || isJSON else { return show(rehearsal(of: pack)) }
      return count(pack)
    } catch {
      PackComplaint(output: context.output).about(error, of: name)
      return .failed
    }
  }

  private func rehearsal(of pack: Pack) -> Rehearsal {
    let library = context.equipment.library
    return Rehearsal(
      of: pack, besides: library.catalogue.compactMap { try? library.pack($0.id) },
      care: library.care(for: pack), seed: UInt64(seed ?? 1))
  }

  private func count(_ pack: Pack) -> ExitStatus {
    let rehearsal = rehearsal(of: pack)
    let languages = context.options.language.map { [$0] } ?? Language.allCases
    let coverages = languages.map {
      rehearsal.coverage(runs: runs ?? RehearseCommand.usualRuns, in: $0)
    }
    let report = RehearsalReport(pack: pack, coverages: coverages)
    let status: ExitStatus = coverages.allSatisfy(\.isComplete) ? .done : .failed
    guard isJSON else {
      report.show(on: context.output)
      return status
    }
    let printed = context.output.document(report.json)
    return printed == .done ? status : printed
  }

  private func show(_ rehearsal: Rehearsal) -> ExitStatus {
    let terminal: any Terminal
    if let answers {
      do throws(FileFault) {
        terminal = try context.equipment.scriptTerminal(answers: answers)
      } catch {
        return unopened(answers, error)
      }
    } else if seed == nil, let person = context.equipment.personTerminal() {
      terminal = person
    } else {
      terminal = InventedTerminal(
        rehearsal.lines(in: context.language), on: context.equipment.quietTerminal())
    }
    return RehearsalConversation(context: context, pack: rehearsal.pack).converse(at: terminal)
  }

  private func unopened(_ answers: [UInt8], _ fault: FileFault) -> ExitStatus {
    context.output.complain(.unopened(answers, fault))
    return .failed
  }
}
