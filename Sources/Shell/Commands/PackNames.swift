import Reflection

extension Equipment {
  /// The exercise that a word of the command line names: a file (with a slash or `.yaml`), else
  /// what `PackLibrary.id(meant:)` takes it for.
  ///
  /// - Throws: `PackFailure` when there is none or it has faults.
  func pack(named name: String) throws(PackFailure) -> Pack {
    guard name.contains("/") || name.hasSuffix(".yaml") else {
      return try library.pack(library.id(meant: name))
    }
    return try read(pack: Array(name.utf8)).get()
  }
}

extension PackLibrary {
  /// The id that a person means: the id itself, else the end of one (`fears`), else a title in
  /// either language, case and accents aside; the word itself where that is none or several.
  func id(meant name: String) -> String {
    let catalogue = catalogue
    guard !catalogue.contains(where: { $0.id == name }) else { return name }
    let wanted = Folding.fold(name.trimmed)
    let ways: [(PackSummary) -> Bool] = [
      { Folding.fold($0.id) == wanted || Folding.fold($0.id).hasSuffix("." + wanted) },
      { summary in Language.allCases.contains { Folding.fold(summary.title[$0]) == wanted } },
    ]
    let found = ways.lazy.map { catalogue.filter($0) }.first { !$0.isEmpty } ?? []
    return found.count == 1 ? found[0].id : name
  }
}
