import Reflection

/// Checks a pack file or a safety file: every fault, and how its texts are written.
struct FileCheck {
  let bytes: [UInt8]
  let name: String
  /// SHA-256 of any bytes.
  let digest: ([UInt8]) -> [UInt8]
  /// The steps of a pack that is known here, by its id; `nil` when it is not.
  let steps: (String) -> [String]?
  /// The ids of the packs that are known here.
  let known: [String]

  /// Looks at everything.
  func report() -> PackReport {
    let source = SourceText(bytes)
    do throws(FoundFault) {
      let document = try NodeTree.read(source)
      return isSafety(document) ? safety(document, source) : pack(document, source)
    } catch {
      return PackReport(pack: nil, faults: [source.fault(error, file: name)], steps: [])
    }
  }

  /// A safety file says so, or begins with what only a safety file has.
  private func isSafety(_ document: NodeTree.Document) -> Bool {
    if let format = document.root?["format"]?.text { return format.hasPrefix("tandem.safety/") }
    guard case .map(let entries) = document.root?.content else { return false }
    return entries.first.map { SafetyFile.keys.contains($0.key) } ?? false
  }

  private func safety(_ document: NodeTree.Document, _ source: SourceText) -> PackReport {
    let faults = SafetyFile.care(document).faults + style(document, source)
    return PackReport(pack: nil, faults: told(faults, source), steps: [])
  }

  private func pack(_ document: NodeTree.Document, _ source: SourceText) -> PackReport {
    let (pack, own) = PackDecoder.pack(document, digest: digest(bytes))
    let found = own + foreign(document)
    let faults = told(found + style(document, source), source)
    let isSound = faults.allSatisfy(\.isWarning)
    let places = isSound ? document.root?["steps"]?.items ?? [] : []
    return PackReport(
      pack: isSound ? pack : nil, faults: faults,
      steps: source.faults(
        places.map { FoundFault(mark: $0.start, kind: .neverTaken) }, file: name
      ).map {
        PackReport.Place(line: $0.line, column: $0.column, source: $0.source, caret: $0.caret)
      })
  }

  private func style(_ document: NodeTree.Document, _ source: SourceText) -> [FoundFault] {
    document.root.map { StyleCheck(source).warnings(in: $0) } ?? []
  }

  private func told(_ found: [FoundFault], _ source: SourceText) -> [PackFault] {
    source.faults(found.sorted { $0.mark < $1.mark }, file: name)
  }

  /// What names a step of another pack: `mentee.fears/fear`.
  private func foreign(_ document: NodeTree.Document) -> [FoundFault] {
    var log = FaultLog()
    for step in document.root?["steps"]?.items ?? [] {
      let conditions = [step["when"]] + (step["alt"]?.items.map { $0["when"] } ?? [])
      let addresses = [step["recall"]?["of"]] + conditions.map { $0?["of"] }
      for node in addresses + (step["recall"]?["of"]?.items ?? []) {
        guard let node, let text = node.text, !log.isFull else { continue }
        let address = StepAddress(text)
        guard let pack = address.pack else { continue }
        check(address, of: pack, at: node.start, &log)
      }
    }
    return log.sorted
  }

  private func check(
    _ address: StepAddress, of pack: String, at mark: Mark, _ log: inout FaultLog
  ) {
    guard let steps = steps(pack) else {
      let nearest = nearestWord(to: pack, among: known)
      return log.report(.advice(.unknownPack(pack.clipped, nearest: nearest)), at: mark)
    }
    guard !steps.contains(address.step) else { return }
    let nearest = nearestWord(to: address.step, among: steps).map { "\(pack)/\($0)" }
    log.report(.noSuchStep(address.text.clipped, nearest: nearest, .elsewhere), at: mark)
  }
}
