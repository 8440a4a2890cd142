import Reflection

/// What a step asks for beside its question, on the page of an exercise.
struct StepForms {
  let page: PackPage
  let step: Step

  func show() {
    switch step.kind {
    case .text, .list, .read: break
    case .scale(let form):
      page.print(
        .say(
          .scaleEnds,
          ["low": .pack(form.low[page.language]), "high": .pack(form.high[page.language])]))
    case .choice(let form):
      if let from = form.from { page.print(.say(.pageFrom, ["step": .ours(from)])) }
      page.options(form.options)
    case .review(let form): page.options(form.options)
    case .commit(let form): show(form)
    case .round(let form): show(form)
    }
  }

  private func show(_ form: CommitForm) {
    for text in [form.cue, form.learn, form.due, form.confidence].compactMap(\.self) {
      page.print(.ours("+ ") + .pack(text[page.language]))
    }
    if let low = form.low {
      page.print(
        .ours("+ [") + .say(.whenAtMost, ["n": .number(form.lowAtMost)]) + .ours("] ")
          + .pack(low[page.language]))
    }
  }

  private func show(_ form: RoundForm) {
    for turn in form.turns {
      page.print(
        .say(.exercisesMinutes, ["n": .number(turn.minutes)]) + .ours("  ")
          + .pack(turn.text[page.language]))
    }
    for column in form.columns { page.print(.ours("| ") + .pack(column.label[page.language])) }
    if let text = form.facilitator { page.print(page.text(.pageFacilitator, text)) }
    if let text = form.remote { page.print(page.text(.pageRemote, text)) }
  }
}
