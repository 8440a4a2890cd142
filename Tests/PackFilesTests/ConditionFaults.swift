import Reflection

private let keys = [
  "of", "words_lt", "words_gte", "items_lt", "items_gte", "at_most", "at_least", "is", "mentions",
  "moved", "by", "than", "answered", "run", "has",
]

/// Faults of conditions.
let conditionFaults: [FaultCase] = [
  .when("a condition that asks nothing", "▸{}", .wrongShape(wanted: .map)),
  .when("a condition that only names a step", "▸{of: topic}", .missingKey("answered")),
  .when("a condition that is a text", "▸always", .wrongShape(wanted: .map)),
  .when("an answer of nobody", "▸{words_lt: 3}", .missingKey("of")),
  .when("an answered nobody", "▸{answered: true}", .missingKey("of")),
  .when(
    "a misspelt condition", "{of: topic, ▸word_lt: 3}",
    .unknownKey("word_lt", nearest: "words_lt", allowed: keys)),
  .when(
    "an expression", "{▸or: [a, b]}", .unknownKey("or", nearest: "of", allowed: keys)),
  .when("too many words", "{of: topic, words_lt: ▸1001}", .outOfRange(1001, 0...1000)),
  .when("fewer than no words", "{of: topic, words_gte: ▸-1}", .outOfRange(-1, 0...1000)),
  .when("too many items", "{of: facts, items_lt: ▸101}", .outOfRange(101, 0...100)),
  .when("items as a text", "{of: facts, items_gte: ▸two}", .wrongShape(wanted: .number)),
  .when("a number under 1", "{of: size, at_least: ▸0}", .outOfRange(0, 1...10)),
  .when("a number over 10", "{of: size, at_most: ▸11}", .outOfRange(11, 1...10)),
  .when(
    "a number too large for any", "{of: size, at_most: ▸99999999999999999999}",
    .wrongShape(wanted: .number)),
  .when("words of an earlier scale", "{of: size, ▸words_lt: 3}", .doesNotFit("words_lt")),
  .when("a number of an earlier text", "{of: topic, ▸at_most: 3}", .doesNotFit("at_most")),
  .when(
    "a step that is none", "{of: ▸topik, words_lt: 3}",
    .noSuchStep("topik", nearest: "topic", .earlier)),
  .when("a step that YAML reads as true", "{of: ▸on, words_lt: 3}", .badID("on", .readOtherwise)),
  .when("an option as a text", "{of: role, is: ▸listen}", .wrongShape(wanted: .list)),
  .when(
    "an option of an earlier choice that is none", "{of: role, is: [▸lisen]}",
    .unknownWord("lisen", nearest: "listen", allowed: ["listen", "push"])),
  .when(
    "an option that YAML reads as false", "{of: role, is: [▸no]}", .badID("no", .readOtherwise)),
  .when("words in one language", "{of: topic, mentions: ▸{fr: [avis]}}", .missingLanguage("en")),
  .when(
    "a word that YAML reads as false", "{of: topic, mentions: {fr: [non], en: [▸no]}}",
    .wrongShape(wanted: .text)),
  .when("no words", "{of: topic, mentions: {fr: ▸[], en: [a]}}", .wrongShape(wanted: .list)),
  .when(
    "a star in front", "{of: topic, mentions: {fr: [▸\"*avis\"], en: [a]}}", .misplacedStar("*avis")
  ),
  .when(
    "a star inside", "{of: topic, mentions: {fr: [▸\"a*is\"], en: [a]}}", .misplacedStar("a*is")),
  .when(
    "a star alone", "{of: topic, mentions: {fr: [▸\"un *\"], en: [a]}}", .misplacedStar("un *")),
  .when(
    "two stars", "{of: topic, mentions: {fr: [▸\"avis**\"], en: [a]}}", .misplacedStar("avis**")),
  .when(
    "a movement that is none", "{of: size, moved: ▸upp}",
    .unknownWord("upp", nearest: "up", allowed: ["up", "down", "same"])),
  .when("a distance of 10", "{of: size, moved: up, by: ▸10}", .outOfRange(10, 1...9)),
  .when("a distance of nothing", "{of: size, ▸by: 2, at_least: 3}", .doesNotFit("by")),
  .when("a comparison of nothing", "{of: size, ▸than: size, at_least: 3}", .doesNotFit("than")),
  .when("a comparison with a text", "{of: size, moved: up, than: ▸topic}", .doesNotFit("than")),
  .when(
    "a comparison with a later step", "{of: size, moved: up, than: ▸last}",
    .noSuchStep("last", nearest: nil, .earlier)),
  .when("answered by another word", "{of: topic, answered: ▸yes}", .wrongShape(wanted: .flag)),
  .when(
    "a run that is not the first", "{run: ▸second}",
    .unknownWord("second", nearest: nil, allowed: ["first"])),
  .when(
    "something to have that is none", "{has: ▸lst, of: topic}",
    .unknownWord("lst", nearest: "last", allowed: ["open_commitments", "last", "reply"])),
  .when("a last answer to nothing", "▸{has: last}", .missingKey("of")),
  .when(
    "a last answer to no step", "{has: last, of: ▸nothing}",
    .noSuchStep("nothing", nearest: nil, .anywhere)),
  .when("a step beside a first run", "{▸of: topic, run: first}", .doesNotFit("of")),
]
