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
    let status = Program(equipment: outfit).run(RawArguments.all)
    outfit.leave()
    exit(status.code)
  }
}
