/// One thing that is shown at once, whatever the window and the mode.
enum Block: Equatable {
  /// A title, alone at the margin.
  case title(Prose)
  /// The beginning of an exercise: its title, and what is said before the first question.
  case opening(title: Prose, paragraphs: [Prose])
  /// An acknowledgement, a notice, a failure: a paragraph without a mark.
  case statement(Prose)
  /// Paragraphs with a blank line between them.
  case paragraphs([Prose])
  /// Lines under one another.
  case lines([Prose])
  /// What `?` answers: the reason, then an example, then the names of commands.
  case explanation(why: Prose?, rest: [Prose])
  /// A question, or a follow-up.
  case question(Question)
  /// Numbered choices outside a question.
  case menu(Menu)
  /// Exercises under headings, each with how long it takes.
  case exercises([Exercises], hint: Prose?)
  /// Answers by their number, cut to a line each.
  case answers([Numbered], hint: Prose?)
  /// A question and what was answered, line by line.
  case answered(Prose, words: [Prose])
  /// One's own words, line by line.
  case words([Prose])
  /// What somebody else wrote.
  case written(Writing)
  /// What would leave: who writes and when, then its parts, between two lines.
  case leaving(Prose, [LeavingPart])
  /// What can be typed, and what it does.
  case table([Row])
  /// Numbers to call under what they are; each may use the whole width of the window.
  case numbers(heading: Prose, [Row], notes: [Prose])
  /// A card of the safety file: sentences, then numbers, then how old they are; so many choices come
  /// after it.
  case card([Prose], [Row], notes: [Prose], choices: Int)
  /// How many chose each of several things.
  case bars([Bar])
  /// A recovery key: alone, at the margin, unbroken.
  case keyLine(String)
}

/// A question with all that stands around it, in the order in which it is shown.
struct Question: Equatable {
  /// What stands in the gutter.
  enum Mark: Equatable {
    /// The order in which it is asked, and the most that can still be asked.
    case number(Int, of: Int)
    /// It belongs to the question of this number.
    case followUp(of: Int)
    /// Nothing: it is the only one.
    case none
  }

  /// The two ends of a scale.
  struct Scale: Equatable {
    var low: Prose
    var high: Prose
  }

  var mark: Mark
  /// Words of another time, shown before it.
  var recalls: [Prose] = []
  var text: Prose
  /// What stands under the question in its own paragraphs: a workshop's text for the room.
  var body: [Prose] = []
  /// The timed turns of a round, one under another.
  var turns: [Prose] = []
  /// Why it is asked; left out on a low screen.
  var why: Prose?
  /// Somebody's words that stand under it.
  var words: [Prose] = []
  var options: [Prose] = []
  /// Who wrote the options, when they came from outside.
  var optionsBy: Prose?
  var scale: Scale?
  var hint: Prose?
  /// Whether it is shown again after a detour.
  var isAgain = false
}

/// What somebody else wrote, line by line: each line has a mark, so that none can be taken for ours.
struct Writing: Equatable {
  /// Who wrote it.
  var by: Prose
  /// What stands over the words, in words of ours; `nil` for nothing.
  var heading: Prose?
  /// A question that came with the words.
  var asked: [Prose] = []
  var words: [Prose]
}

/// Numbered choices outside a question.
struct Menu: Equatable {
  /// What plain mode calls it.
  var name: Prose?
  var heading: Prose?
  var options: [Prose]
  /// What stands under the choices, each in its own paragraph.
  var notes: [Prose] = []

  init(name: Prose? = nil, heading: Prose? = nil, _ options: [Prose], notes: [Prose] = []) {
    self.name = name
    self.heading = heading
    self.options = options
    self.notes = notes
  }
}

/// Something with its number.
struct Numbered: Equatable {
  var number: Int
  var text: Prose

  init(_ number: Int, _ text: Prose) {
    self.number = number
    self.text = text
  }
}

/// A part of what would leave.
struct LeavingPart: Equatable {
  /// The number by which it is changed; what only stands for the next part has none.
  var number: Int?
  var title: Prose
  /// Line by line.
  var words: [Prose] = []
  /// Who wrote the words, when they came from outside.
  var by: Prose?
}

/// Exercises under one heading, numbered through.
struct Exercises: Equatable {
  /// One exercise.
  struct Entry: Equatable {
    var number: Int
    var title: Prose
    /// How long it takes.
    var length: Prose

    init(_ number: Int, _ title: Prose, length: Prose) {
      self.number = number
      self.title = title
      self.length = length
    }
  }

  var heading: Prose
  var entries: [Entry]
}

/// How many chose one thing.
struct Bar: Equatable {
  var label: Prose
  var count: Int
  /// The longest bar beside it.
  var most: Int
}

/// Something short, and what it stands for.
struct Row: Equatable {
  /// `nil` for a line that has none.
  var key: Prose?
  var text: Prose

  init(_ key: Prose?, _ text: Prose) {
    self.key = key
    self.text = text
  }
}
