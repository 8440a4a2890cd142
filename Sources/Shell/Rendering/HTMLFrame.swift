import Reflection

/// What stands around every page of HTML: one file that needs nothing else, no script, no network.
struct HTMLFrame {
  let language: Language
  /// The title, escaped already.
  let title: String
  let style: String

  /// What a browser refuses to this file, should anything ever be in it that asks.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// The file, which ends with a line feed.
  func around(_ body: String) -> String {
    """
    <!doctype html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(HTMLFrame.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>\(title)</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
}
