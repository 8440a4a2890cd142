import Foundation
import Testing

@testable import Shell

/// The page before a session as a file: seen whole in `Golden`, and by what must not be in it.
struct BriefPageTests {
  private func page(_ language: String, _ command: String) throws -> String {
    let stage = Stage()
    try stage.apply(Transcript.Setting(key: "clock", value: "2026-12-10T09:00:00+01:00"))
    try stage.apply(Transcript.Setting(key: "letters", value: language))
    try stage.play(
      Transcript.Program(command: "tandem \(command) --lang \(language) --passphrase-file p"))
    return String(stage.seen.drop { $0 != "\n" }.dropFirst())
  }

  @Test(arguments: ["fr", "en"]) func `is what was looked at in a browser`(
    language: String
  ) throws {
    let played = try page(language, "brief Camille --html")
    let file = Transcript.folder.deletingLastPathComponent()
      .appending(path: "Golden/brief-\(language).html")
    let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard played != golden else { return }
    if ProcessInfo.processInfo.environment["TANDEM_RECORD"] == "1" {
      try played.write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record("\(file.lastPathComponent)\n\(LineDifference(from: golden, to: played))")
  }

  @Test func `nothing that a person wrote is markup`() throws {
    let html = try page("fr", "brief Inès --html")
    #expect(
      html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;quotes&quot;"))
    #expect(html.contains("&amp;amp; &lt;/style&gt;"))
    #expect(html.contains("␛[31mred⟨U+202E⟩turned"))
    for markup in ["<script", "<img", "<b>", "onerror=alert(1)>", "</style> "] {
      #expect(!html.contains(markup), "\(markup)")
    }
  }

  @Test func `nothing is fetched and nothing runs`() throws {
    for language in ["fr", "en"] {
      let html = try page(language, "brief Camille --html")
      for word in ["http", "url(", "src=", "href=", "@import", "javascript", "<link", "font-face"] {
        #expect(!html.replacing("http-equiv", with: "").contains(word), "\(word)")
      }
      #expect(html.contains("default-src 'none'"))
      #expect(html.hasPrefix("<!doctype html>\n<html lang=\"\(language)\">"))
    }
  }

  @Test func `every number of a drawing stands in words too`() throws {
    let html = try page("fr", "brief Camille --html").replacing("\u{A0}", with: " ")
    #expect(html.contains("<desc id=\"part-6-2-desc\">3 (12 novembre), 5 (26 novembre), 6"))
    #expect(html.contains("De 3 à 6, du 12 novembre au 8 décembre"))
    #expect(html.ranges(of: "role=\"img\"").count == 2)
  }

  @Test(arguments: [
    ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;"),
    ("&amp;", "&amp;amp;"), ("<\u{338}b", "&lt;\u{338}b"), ("", ""),
  ])
  func `HTML finds nothing to interpret`(text: String, expected: String) {
    #expect(HTMLText.escaped(text) == expected)
  }

  @Test(arguments: [
    ("1. one", "1\\. one"), ("12) a", "12\\) a"), ("# a # b", "\\# a # b"), ("- a", "\\- a"),
    ("+ a", "\\+ a"), ("=== a", "\\=== a"), ("> a", "\\> a"), ("*a* _b_", "\\*a\\* \\_b\\_"),
    ("`a`", "\\`a\\`"), ("[a](b)", "\\[a\\](b)"), ("![a]", "!\\[a\\]"), ("a\n\n# b", "a # b"),
    ("https://a.b", "https\\://a.b"), ("www.a.b", "www\\.a.b"), ("a@b.c", "a\\@b.c"),
    ("<br>", "\\<br\\>"), ("&lt;", "\\&lt;"), ("a & b", "a & b"), ("a|b", "a\\|b"),
    ("\\", "\\\\"), ("    code", "code"), ("13:47, c’est : bien", "13:47, c’est : bien"),
    ("C’est fini. Oui.", "C’est fini. Oui."), (":smile:", "\\:smile:"), ("~~a~~", "\\~\\~a\\~\\~"),
    ("$x$", "\\$x\\$"), ("2026", "2026"), ("---", "\\---"), ("", ""),
  ])
  func `Markdown finds nothing to interpret`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }
}
