/// Why a file that was received is refused: the steps of "Receiving", in their order.
///
/// No text of the file is in it.
public enum ShareRefusal: Error, Sendable, Equatable {
  /// 1. It has more bytes than any share.
  case tooLarge
  /// 2. It is no age file: neither binary nor armor.
  case notSealed
  /// 2. A letter in armor stands in it, with something else around it.
  case surrounded
  /// 2. It is written in a newer age format.
  case newerSeal
  /// 2. Its armor or its header is not in the one form: damaged, or made by something else.
  case malformedSeal
  /// 2. It is sealed for several recipients, for a passphrase, or for another kind of recipient.
  case otherRecipients
  /// 3. None of my identities opens it: it is for someone else.
  case notForMe
  /// 4. It was changed on its way.
  case altered
  /// 4. It ends too early.
  case truncated
  /// 5. It was sealed for me but is no share: nothing says who wrote it, the sender is unknown.
  case notAShare
  /// 5. It is a share of a newer format.
  case newerShare
  /// 5. Its `from` or its `to` is no key in the one form.
  case malformedKeys
  /// 6. It was written for someone else and sealed again; who wrote it cannot be checked.
  case addressedElsewhere
  /// 7. It says that I wrote it.
  case fromMyself
  /// 8. It was opened by a key that was revoked: whoever stole that key could have made it.
  case revokedKey
  /// 8. The sender cannot be confirmed: the code is not that of this sender for me.
  case senderUnconfirmed
  /// 11. The sender made it, but not in the one form: line, 1 for the first.
  case malformedLetter(line: Int)
  /// There is not enough memory.
  case outOfMemory
}
