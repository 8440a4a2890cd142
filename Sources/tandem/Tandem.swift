import Glibc
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
    outfit.leave()
    if case .locked(let comeback) = status {
      Predecessor(comeback: comeback, lock: outfit.keptLock).hand()
    }
    exit(status.code)
  }
}

/// The program that this one takes the place of after a lock, with the lock that it held.
struct Predecessor {
  var comeback: Comeback
  var lock: Int32?

  init(comeback: Comeback, lock: Int32?) {
    self.comeback = comeback
    self.lock = lock
  }

  /// Takes over from it; `nil` when there was none.
  init?() {
    guard let words = StartingOver.message?.split(separator: " "), let number = words.last,
      let comeback = Comeback(words.dropLast().joined(separator: " "))
    else { return nil }
    self.init(comeback: comeback, lock: Int32(number))
    if let lock { FileLock.adopt(lock) }
  }

  /// Lets the next one take over; returns only when it cannot.
  func hand() {
    StartingOver.run(telling: "\(comeback.text) \(lock.map { String($0) } ?? "-")")
  }
}
