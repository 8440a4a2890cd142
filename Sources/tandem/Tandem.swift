import Glibc
import LineTerminal
import Posix
import Shell

/// The program: hygiene first, then the command line.
@main
enum Tandem {
  static func main() {
    Hygiene.apply()
    Environment.useUTF8()
    Signals.watch()
    let outfit = Outfit()
    let before = Predecessor()
    let status = Program(equipment: outfit).run(RawArguments.all, after: before?.comeback)
    if case .locked(let comeback) = status {
      outfit.close()
      Predecessor(
        comeback: comeback, lock: outfit.keptLock, terminal: Keyboard.shared.handedOver
      ).hand()
    }
    outfit.leave()
    exit(status.code)
  }
}

/// The program that this one takes the place of after a lock, with the lock that it held and the mode
/// that the terminal had before it.
struct Predecessor {
  var comeback: Comeback
  var lock: Int32?
  var terminal: String?

  init(comeback: Comeback, lock: Int32?, terminal: String?) {
    self.comeback = comeback
    self.lock = lock
    self.terminal = terminal
  }

  /// Takes over from it; `nil` when there was none.
  init?() {
    guard let words = StartingOver.message?.split(separator: " "), words.count > 2,
      let comeback = Comeback(words.dropLast(2).joined(separator: " "))
    else { return nil }
    self.init(
      comeback: comeback, lock: Int32(words[words.count - 2]),
      terminal: words.last.map { String($0) })
    if let terminal { Keyboard.shared.takeOver(terminal) }
    if let lock { FileLock.adopt(lock) }
  }

  /// Lets the next one take over; returns only when it cannot.
  func hand() {
    let number = lock.map { String($0) } ?? "-"
    StartingOver.run(telling: "\(comeback.text) \(number) \(terminal ?? "-")")
  }
}
