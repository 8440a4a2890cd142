import Reflection

/// `tandem contacts card`: my card, on standard output or in a file.
struct ContactsCardCommand {
  let context: CommandContext
  /// The name on it from now on, `nil` for the one that was given before.
  let name: String?
  /// The file that it is written to, which must not exist.
  let out: [UInt8]?

  private var door: ContactsDoor { ContactsDoor(context: context) }

  func run() -> ExitStatus {
    door.open { opened throws(EventLogFailure) in
      let before = opened.journal.setting(People.nameSetting)
      guard let name = name ?? before else {
        context.output.complain(.say(.contactsNameless), hint: .say(.contactsNamelessHint))
        return .failed
      }
      guard PersonName.isAcceptable(name) else {
        context.output.complain(.say(.contactsBadName))
        return .failed
      }
      let format = try context.unlocking.identities.format()
      if name != before {
        try door.keep([.settled(key: People.nameSetting, value: name)], in: &opened)
      }
      do throws(CardRefusal) {
        return write(try format.card(named: name)) ? opened.status : .failed
      } catch {
        return door.refuse(error)
      }
    }
  }

  private func write(_ card: [UInt8]) -> Bool {
    guard let out else {
      context.output.file(String(decoding: card, as: UTF8.self))
      return true
    }
    let slash = out.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == 0 ? [UInt8(ascii: "/")] : Array(out[..<$0]) }
    let name = Array(out[(slash.map { $0 + 1 } ?? 0)...])
    do throws(FileFault) {
      let file = try context.equipment.postbox.put(
        card, named: name, in: folder ?? [UInt8(ascii: ".")])
      context.output.note(.say(.contactsWritten, ["file": .person(file)]))
      return true
    } catch {
      context.output.complain(
        .say(
          error == .exists ? .keepingExists : .keepingUnwritten,
          ["file": .file(out), "why": .reason(error)]))
      return false
    }
  }
}
