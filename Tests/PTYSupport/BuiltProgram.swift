import Glibc

/// Programs that were built beside the tests.
public enum BuiltProgram {
  /// Where a program lies: in the folder of the test binary.
  ///
  /// This holds for every configuration and scratch path. The test target must depend on the
  /// program, so that it is built.
  public static func path(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
    let tests = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return tests.prefix(through: tests.lastIndex(of: "/") ?? tests.startIndex) + name
  }
}
