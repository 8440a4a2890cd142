import Posix
import Testing

@Suite struct ColumnWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("été", 3), ("e\u{301}", 1), ("日本", 4), ("😀", 2), ("«\u{a0}à\u{a0}»", 5),
    ("…’", 2), ("\u{1b}\u{7f}\t", 0), ("\u{200b}", 0), ("한", 2),
  ])
  func `text has the columns that wcwidth gives it`(_ text: String, _ columns: Int) {
    #expect(ColumnWidth.of(text) == columns)
  }
}
