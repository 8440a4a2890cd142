import Reflection

/// The journal, the key that opens it when its passphrase is forgotten, and what waits for it.
extension Examination {
  func numbers() -> [Finding] {
    let file: [String: Filling] = [
      "file": .person(context.equipment.shelf.folder + "/safety.yaml")
    ]
    guard let checked = context.equipment.library.care(for: nil).numbers.checkedOn else {
      // Whoever has no organisation is not told at each time that there is something to do.
      return [
        Finding(
          state: .unseen, what: .say(.doctorNumbersNever), hint: .say(.doctorNumbersHint, file))
      ]
    }
    let date: [String: Filling] = ["date": .ours(context.output.dates.day(checked))]
    let age = context.clock.now().date.daysSinceEpoch - checked.daysSinceEpoch
    guard age > NumbersView.goodForDays else { return [.good(.doctorNumbers, date)] }
    return [.toDo(.doctorNumbersOld, date, .doctorNumbersHint, file)]
  }

  func inbox() -> [Finding] {
    let inbox = context.unlocking.inbox
    let folder = Filling.person(machine.inbox)
    let waiting = opened == nil ? nil : try? inbox.waiting()
    var findings: [Finding] = []
    if waiting?.isKeyExchanged == true {
      findings.append(.toDo(.doctorInboxKey, [:], .doctorInboxKeyHint))
    }
    let strangers = waiting?.strangers ?? 0
    if strangers > 0 {
      let count = Filling.number(strangers)
      findings.append(
        .toDo(
          .doctorInboxStrangers, ["k": count, "file": folder], .doctorInboxHint, ["k": count]))
    }
    let count = inbox.count - strangers
    if count > 0 {
      findings.append(.good(.doctorInboxWaits, ["k": .number(count), "file": folder]))
    }
    return findings.isEmpty ? [.good(.doctorInbox)] : findings
  }

  func journal() -> [Finding] {
    let failure = context.unlocking.unreachable ?? failure
    guard context.unlocking.exists || failure != nil else {
      let name = context.equipment.journalName(context.options.journal)
      return [.unseen(.doctorJournalNone, ["file": .person(name)])]
    }
    if let failure {
      let complaint = Complaint(context: context)
      let what = Prose.say(.doctorJournal, ["what": .prose(complaint.what(failure))])
      return [
        Finding(
          state: .toDo, what: what, hint: complaint.hint(failure), lines: Complaint.lines(failure))
      ]
    }
    guard let opened else { return [.unseen(.doctorJournalClosed)] }
    let standing = opened.log.standing
    let words: [String: Filling] = [
      "what": .prose(Complaint.words(for: standing, context.output))
    ]
    let found: Finding =
      standing.why == .rolledBack
      ? .toDo(.doctorJournal, words, .doctorJournalHint) : .good(.doctorJournal, words)
    guard !opened.damage.isEmpty else { return [found] }
    let count: [String: Filling] = ["k": .number(opened.damage.count)]
    return [found, .toDo(.doctorDamage, count, .doctorDamageHint, count)]
  }

  /// What protects from an older journal in the place of this one; nothing is said while it works.
  func seen() -> [Finding] {
    guard let code = machine.seenFault else { return [] }
    let values: [String: Filling] = ["file": .person(machine.seen), "why": .reason(code)]
    return [.toDo(.doctorSeen, values, .doctorSeenHint)]
  }

  func recovery() -> [Finding] {
    guard context.unlocking.exists else { return [] }
    guard let opened else { return [.unseen(.doctorRecoveryClosed)] }
    let isChecked = opened.journal.setting(Session.recoveryKey) == Session.recoveryChecked
    return [
      isChecked
        ? .good(.doctorRecovery) : .toDo(.doctorRecoveryNever, [:], .doctorRecoveryHint)
    ]
  }
}
