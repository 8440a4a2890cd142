/// How an invented person goes through a run.
struct Temperament {
  /// How often a question is left aside, in percent.
  var skips = 0
  /// How often there is something else than an answer: a step back, a longer or a shorter run.
  var wanders = 0
  /// How often the run is left in the middle, in percent of questions.
  var leaves = 0
  /// Whether answers have the usual length instead of that which the pack looks for.
  var isUsual = false

  /// Someone who answers each question in the usual length.
  static let usual = Temperament(isUsual: true)

  /// Anyone.
  static func drawn(_ chance: inout Chance) -> Temperament {
    Temperament(
      skips: chance.pick([0, 8, 8, 30, 60]) ?? 0, wanders: chance.pick([0, 0, 5]) ?? 0,
      leaves: chance.pick([0, 0, 0, 3]) ?? 0)
  }
}
