import Reflection

/// What the machine does with memory, files and editors.
extension Examination {
  func version() -> [Finding] {
    let values: [String: Filling] = [
      "version": .ours(Program.version),
      "list": .ours(context.equipment.libraries.joined(separator: ", ")),
    ]
    return [.good(.doctorVersion, values)]
  }

  func settings() -> [Finding] {
    context.equipment.settings.load().faults.map {
      Finding(state: .toDo, what: $0.words, hint: .say(.doctorSettingsHint))
    }
  }

  func files() -> [Finding] {
    let exposed = context.surroundings.exposed
    let place = context.unlocking.openness.flatMap { place in
      exposed.contains { $0.path == place.file } ? nil : place
    }
    guard !exposed.isEmpty || place != nil else { return [.good(.doctorFiles)] }
    let found = place.map { place in
      Finding(
        state: .toDo, what: .say(.doctorPlace, place.words), hint: Complaint.hint(place))
    }
    return [found].compactMap(\.self)
      + exposed.map { file in
        let name: [String: Filling] = ["file": .person(file.path)]
        return file.isForeign
          ? .toDo(.doctorForeign, name, .doctorForeignHint)
          : .toDo(.doctorExposed, name, .doctorExposedHint)
      }
  }

  func disk() -> [Finding] {
    let free: [String: Filling] = ["n": .number(mebibytes(machine.free))]
    guard machine.free < machine.needed else { return [.good(.doctorDisk, free)] }
    return [
      .toDo(
        .doctorDiskFull, free, .doctorDiskHint, ["m": .number(mebibytes(machine.needed) + 1)])
    ]
  }

  func memory() -> [Finding] {
    [
      machine.locksMemory
        ? .good(.doctorMemory) : .toDo(.doctorMemoryOpen, [:], .doctorMemoryHint)
    ]
  }

  func swap() -> [Finding] {
    guard !machine.openSwap.isEmpty else { return [.good(.doctorSwap)] }
    let list = machine.openSwap.joined(separator: ", ")
    let values: [String: Filling] = [
      "list": .person(list), "k": .number(machine.openSwap.count),
    ]
    return [.toDo(.doctorSwapOpen, values, .doctorSwapHint)]
  }

  func crash() -> [Finding] {
    let pattern: [String: Filling] = ["pattern": .person(machine.corePattern)]
    return [
      machine.writesCore
        ? .toDo(.doctorCrashOpen, pattern, .doctorCrashHint) : .good(.doctorCrash, pattern)
    ]
  }

  func editor() -> [Finding] {
    let name: [String: Filling] = ["name": .person(machine.editor)]
    let usual: Finding =
      machine.editorKind == .other
      ? .toDo(.doctorEditorOther, name, .doctorEditorHint) : .good(.doctorEditor, name)
    guard machine.leftInEditors > 0 else { return [usual] }
    let count: [String: Filling] = ["k": .number(machine.leftInEditors)]
    return [usual, .toDo(.doctorLeft, count, .doctorLeftHint, count)]
  }

  func locale() -> [Finding] {
    [
      machine.isUTF8
        ? .good(.doctorLocale) : .toDo(.doctorLocaleOther, [:], .doctorLocaleHint)
    ]
  }

  private func mebibytes(_ bytes: Int64) -> Int { Int(clamping: bytes >> 20) }
}
