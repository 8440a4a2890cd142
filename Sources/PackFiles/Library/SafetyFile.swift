import Reflection

/// Reads `safety.yaml`, format `tandem.safety/1`: whom to call, which words to look for, what to say.
struct SafetyFile: FileDecoder {
  /// The format that this version reads.
  static let format = "tandem.safety/1"

  var log = FaultLog()

  /// The keys of a safety file.
  static let keys = ["format", "checked_on", "local", "resources", "signals", "cards"]

  /// Reads a file.
  ///
  /// - Returns: What it says, or all faults by their place in the file.
  static func read(_ bytes: [UInt8], name: String) -> Result<Care, PackFailure> {
    let source = SourceText(bytes)
    let faults: [FoundFault]
    do throws(FoundFault) {
      let read = care(try NodeTree.read(source))
      if read.faults.isEmpty { return .success(read.care) }
      faults = read.faults
    } catch {
      faults = [error]
    }
    return .failure(.faulty(source.faults(faults, file: name)))
  }

  /// What the safety file says that was compiled in.
  ///
  /// Its lists take longer to read than all packs together: not before somebody's words are looked at.
  static var shipped: Care {
    guard let file = ShippedFile.all.first(where: { $0.name == ShippedFile.safety }),
      let care = try? read(file.bytes, name: file.path).get()
    else { preconditionFailure("prompts/safety.yaml is not as it must be") }
    return care
  }

  /// Reads a whole document; what has a fault is left out.
  static func care(_ document: NodeTree.Document) -> (care: Care, faults: [FoundFault]) {
    var file = SafetyFile(log: FaultLog(document.faults))
    guard let root = document.root else {
      return (Care(), [FoundFault(mark: .start, kind: .missingFormat(known: SafetyFile.format))])
    }
    let care = file.care(root)
    return (care, file.log.sorted)
  }

  private mutating func care(_ root: Node) -> Care {
    var fields = fields(root, allowed: SafetyFile.keys)
    fields.mark = .start
    reportMissingFormat(fields, known: SafetyFile.format)
    if let node = fields["format"], let format = string(node), format != SafetyFile.format {
      log.report(.unknownFormat(format.clipped, known: SafetyFile.format), at: node.start)
    }
    var care = Care(numbers: numbers(fields))
    care.signals = required("signals", fields).map { signals($0) } ?? Signals()
    if let node = required("cards", fields) { cards(node, of: &care) }
    return care
  }

  private mutating func numbers(_ fields: Fields) -> HelpNumbers {
    let local = required("local", fields).map { lines($0) } ?? []
    let countries = required("resources", fields).map { self.countries($0) } ?? []
    return HelpNumbers(
      checkedOn: required("checked_on", fields).flatMap { date($0) }, local: local,
      countries: countries)
  }

  /// A date, `nil` for `null`.
  private mutating func date(_ node: Node) -> CivilDate? {
    guard case .scalar(let text, let isPlain) = node.content else {
      log.report(.wrongShape(wanted: .text), at: node.start)
      return nil
    }
    if isPlain, text == "null" { return nil }
    let date = CivilDate(iso: text)
    if date == nil { log.report(.badDate(text.clipped), at: node.start) }
    return date
  }

  private mutating func countries(_ node: Node) -> [HelpNumbers.Country] {
    fields(node, allowed: []).entries.map { entry in
      let code = entry.key.utf8
      if code.count != 2 || !code.allSatisfy({ (0x41...0x5a).contains($0) }) {
        log.report(.unknownKey(entry.key.clipped, nearest: nil, allowed: []), at: entry.mark)
      }
      let purposes = HelpNumbers.Purpose.allCases
      let fields = fields(entry.value, allowed: purposes.map(\.rawValue))
      var lines: [HelpNumbers.Purpose: [HelpNumbers.Line]] = [:]
      for purpose in purposes {
        if let node = fields[purpose.rawValue] { lines[purpose] = self.lines(node) }
      }
      return HelpNumbers.Country(code: entry.key, lines: lines)
    }
  }

  /// The lines that are filled in: one that ends in “…” is a gap to fill.
  private mutating func lines(_ node: Node) -> [HelpNumbers.Line] {
    list(node, canBeEmpty: true).map { line($0) }.filter { line in
      !Language.allCases.contains { line.label[$0].hasSuffix("…") }
    }
  }

  private mutating func line(_ node: Node) -> HelpNumbers.Line {
    let fields = fields(node, allowed: ["number"] + languageKeys)
    let label = bilingual(fields, standIn: "") { file, node in file.string(node) }
    return HelpNumbers.Line(number: fields["number"].flatMap { string($0) }, label: label)
  }
}
