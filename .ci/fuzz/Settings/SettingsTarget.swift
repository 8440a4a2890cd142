import PackFiles

@testable import Shell

/// The settings file: what is kept is read back the same, also what means nothing here.
@MainActor enum SettingsTarget {
  static func judge(_ bytes: [UInt8]) -> Verdict {
    let settings = read(bytes)
    guard read(Array(settings.text.utf8)) == settings else {
      return .fault("kept, and read otherwise")
    }
    if let minutes = settings.lockMinutes, !(0...1440).contains(minutes) {
      return .fault("minutes out of bounds")
    }
    if let country = settings.country, country.utf8.count != 2 { return .fault("a long country") }
    return settings.text == Settings().text ? .refused : .accepted
  }

  /// As the program reads its file.
  private static func read(_ bytes: [UInt8]) -> Settings {
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(FlatYAML.Fault) {
      let entries = try FlatYAML.read(bytes)
      return Settings(
        text, entries: entries.map { Settings.Entry(key: $0.key, value: $0.value, line: $0.line) })
    } catch {
      return Settings(unreadable: text, line: error.line)
    }
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Verdict.bytes(start, count)
    return MainActor.assumeIsolated { SettingsTarget.judge(bytes).demand() }
  }
#endif
