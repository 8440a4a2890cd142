/// What is read at most; more is an error, found before anything is made for it.
public enum AgeLimits {
  /// Bytes of a header.
  public static let header = 65_536
  /// Recipients of a file: as many ways to the file key are tried.
  public static let stanzas = 256
  /// The base-two logarithm of scrypt's cost: 2^20 takes 1 GiB and some seconds.
  public static let workFactor = 20
  /// Bytes of white space on each side of armor.
  public static let whitespace = 1024
}
