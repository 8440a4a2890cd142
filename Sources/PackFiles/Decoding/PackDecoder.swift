import Reflection

/// Turns the tree of a file into a pack.
///
/// The vocabulary is closed; whatever names a step is kept as a reference and checked at the end.
struct PackDecoder: FileDecoder {
  var log = FaultLog()
  /// What names a step, to be looked for when all steps are known.
  var references: [Reference] = []
  /// What asks something of an answer, to be compared with the answer's type.
  var needs: [Need] = []
  /// The place of the step that is decoded, 0 for the first.
  var place = 0
  /// The places of steps of which too little could be read to say more of them.
  var blurred: Set<Int> = []

  /// Decodes a whole document.
  ///
  /// - Returns: The pack, in which a value with a fault is a stand-in, and all faults by their place
  ///   in the file.
  static func pack(
    _ document: NodeTree.Document, digest: [UInt8]
  ) -> (pack: Pack, faults: [FoundFault]) {
    var decoder = PackDecoder(log: FaultLog(document.faults))
    guard let root = document.root else {
      decoder.log.report(.missingFormat(known: PackFile.format), at: .start)
      return (.empty, decoder.log.sorted)
    }
    let pack = decoder.header(root, digest: digest)
    decoder.check(pack.steps)
    decoder.checkFlow(of: pack, root)
    return (pack, decoder.log.sorted)
  }

  private mutating func header(_ root: Node, digest: [UInt8]) -> Pack {
    var pack = Pack.empty
    pack.digest = digest
    // Another format has other keys: nothing more is said of it.
    guard readsFormat(root) else { return pack }
    var fields = fields(root, allowed: packKeys)
    fields.mark = .start
    numbers(fields, of: &pack)
    labels(fields)
    pack.id = required("id", fields).flatMap { packID($0) } ?? ""
    pack.audience = required("audience", fields).flatMap { word($0) } ?? .mentee
    pack.stage = word(fields["stage"], of: stages) ?? "any"
    texts(fields, of: &pack)
    let need = word(fields["requires"], of: packNeeds)
    (pack.needsShare, pack.needsReply) = (need == packNeeds[0], need == packNeeds[1])
    pack.group = fields["group"].flatMap { group($0) }
    pack.materials = fields["materials"].map { text($0) }
    pack.steps = steps(required("steps", fields))
    pack.summary = summary(fields["summary"], after: pack.steps.count)
    return pack
  }

  private mutating func readsFormat(_ root: Node) -> Bool {
    guard case .map(let entries) = root.content else {
      log.report(.notAPack, at: root.start)
      return false
    }
    let fields = fields(root, allowed: [])
    guard let node = fields["format"] else {
      guard entries.contains(where: { nearestWord(to: $0.key, among: packKeys) != nil }) else {
        log.report(.notAPack, at: .start)
        return false
      }
      var fields = self.fields(root, allowed: packKeys)
      fields.mark = .start
      reportMissingFormat(fields, known: PackFile.format)
      return false
    }
    guard let format = string(node) else { return false }
    if format != PackFile.format {
      log.report(.unknownFormat(format.clipped, known: PackFile.format), at: node.start)
    }
    return format == PackFile.format
  }

  private mutating func numbers(_ fields: Fields, of pack: inout Pack) {
    pack.version = number(required("version", fields), PackLimit.version) ?? 1
    pack.minutes = number(required("minutes", fields), PackLimit.minutes) ?? 1
    if let budget = number(fields["follow_budget"], PackLimit.followBudget) {
      pack.followBudget = budget
    }
  }

  /// What has no behaviour: it must only be well formed.
  private mutating func labels(_ fields: Fields) {
    languages(required("languages", fields))
    _ = word(fields["safety"], of: ["default"])
    guard let method = fields["method"] else { return }
    for name in list(method) { _ = string(name) }
  }

  private mutating func languages(_ node: Node?) {
    guard let node else { return }
    var named: Set<String> = []
    var isWhole = true
    for item in list(node) {
      guard let language = word(item, of: languageKeys) else {
        isWhole = false
        continue
      }
      if !named.insert(language).inserted { log.report(.duplicateID(language), at: item.start) }
    }
    for language in languageKeys
    where isWhole && !node.items.isEmpty && !named.contains(language) {
      log.report(.missingLanguage(language), at: node.start)
    }
  }

  private mutating func texts(_ fields: Fields, of pack: inout Pack) {
    pack.title = required("title", fields).map { text($0) } ?? pack.title
    pack.intro = fields["intro"].map { text($0) }
    pack.notice = fields["notice"].map { text($0) }
    pack.outro = fields["outro"].map { text($0) }
    pack.showsNotice = word(fields["safety_notice"], of: ["start"]) != nil
    // One without the other would never be seen, or show nothing.
    if pack.notice != nil, fields.isMissing("safety_notice") {
      log.report(.missingKey("safety_notice"), at: fields.mark(of: "notice"))
    }
    if fields.isMissing("notice"), fields["safety_notice"] != nil {
      log.report(.missingKey("notice"), at: fields.mark(of: "safety_notice"))
    }
  }

  private mutating func summary(_ node: Node?, after count: Int) -> [String] {
    guard let node else { return [] }
    place = count
    return stepNames(list(node, canBeEmpty: true), .anywhere)
  }
}

extension Pack {
  /// What a pack is before anything was read.
  fileprivate static var empty: Pack {
    Pack(
      id: "", version: 1, digest: [], audience: .mentee, minutes: 1,
      followBudget: PackLimit.followBudget.upperBound, title: Text(french: "", english: ""),
      steps: [])
  }
}
