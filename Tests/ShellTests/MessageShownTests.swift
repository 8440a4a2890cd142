import Reflection
import Testing

@testable import Shell

struct MessageShownTests {
  let page = Message.Corpus(
    drawn { screen in
      screen.show(.statement(.say(.runFinished, ["k": 9])))
      screen.show(.statement(.say(.saveFull)))
      screen.show(
        .statement(.say(.wordAsk, ["word": .person("pause")])))
    })

  @Test func `a sentence is found through wrapping, indents and no-break spaces`() {
    #expect(Message.saveFull.shown(in: page).map(\.language) == [.french])
    #expect(Message.wordAsk.shown(in: page).map(\.language) == [.french])
  }

  @Test func `only the form that was shown is found`() {
    let forms = Message.runFinished.shown(in: page)
    #expect(forms.map(\.description) == ["run.finished fr k several"])
    #expect(Message.runFinished.forms.count == 4)
  }

  @Test func `a sentence that was not shown is not found`() {
    #expect(Message.saveReadonly.shown(in: page) == [])
    let shuffled = Message.Corpus("réponses gardées. Fin de l’exercice. 9")
    #expect(Message.runFinished.shown(in: shuffled) == [])
  }

  @Test func `every sentence is found where it is said`() {
    let values: [String: Filling] = [
      "n": 7, "k": 7, "m": 7, "x": .person("xyz"), "y": .ours("pause"),
    ]
    for message in Message.allCases {
      for language in Language.allCases {
        let text = Composer(language: language).text(.say(message, values))
        let forms = message.shown(in: Message.Corpus(text))
        let hasWords = message.forms.contains { $0.literals.contains { $0.contains(/\w/) } }
        #expect(!hasWords || forms.contains { $0.language == language }, "\(message.rawValue)")
      }
    }
  }
}
