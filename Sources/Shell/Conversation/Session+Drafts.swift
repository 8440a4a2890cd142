import Reflection

extension Session {
  /// What was begun in a run that some facts are not of: every append empties the draft, and it waits
  /// for its question.
  func draftElsewhere(than facts: [Fact]) -> Draft? {
    guard let draft = log?.draft, !draft.isEmpty, !facts.contains(where: { $0.run == draft.run })
    else { return nil }
    return draft
  }
}
