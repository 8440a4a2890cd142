import Glibc

/// The words of the command line as bytes.
public enum RawArguments {
  /// Every word after the program's name; `CommandLine.arguments` would repair what is not UTF-8,
  /// and a file of that name would not be found.
  public static var all: [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      unsafe CommandLine.unsafeArgv[index].map { word in
        unsafe Array(UnsafeRawBufferPointer(start: word, count: strlen(word)))
      }
    }
  }
}
