import Foundation
import Reflection
import Testing

@testable import PackFiles

/// The schema and the decoder know the same words; a witness that is not ours reads the schema.
@Suite final class PackSchemaTests {
  private static let prompts = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../prompts").standardized
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "tandem-schema-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(PackSchema.text.utf8).write(to: folder.appending(path: "schema.json"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What the witness says of each file: `valid`, or where its first fault is.
  private func witness(_ files: [URL]) throws -> [String: String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "check_schema.py")
    process.arguments =
      ["python3", script.path, folder.path + "/schema.json"] + files.map(\.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "python3-jsonschema and python3-yaml are wanted")
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let parts = line.split(separator: "\t").map(String.init)
        return (parts[0], parts[1])
      })
  }

  @Test func `every shipped pack is valid to an independent validator, and so is the skeleton`()
    throws
  {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.prompts.path)
      .filter { $0.hasSuffix(".yaml") && $0 != ShippedFile.safety }
    #expect(names.count >= 15)
    let skeleton = folder.appending(path: "skeleton.yaml")
    let text = try #require(PackSkeleton.text(id: "my.evening", comments: .french))
    try Data(text.utf8).write(to: skeleton)
    let said = try witness(names.map { Self.prompts.appending(path: $0) } + [skeleton])
    #expect(said.count == names.count + 1)
    #expect(said.filter { $0.value != "valid" } == [:])
  }

  /// A fault planted in a small pack, and where it must be seen.
  private static let planted: [(change: (String, String), place: String)] = [
    (("minutes: 10", "minutes: \"10\""), "minutes"), (("minutes: 10", "minutes: 0"), "minutes"),
    (("version: 1", "version: true"), "version"),
    (("audience: mentee", "audience: all"), "audience"),
    (("id: my.evening", "id: My.Evening"), "id"), (("id: my.evening\n", ""), "/"),
    (("stage: any", "stgae: any"), "/"),
    (("stage: any", "notice: {fr: \"a\", en: \"b\"}"), "/"),
    (("type: text", "type: read\n    source: shared_bundle"), "/"),
    (("languages: [fr, en]", "languages: [fr]"), "languages"),
    ((", en: \"The evening\"", ""), "title"), ((", en: \"A topic?\"", ""), "steps/0/ask"),
    (("id: topic", "id: yes"), "steps/0/id"), (("type: text", "type: txt"), "steps/0/type"),
    (("type: text", "type: text\n    aks: x"), "steps/0"),
    (("type: text", "type: text\n    low: {fr: \"a\", en: \"b\"}"), "steps/0"),
    (("type: text", "type: text\n    max: 2"), "steps/0"),
    (("    low: {fr: \"peu\", en: \"little\"}\n", ""), "steps/2"),
    (("type: text", "type: text\n    when: {word_lt: 8}"), "steps/0/when"),
    (("type: text", "type: text\n    when: {words_lt: many}"), "steps/0/when/words_lt"),
    (("type: text", "type: text\n    follow: [{when: {words_lt: 8}}]"), "steps/0/follow/0"),
    (("type: text", "type: text\n    share: maybe"), "steps/0/share"),
    (("type: text", "type: text\n    core: \"true\""), "steps/0/core"),
    (
      ("{id: push, fr: \"Bousculer\", en: \"Push\"}", "{id: push, fr: \"Bousculer\"}"),
      "steps/3/options/1"
    ),
    (("type: choice\n    options:", "type: choice\n    opts:"), "steps/3"),
  ]

  @Test func `the validator refuses what is planted, in its place`() throws {
    let whole = folder.appending(path: "whole.yaml")
    try Data(PackText.whole.utf8).write(to: whole)
    var files = [whole]
    for (index, fault) in Self.planted.enumerated() {
      #expect(PackText.whole.contains(fault.change.0), "\(fault.change.0)")
      let spoilt = PackText.whole.replacing(
        fault.change.0, with: fault.change.1, maxReplacements: 1)
      let read = FilePackLibrary(folder: nil) { _ in [] }.read(Array(spoilt.utf8), name: "x")
      if case .success = read {
        Issue.record("the decoder takes: \(fault.change.1)")
      }
      files.append(folder.appending(path: "\(index).yaml"))
      try Data(spoilt.utf8).write(to: files[index + 1])
    }
    let said = try witness(files)
    #expect(said["whole.yaml"] == "valid")
    for (index, fault) in Self.planted.enumerated() {
      #expect(said["\(index).yaml"] == fault.place, "\(fault.change.1)")
    }
  }

  @Test func `every key of the vocabulary is in the schema, and the other way round`() throws {
    let schema = PackSchema.document
    #expect(schema.at("properties")?.keys == packKeys)
    let step = try #require(schema.at("$defs", "step"))
    #expect(Set(step.at("properties")?.keys ?? []) == Set(stepKeys).union(typedKeys))
    #expect(schema.at("properties", "stage", "enum") == .list(stages.map { .text($0) }))
    guard case .list(let rules) = step.at("allOf") else {
      Issue.record("no rule for types")
      return
    }
    for (type, rule) in zip(StepType.allCases, rules) {
      let allowed = try Self.allowed("steps:\n" + Self.step(type, "zzz: 1"))
      let named = rule.at("then", "propertyNames", "enum")
      #expect(named == .list(allowed.map { .text($0) }), "\(type)")
    }
    #expect(rules.count == StepType.allCases.count)
  }

  /// A step of a type that reads, but for what is added.
  private static func step(_ type: StepType, _ more: String) -> String {
    let text = "{fr: \"a\", en: \"b\"}"
    let option = "{id: done, fr: \"a\", en: \"b\"}"
    let own: [String] =
      switch type {
      case .text, .list, .commit: []
      case .scale: ["low: \(text)", "high: \(text)"]
      case .choice, .review: more.contains("options:") ? [] : ["options: [\(option)]"]
      case .read: ["source: shared_bundle"]
      case .round: ["screen: \(text)", "title: \(text)"]
      }
    let ask =
      type == .round || more.contains("ask: {fr") && !more.contains("[") ? [] : ["ask: \(text)"]
    return "  - "
      + (["id: a", "type: \(type.rawValue)"] + own + ask + [more])
      .joined(separator: "\n    ") + "\n"
  }

  /// Maps of a pack that are no steps, each with an unknown key, and where the schema has it.
  nonisolated private static let maps: [(type: StepType, line: String, path: [String])] = [
    (.text, "when: {run: first, zzz: 1}", ["$defs", "condition"]),
    (.text, "ask: {fr: \"a\", en: \"b\", zzz: 1}", ["$defs", "variants"]),
    (.text, "why: {fr: \"a\", en: \"b\", zzz: 1}", ["$defs", "text"]),
    (.text, "follow: [{say: {fr: \"a\", en: \"b\"}, zzz: 1}]", ["$defs", "follow"]),
    (.text, "recall: {of: a, zzz: 1}", ["$defs", "step", "properties", "recall"]),
    (
      .text, "alt: [{when: {run: first}, fr: \"a\", en: \"b\", zzz: 1}]",
      ["$defs", "step", "properties", "alt", "items"]
    ),
    (.choice, "options: [{id: a, fr: \"a\", en: \"b\", zzz: 1}]", ["$defs", "option"]),
    (
      .commit, "due: {fr: \"a\", en: \"b\", zzz: 1}", ["$defs", "step", "properties", "due"]
    ),
    (
      .commit, "confidence: {fr: \"a\", en: \"b\", zzz: 1}",
      ["$defs", "step", "properties", "confidence"]
    ),
    (
      .round, "turns: [{minutes: 1, fr: \"a\", en: \"b\", zzz: 1}]",
      ["$defs", "step", "properties", "turns", "items"]
    ),
    (
      .round, "columns: [{id: a, fr: \"a\", en: \"b\", zzz: 1}]",
      ["$defs", "step", "properties", "columns", "items"]
    ),
  ]

  @Test func `the decoder allows in every other map what the schema has`() throws {
    for map in Self.maps {
      let allowed = try Self.allowed("steps:\n" + Self.step(map.type, map.line))
      let keys = PackSchema.document.at(map.path)?.at("properties")?.keys ?? []
      #expect(Set(keys) == Set(allowed), "\(map.line)")
    }
    let steps = "steps:\n" + Self.step(.text, "")
    let group = try Self.allowed("group: {min: 1, max: 2, zzz: 1}\n" + steps)
    #expect(PackSchema.document.at("properties", "group", "properties")?.keys == group)
  }

  /// The keys that the decoder names where it finds `zzz`.
  private static func allowed(_ lines: String) throws -> [String] {
    let read = FilePackLibrary(folder: nil) { _ in [] }.read(
      Array((PackText.header + lines).utf8), name: "x.yaml")
    guard case .failure(.faulty(let faults)) = read,
      let allowed = faults.lazy.compactMap({ fault -> [String]? in
        if case .unknownKey("zzz", _, let allowed) = fault.kind { allowed } else { nil }
      }).first
    else {
      Issue.record("\(read) for \(lines)")
      return []
    }
    return allowed
  }
}

extension SchemaNode {
  /// The value under keys.
  fileprivate func at(_ path: String...) -> SchemaNode? { at(path) }

  fileprivate func at(_ path: [String]) -> SchemaNode? {
    path.reduce(self) { node, key in
      guard case .map(let entries) = node else { return nil }
      return entries.first { $0.key == key }?.value
    }
  }

  fileprivate var keys: [String] {
    if case .map(let entries) = self { entries.map(\.key) } else { [] }
  }
}
