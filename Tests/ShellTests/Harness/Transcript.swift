import Foundation
import Testing

/// A text file that is exactly what a person would see, with what is typed in its place.
///
/// `key: value` lines set the stage; then each `$ tandem …` starts a program on the same journals.
/// `% key: value` lines before a program change the stage, `< ` lines after it are a file of
/// answers. What stands after a prompt is typed: `⏎` is an empty line, `^C`, `^D`, `^S` and `^Z` at
/// the end are keys, `key> ` stands before a key pressed alone and `key> 90s` lets time pass, `^2s` is a pause of two seconds, `↵` is a pasted line feed. Lines of standard error have `! ` before them.
nonisolated struct Transcript: CustomTestStringConvertible, Sendable {
  /// One program: what is set before it, how it is called, what it is given.
  struct Program: Sendable {
    var settings: [Setting] = []
    var command: String
    var answers: [String] = []
    var typed: [String] = []
  }

  /// One `key: value`.
  struct Setting: Sendable {
    var key: String
    var value: String
  }

  /// Why a file is no transcript.
  struct Malformed: Error { var reason: String }

  let name: String
  let text: String
  var header: [Setting] = []
  var programs: [Program] = []

  var testDescription: String { name }

  /// Reads a transcript.
  init(name: String, text: String) throws {
    self.name = name
    self.text = text
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = lines.popFirst(), !line.isEmpty { header.append(try Transcript.setting(line)) }
    var settings: [Setting] = []
    while let line = lines.popFirst() {
      if line.hasPrefix("% ") {
        settings.append(try Transcript.setting(line.dropFirst(2)))
      } else if line.hasPrefix("$ ") {
        programs.append(Program(settings: settings, command: String(line.dropFirst(2))))
        settings = []
      } else if line.hasPrefix("< ") || line == "<" {
        try last { $0.answers.append(String(line.dropFirst(2))) }
      } else if let typed = Transcript.typed(line, &lines, columns: columns(settings)) {
        try last { $0.typed.append(typed) }
      }
    }
    guard !programs.isEmpty else { throw Malformed(reason: "no program in \(name)") }
  }

  /// The columns of the window at this place of the file.
  private func columns(_ pending: [Setting]) -> Int {
    let sizes = (header + programs.flatMap(\.settings) + pending).filter { $0.key == "size" }
    return sizes.last.flatMap { Int($0.value.prefix { $0 != "x" }) } ?? 80
  }

  private mutating func last(_ change: (inout Program) -> Void) throws {
    guard !programs.isEmpty else { throw Malformed(reason: "text before a program in \(name)") }
    change(&programs[programs.count - 1])
  }

  private static func setting(_ line: some StringProtocol) throws -> Setting {
    guard let colon = line.firstIndex(of: ":") else {
      throw Malformed(reason: "no setting: \(line)")
    }
    let value = line[line.index(after: colon)...]
    return Setting(
      key: String(line[..<colon]), value: value.trimmingCharacters(in: .whitespaces))
  }

  /// What is typed on a line; one that fills the window goes on in the next.
  private static func typed(
    _ line: String, _ rest: inout ArraySlice<String>, columns: Int
  ) -> String? {
    guard let prompt = line.prefixMatch(of: /(> |\d+> |tandem> |key> )/)?.output.0 else {
      return nil
    }
    var whole = line
    while whole.count.isMultiple(of: columns), let next = rest.popFirst() { whole += next }
    return String(whole.dropFirst(prompt.count))
  }

  /// The folder of transcripts.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Transcripts")

  /// Every transcript, by name.
  ///
  /// - Throws: when there is none, or one cannot be read.
  static func load() throws -> [Transcript] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let all = try files.filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map {
        try Transcript(name: $0.lastPathComponent, text: String(contentsOf: $0, encoding: .utf8))
      }
    guard !all.isEmpty else { throw Malformed(reason: "no transcript in \(folder.path)") }
    return all
  }
}
