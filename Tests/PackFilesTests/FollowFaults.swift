import Reflection

private let keys = ["when", "ask", "say", "keep", "type", "options", "max", "card", "offer"]
private let ask = "ask: {fr: Et, en: And}"

/// Faults of follow-ups.
let followFaults: [FaultCase] = [
  .follow("a follow-up that does nothing", "▸when: {words_lt: 8}", .missingKey("ask")),
  .follow(
    "a misspelt follow-up", "▸aks: {fr: Et, en: And}",
    .unknownKey("aks", nearest: "ask", allowed: keys)),
  .follow("a question and a statement", "▸\(ask)\nsay: {fr: Bien, en: Well}", .doesNotFit("ask")),
  .follow(
    "a statement that is kept", "say: {fr: Bien, en: Well}\n▸keep: append", .doesNotFit("keep")),
  .follow(
    "a statement in two wordings", "say: {fr: ▸[Bien, Bon], en: Well}", .wrongShape(wanted: .text)),
  .follow(
    "a way to keep that is none", "\(ask)\nkeep: ▸replce",
    .unknownWord("replce", nearest: "replace", allowed: ["append", "replace", "item"])),
  .follow("an item of a text", "\(ask)\n▸keep: item", .doesNotFit("keep")),
  .follow("a replaced list", "\(ask)\n▸keep: replace", after: "list", .doesNotFit("keep")),
  .follow(
    "a follow-up of another type", "\(ask)\ntype: ▸scale",
    .unknownWord("scale", nearest: nil, allowed: ["text", "choice"])),
  .follow("a follow-up choice without options", "▸\(ask)\ntype: choice", .missingKey("options")),
  .follow(
    "options without a choice", "\(ask)\n▸options: [{id: one, fr: Un, en: One}]",
    .doesNotFit("options")),
  .follow(
    "a jump backward after a choice",
    "\(ask)\ntype: choice\noptions: [{id: one, fr: Un, en: One, goto: ▸topic}]",
    .noSuchStep("topic", nearest: nil, .later)),
  .follow(
    "a score of a text", "ask: {fr: ▸\"{score}\", en: And}",
    .unknownPlaceholder("score", allowed: ["answer"])),
  .follow(
    "a last number that there may not be", "ask: {fr: Et, en: ▸\"{last}\"}", after: "scale",
    .unknownPlaceholder("last", allowed: ["score"])),
  .follow(
    "a placeholder that is never closed", "ask: {fr: ▸\"{answer\", en: And}",
    .unknownPlaceholder("answer", allowed: ["answer"])),
  .follow(
    "words of a scale", "when: {▸words_lt: 8}\n\(ask)", after: "scale", .doesNotFit("words_lt")),
  .follow("items of a text", "when: {▸items_gte: 1}\n\(ask)", .doesNotFit("items_gte")),
  .follow(
    "a number of a list", "when: {▸at_most: 4}\n\(ask)", after: "list", .doesNotFit("at_most")),
  .follow("an option of a text", "when: {▸is: [one]}\n\(ask)", .doesNotFit("is")),
  .follow(
    "words in a choice", "when: {▸mentions: {fr: [a], en: [a]}}\n\(ask)", after: "choice",
    .doesNotFit("mentions")),
  .follow("a text that moved", "when: {▸moved: up}\n\(ask)", .doesNotFit("moved")),
  .follow(
    "an option that is none", "when: {is: [one, ▸tow]}\n\(ask)", after: "choice",
    .unknownWord("tow", nearest: "two", allowed: ["one", "two"])),
  .follow(
    "a number of a commitment's review", "when: {▸at_least: 3}\n\(ask)", after: "review",
    .doesNotFit("at_least")),
  .follow(
    "an answer to itself", "when: {of: ▸last, words_lt: 3}\n\(ask)",
    .noSuchStep("last", nearest: nil, .earlier)),
]
