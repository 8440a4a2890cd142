/// Invisible characters that are part of an emoji: the only ones that a text may have.
///
/// Source: Unicode Technical Standard 51, ED-9a (presentation), ED-14c (keycap), ED-16 (joined).
public enum EmojiSequence {
  /// Whether a variation selector or a zero width joiner makes an emoji with what stands beside it.
  ///
  /// - Parameters:
  ///   - scalar: U+FE0E, U+FE0F or U+200D; of any other the answer is no.
  ///   - before: The two scalars before it, the nearest first.
  ///   - next: The one after it.
  /// - Returns: Whether they are one emoji together.
  public static func holds(
    _ scalar: Unicode.Scalar, after before: (Unicode.Scalar?, Unicode.Scalar?),
    then next: Unicode.Scalar?
  ) -> Bool {
    guard let nearest = before.0 else { return false }
    switch scalar {
    case "\u{fe0e}", "\u{fe0f}": return isEmoji(nearest) || next == "\u{20e3}" && isKey(nearest)
    case "\u{200d}":
      let first = nearest == "\u{fe0f}" ? before.1 : nearest
      return first.map(isEmoji) == true && next.map(isEmoji) == true
    default: return false
    }
  }

  /// Digits are emoji to Unicode too; alone they are no picture.
  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2000 && scalar.properties.isEmoji
  }

  private static func isKey(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 && scalar.properties.isEmoji
  }
}

extension RandomAccessCollection<Unicode.Scalar> where Index == Int {
  /// Whether the scalar at an index belongs to an emoji though it is invisible.
  public func holdsEmoji(at index: Int) -> Bool {
    func scalar(_ place: Int) -> Unicode.Scalar? { indices.contains(place) ? self[place] : nil }
    return EmojiSequence.holds(
      self[index], after: (scalar(index - 1), scalar(index - 2)), then: scalar(index + 1))
  }
}
