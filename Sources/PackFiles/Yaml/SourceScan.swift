import Reflection

/// Looks at every byte of a file before libyaml does.
///
/// libyaml 0.2.5 gives no position for what is refused here, and accepts UTF-16.
///
/// - Throws: The first fault: size, UTF-8, a forbidden character.
func scanSource(_ bytes: [UInt8]) throws(FoundFault) {
  guard bytes.count <= PackLimit.file else {
    throw FoundFault(mark: .start, kind: .tooLarge(limit: PackLimit.file))
  }
  var mark = Mark.start
  var (previous, beforeIt): (Unicode.Scalar?, Unicode.Scalar?)
  var rest = bytes.makeIterator()
  var decoder = UTF8()
  while true {
    switch decoder.decode(&rest) {
    case .emptyInput: return
    case .error: throw FoundFault(mark: mark, kind: .notUTF8)
    case .scalarValue(let scalar):
      if isForbidden(scalar) {
        var (ahead, decoder) = (rest, decoder)
        guard case .scalarValue(let next) = decoder.decode(&ahead),
          EmojiSequence.holds(scalar, after: (previous, beforeIt), then: next)
        else { throw FoundFault(mark: mark, kind: .forbiddenCharacter(scalar.value)) }
      }
      mark.advance(over: scalar, after: previous)
      (previous, beforeIt) = (scalar, previous)
    }
  }
}

extension Mark {
  /// Goes over one scalar; LF, CR and CR LF end a line.
  fileprivate mutating func advance(over scalar: Unicode.Scalar, after previous: Unicode.Scalar?) {
    index += 1
    switch scalar {
    case "\n" where previous == "\r": break
    case "\n", "\r":
      line += 1
      column = 0
    default: column += 1
    }
  }
}

/// Whether no pack may hold a character, unless it makes an emoji: it would be invisible, turn the
/// direction of writing, or control a terminal.
func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  if (0x20..<0x7f).contains(scalar.value) { return false }
  if scalar == "\t" || scalar == "\n" || scalar == "\r" { return false }
  let properties = scalar.properties
  if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint { return true }
  return switch properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: true
  default: false
  }
}
