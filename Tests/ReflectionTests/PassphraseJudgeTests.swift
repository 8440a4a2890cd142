import Reflection
import Testing

@Suite struct PassphraseJudgeTests {
  private static let common = """
    # tried first
    password
    mot
    passe
    secret
    motdepasse
    azerty
    correct horse battery staple
    un deux trois quatre
    """
  private let judge = PassphraseJudge(common: Array(PassphraseJudgeTests.common.utf8))

  private func weakness(_ text: String) -> PassphraseWeakness? {
    let bytes = Array(text.utf8)
    var memory = Array(repeating: UInt8(0), count: bytes.count)
    var span = memory.mutableSpan
    return judge.weakness(of: bytes.span, using: &span)
  }

  @Test(arguments: [
    ("1 2 3 4", PassphraseWeakness.short), ("a", .short), ("a a a a", .repeated),
    (String(repeating: "a", count: 20), .repeated), (String(repeating: " ", count: 21), .repeated),
    ("passwordpasswordpassword", .repeated), ("abcabcabcabcabcabcabcabc", .repeated),
    ("chat chat chat chat chat", .repeated), ("maison maison rouge rouge", .repeated),
    ("azertyuiopqsdfghjklm", .neighbours), ("qwertyuiopasdfghjklzxcvbnm", .neighbours),
    ("qwertzuiopyxcvbnm", .neighbours), ("12345678901234567890", .repeated),
    ("0987654321", .neighbours), ("abcdefghijklmnopqrstuvwxyz", .neighbours),
    ("zyxwvutsrqponmlkjihgfedcba", .neighbours), ("1qaz2wsx3edc4rfv", .neighbours),
    ("mot de passe secret", .common), ("correct horse battery staple", .common),
    ("Correct-Horse-Battery-Staple!", .common), ("P@ssw0rd123", .common),
    ("MotDePasse2026", .common), ("Un Deux Trois Quatre", .common), ("azerty!", .common),
    ("Bonjour2024!", .short), ("trois petits chats", .short), ("été été été été", .repeated),
  ])
  func `what is guessed quickly is told, and why`(
    _ text: String, _ expected: PassphraseWeakness
  ) {
    #expect(weakness(text) == expected)
  }

  @Test(arguments: [
    "quatre mots sans lien", "pluie velo lundi orange", "rain bike monday orange",
    "harpe gravier lampe tunnel", "harpe-gravier-lampe-tunnel-velo-nuage",
    "ma grand-mère mange des poireaux", "x7$Kp2!qLm9z", "le chat dort sur un toit gris",
    "harpe gravier lampe tunnel harpe gravier lampe tunnel", "Zürich grüßt Ähren öfter",
    "liberty property poverty gravity",
  ])
  func `what is not guessed quickly passes`(_ text: String) {
    #expect(weakness(text) == nil)
  }

  @Test func `the longest passphrase takes no time`() {
    let texts = [
      String(repeating: "a ", count: 512), String(repeating: "ab", count: 511) + "cd",
      String((0..<1024).map { Character(UnicodeScalar(UInt8(33 + ($0 * 7919) % 90))) }),
    ]
    let time = ContinuousClock().measure { for text in texts { _ = weakness(text) } }
    #expect(time < .seconds(2))
  }

  @Test func `any bytes are taken`() {
    var dice = Dice(seed: 12)
    for _ in 0..<300 {
      let bytes = (0..<Int(dice.next() % 60)).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
      var memory = Array(repeating: UInt8(0), count: bytes.count)
      var span = memory.mutableSpan
      _ = judge.weakness(of: bytes.span, using: &span)
    }
  }
}
