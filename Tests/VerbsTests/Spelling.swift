import CLP
import Testing
import Verbs

/// The key registry, held against what the verbs answer.
enum Spelling {
    /// Every row was spelled, and every key in it has a type that accepts each of its values.
    static func check(_ answered: Store.Answered) {
        if let answer = answered.answer {
            #expect(answered.rows("fault").isEmpty)
            #expect(answered.lines.count == answer.rows.count + 1, "a row cannot be spelled")
        }
        for line in answered.lines {
            for attribute in line.attributes {
                guard let type = Keys.type(of: attribute.key) else {
                    Issue.record("\(attribute.key) has no type: \(line.verb) \(line.values)")
                    continue
                }
                for value in attribute.values {
                    #expect(type.accepts(value), "\(attribute.key)=\(value.string) is not a \(type.name)")
                }
                let isList = attribute.values.count != 1
                if isList { #expect(Keys.takesList(attribute.key), "\(attribute.key) is no list") }
            }
        }
    }
}
