import ArgumentParser

/// The flags of a record's command, made from its questions. The parser learns of the flags of a command by looking at its
/// properties, so the mirror of this type shows one for each question.
struct RecordFlags<Form: RecordForm>: ParsableArguments, CustomReflectable {
    /// What was given, by key.
    private(set) var values: [String: [String]] = [:]
    private(set) var text = TextSource()

    init() {}

    init(from decoder: any Decoder) throws {
        let flags = try decoder.container(keyedBy: Key.self)
        for question in Form.sheet.questions {
            let key = Key(stringValue: question.key)
            if question.isRepeated {
                let list = try flags.decode(Option<[String]>.self, forKey: key).wrappedValue
                values[question.key] = list.isEmpty ? nil : list
            } else {
                let value = try flags.decode(Option<String?>.self, forKey: key).wrappedValue
                values[question.key] = value.map { [$0] }
            }
        }
        guard Form.sheet.text != nil else { return }
        text = try flags.decode(OptionGroup<TextOptions>.self, forKey: Key(stringValue: "long"))
            .wrappedValue.source
    }

    var customMirror: Mirror {
        var children: [Mirror.Child] = Form.sheet.questions.map { question in
            let names: NameSpecification =
                question.flag == question.key
                ? .customLong(question.flag)
                : [.customLong(question.flag), .customLong(question.key)]
            let help = ArgumentHelp("\(question.help)", valueName: question.valueName)
            return question.isRepeated
                ? (question.key, Option<[String]>(wrappedValue: [], name: names, help: help))
                : (question.key, Option<String?>(name: names, help: help))
        }
        if Form.sheet.text != nil { children.append(("long", OptionGroup<TextOptions>())) }
        return Mirror(self, children: children)
    }

    /// A key that is not known before the program runs.
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
