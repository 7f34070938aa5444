import ArgumentParser

/// The command of a record: everything it says and asks is in the sheet of its form.
struct RecordCommand<Form: RecordForm>: WritingCommand {
    static var configuration: CommandConfiguration {
        let sheet = Form.sheet
        return CommandConfiguration(
            commandName: sheet.command,
            abstract: sheet.abstract,
            discussion: Examples.broken(
                (["Examples:"] + sheet.examples.map { "  \($0)" } + sheet.notes).joined(separator: "\n")
            ),
            aliases: sheet.aliases
        )
    }

    @OptionGroup var subject: RecordArgument<Form>
    @OptionGroup var flags: RecordFlags<Form>
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        try RecordWriting(desk: desk, sheet: Form.sheet, given: flags.values, text: flags.text).run(
            subject.reference
        )
    }
}

/// What a record is about, unless it makes something new.
struct RecordArgument<Form: RecordForm>: ParsableArguments, CustomReflectable {
    private(set) var reference: String?

    init() {}

    init(from decoder: any Decoder) throws {
        guard Form.sheet.subject.valueName != nil else { return }
        reference = try decoder.container(keyedBy: Key.self).decode(
            Argument<String?>.self,
            forKey: .reference
        )
        .wrappedValue
    }

    var customMirror: Mirror {
        guard let name = Form.sheet.subject.valueName else { return Mirror(self, children: []) }
        let help = ArgumentHelp("\(Form.sheet.subject.help)", valueName: name)
        return Mirror(self, children: [("reference", Argument<String?>(help: help))])
    }

    private enum Key: String, CodingKey {
        case reference
    }
}

extension RecordSheet.Subject {
    /// What stands for it on the help page; nil when the command takes none.
    var valueName: String? {
        switch self {
        case .caseFile: "case"
        case .concern: "concern"
        case .item(_, _, let like): like
        case .meeting: "meeting"
        case .body: "body"
        case .new: nil
        }
    }

    /// Its line on the help page.
    var help: String {
        switch self {
        case .caseFile: "The case."
        case .concern: "The concern; a case stands for the one that is open."
        case .item(_, let what, _): what.prefix(1).uppercased() + what.dropFirst() + "."
        case .meeting: "The meeting, like H-1."
        case .body: "The committee, panel or team, like G-1."
        case .new: ""
        }
    }
}
