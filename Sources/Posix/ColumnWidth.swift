import CPosix

/// How many columns text takes on a terminal.
public enum ColumnWidth {
  /// The columns of a text without line feeds: 2 for wide characters, 0 for combining ones and for
  /// what is not printable.
  ///
  /// The corresponding C function is `wcwidth`, in `C.UTF-8` whatever the locale of the process.
  public static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The columns of one scalar: 0, 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
    return max(0, Int(cposix_scalar_width(scalar.value)))
  }
}
