import CReadline
import Posix
import Shell

extension LineEditor {
  /// Settings that hold whatever `~/.inputrc` says.
  func bindSettings() {
    let settings = [
      // Readline would end the marks with a carriage return of its own; ours stay on between lines.
      "enable-bracketed-paste": "off",
      "bell-style": "none",
      // The terminal's own keys would take the place of ours at every line.
      "bind-tty-special-chars": "off",
      "horizontal-scroll-mode": "off",
      "show-mode-in-prompt": "off",
      "enable-active-region": "off",
      "echo-control-characters": "off",
      "mark-modified-lines": "off",
      "page-completions": "off",
      "show-all-if-ambiguous": "on",
      "input-meta": "on",
      "output-meta": "on",
      "convert-meta": "off",
    ]
    for (name, value) in settings { rl_variable_bind(name, value) }
  }

  /// Keys in every keymap that a person may be in.
  func bindKeys() {
    for name in ["emacs", "vi-insert", "vi-command"] {
      guard let map = rl_get_keymap_by_name(name) else { continue }
      bind("\\C-c", in: map) { _, _ in LineEditor.shared.interrupt() }
      bind("\\C-s", in: map) { _, _ in LineEditor.shared.finish(as: LineEvent.saveKey) }
      bind("\\C-z", in: map) { _, _ in LineEditor.shared.finish(as: LineEvent.suspendKey) }
      bind("\\C-l", in: map) { _, _ in LineEditor.shared.finish(as: LineEvent.hideKey) }
      bind("\\C-x\\C-e", in: map) { _, _ in LineEditor.shared.finish(as: LineEvent.editorKey) }
      bind("\\C-d", in: map) { count, key in
        rl_end == 0 ? 0 : LineEditor.shared.deleteCharacter(count, key)
      }
      bindEditingKeys(in: map)
      bind("\\C-i", in: map) { count, key in LineEditor.shared.complete(count, key) }
      bind("\\C-o", in: map) { _, _ in LineEditor.shared.insertLineFeed() }
      bind("\\e[200~", in: map) { _, _ in LineEditor.shared.paste() }
      for arrow in ["\\e[A", "\\eOA"] {
        bind(arrow, in: map) { count, key in
          LineEditor.shared.moveLine(up: true) ? 0 : rl_get_previous_history(count, key)
        }
      }
      for arrow in ["\\e[B", "\\eOB"] {
        bind(arrow, in: map) { count, key in
          LineEditor.shared.moveLine(up: false) ? 0 : rl_get_next_history(count, key)
        }
      }
    }
    bindRubout()
    bindAltEnter()
    bindCharacters()
  }

  /// Characters beyond ASCII: readline would drop bytes that are not UTF-8 without a word.
  private func bindCharacters() {
    for name in ["emacs", "vi-insert"] {
      guard let map = rl_get_keymap_by_name(name) else { continue }
      for key in Int32(0x80)...0xFF {
        rl_bind_key_in_map(
          key, { count, key in LineEditor.shared.insertCharacter(count, UInt8(key & 0xFF)) }, map)
      }
    }
  }

  /// Takes the rest of a character and inserts it whole.
  private func insertCharacter(_ count: Int32, _ first: UInt8) -> Int32 {
    var bytes = [first]
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    while bytes.count < length {
      let key = nextKey()
      guard key >= 0 else { break }
      guard key & 0xC0 == 0x80 else {
        rl_execute_next(key)
        break
      }
      bytes.append(UInt8(key))
    }
    for _ in 0..<max(1, count) { insert(bytes) }
    // A signal has ended the line in the middle of the character.
    return outcome == nil ? 0 : rl_newline(1, 10)
  }

  /// Keys that move and delete, as terminals send them, where `~/.inputrc` says nothing of them.
  private func bindEditingKeys(in map: Keymap) {
    for home in ["\\e[1~", "\\e[7~"] {
      rl_bind_keyseq_if_unbound_in_map(home, { rl_beg_of_line($0, $1) }, map)
    }
    for end in ["\\e[4~", "\\e[8~"] {
      rl_bind_keyseq_if_unbound_in_map(end, { rl_end_of_line($0, $1) }, map)
    }
    bind("\\e[3~", in: map) { count, key in LineEditor.shared.deleteCharacter(count, key) }
  }

  /// A character goes as a whole: readline would take an emoji or a flag apart.
  private func bindRubout() {
    for name in ["emacs", "vi-insert"] {
      guard let map = rl_get_keymap_by_name(name) else { continue }
      for key in ["\\C-h", "\\C-?"] {
        bind(key, in: map) { count, key in LineEditor.shared.rubOut(count, key) }
      }
    }
  }

  private func rubOut(_ count: Int32, _ key: Int32) -> Int32 {
    let before = String(validating: line.prefix(Int(rl_point)), as: UTF8.self)
    guard count == 1, let last = before?.last, last.unicodeScalars.count > 1 else {
      return rl_rubout(count, key)
    }
    let start = rl_point - Int32(last.utf8.count)
    _ = rl_delete_text(start, rl_point)
    rl_point = start
    return 0
  }

  private func deleteCharacter(_ count: Int32, _ key: Int32) -> Int32 {
    let after = String(validating: line.dropFirst(Int(rl_point)), as: UTF8.self)
    guard count == 1, let first = after?.first, first.unicodeScalars.count > 1 else {
      return rl_delete(count, key)
    }
    _ = rl_delete_text(rl_point, rl_point + Int32(first.utf8.count))
    return 0
  }

  /// Alt-Enter; in vi mode it is Escape, then Enter, which sends.
  private func bindAltEnter() {
    // Enter with Shift, Alt or Control, where the terminal tells them apart.
    let marked = [2, 3, 5].flatMap { ["\\e[13;\($0)u", "\\e[27;\($0);13~"] }
    for (name, sequences) in [
      ("emacs", ["\\e\\C-m", "\\e\\C-j"] + marked), ("vi-insert", marked),
    ] {
      guard let map = rl_get_keymap_by_name(name) else { continue }
      for sequence in sequences {
        bind(sequence, in: map) { _, _ in LineEditor.shared.insertLineFeed() }
      }
    }
  }

  private func bind(
    _ sequence: String, in map: Keymap, to action: @convention(c) (Int32, Int32) -> Int32
  ) {
    rl_bind_keyseq_in_map(sequence, action, map)
  }

  /// Ends the line with an event that is not Enter; the text stays visible above.
  func finish(as made: (String) -> LineEvent) -> Int32 {
    let bytes = line
    let event = LineRules.event(of: bytes, as: made)
    if case .refused = event { carried = bytes }
    outcome = event
    return rl_newline(1, 10)
  }

  /// Ends the line as Ctrl-C does.
  func interrupt() -> Int32 {
    rl_point = rl_end
    rl_redisplay()
    show("^C")
    return finish(as: LineEvent.interrupted)
  }

  private func insertLineFeed() -> Int32 {
    rl_insert_text("\n")
    return 0
  }

  /// Moves the cursor to the line above or below inside a text of several lines; false at its first
  /// or last line.
  private func moveLine(up: Bool) -> Bool {
    let bytes = line
    guard let target = TextLines(bytes).move(from: Int(rl_point), up: up) else { return false }
    rl_point = Int32(target)
    return true
  }
}
