import Reflection

extension PackDecoder {
  /// An id of a step or an option.
  mutating func id(_ node: Node) -> String? {
    checkedID(node, .alphabet(limit: PackLimit.id)) { isName($0) }
  }

  /// An id of a pack: names with dots between them.
  mutating func packID(_ node: Node) -> String? {
    checkedID(node, .dottedAlphabet(limit: PackLimit.id)) { text in
      text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isName)
    }
  }

  private mutating func checkedID(
    _ node: Node, _ rule: PackFault.BadID, _ isID: (String) -> Bool
  ) -> String? {
    guard case .scalar(let text, let isPlain) = node.content else {
      log.report(.wrongShape(wanted: .text), at: node.start)
      return nil
    }
    guard !(isPlain && isReadOtherwise(text)) else {
      log.report(.badID(text.clipped, .readOtherwise), at: node.start)
      return nil
    }
    guard text.utf8.count <= PackLimit.id, isID(text) else {
      log.report(.badID(text.clipped, rule), at: node.start)
      return nil
    }
    return text
  }

  /// The name of a step, to be looked for at the end.
  mutating func stepName(_ node: Node?, _ reach: PackFault.Reach) -> String? {
    guard let node, case .scalar(let text, let isPlain) = node.content else {
      if let node { log.report(.wrongShape(wanted: .text), at: node.start) }
      return nil
    }
    guard !(isPlain && isReadOtherwise(text)) else {
      log.report(.badID(text.clipped, .readOtherwise), at: node.start)
      return nil
    }
    references.append(Reference(name: text, mark: node.start, reach: reach, place: place))
    return text
  }

  /// The address of an answer: a step, what was added to it, or a step of another pack.
  mutating func address(_ node: Node, _ reach: PackFault.Reach) -> StepAddress? {
    guard case .scalar(let text, let isPlain) = node.content, !(isPlain && isReadOtherwise(text))
    else {
      return stepName(node, reach).map { StepAddress($0) }
    }
    let address = StepAddress(text)
    guard let pack = address.pack else {
      references.append(
        Reference(name: address.step, mark: node.start, reach: reach, place: place))
      return address
    }
    let isPack = pack.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isName)
    guard isPack, isName(address.step), text.utf8.count <= 2 * PackLimit.id else {
      log.report(.badID(text.clipped, .alphabet(limit: PackLimit.id)), at: node.start)
      return nil
    }
    return address
  }

  /// Names of steps, each once.
  mutating func stepNames(_ nodes: [Node], _ reach: PackFault.Reach) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for node in nodes {
      guard let name = stepName(node, reach) else { continue }
      if !seen.insert(name).inserted { log.report(.duplicateID(name.clipped), at: node.start) }
      names.append(name)
    }
    return names
  }
}

/// Lower-case letters, digits, `_` and `-`, a letter first.
private func isName(_ text: some StringProtocol) -> Bool {
  guard let first = text.utf8.first, (0x61...0x7a).contains(first) else { return false }
  return text.utf8.allSatisfy { byte in
    (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5f || byte == 0x2d
  }
}
