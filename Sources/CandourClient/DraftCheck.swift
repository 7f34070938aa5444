/// "Check your answers. NOT SENT." for a draft: each fact has a number, and can be changed before it goes.
struct DraftCheck {
    let desk: Desk
    let file: CaseFile?
    let entry: TextEntry
    /// Nil for what nobody is shown.
    let audience: Audience?

    /// Shows the draft until the person types send.
    func check(_ draft: inout Draft) throws(ClientFault) {
        while true {
            desk.screen.tell("\(draft.label). NOT SENT.")
            let fields = RequestFields(request: draft.request, file: file).shown
            for (index, field) in fields.enumerated() {
                desk.screen.tell("  \(index + 1). \(field.label): \(Screen.safeLine(field.value))")
            }
            for line in audience?.lines ?? [] { desk.screen.tell(line) }
            if desk.options.yes { return }
            guard desk.canAsk else {
                throw ClientFault(.usage, "Add --yes to do this without being asked. Nothing was sent.")
            }
            let hasText = draft.request.text != nil
            let ways =
                (hasText ? ["read", "change"] : [])
                + (fields.count > (hasText ? 1 : 0) ? ["a number to change an answer"] : [])
            desk.screen.ask("Type \((["send"] + ways).joined(separator: ", ")) or stop: ")
            let typed = try self.typed(draft).lowercased()
            switch typed {
            case "send", "yes": return
            case "stop", "no": throw stopped(draft)
            case "read" where hasText: read(draft)
            case "change" where hasText: try entry.carryOn(&draft)
            default:
                guard let number = Digits.value(typed), fields.indices.contains(number - 1) else {
                    desk.screen.tell("Error: Type send, stop, or a number from 1 to \(fields.count).")
                    continue
                }
                try change(fields[number - 1], in: &draft)
            }
        }
    }

    /// What was typed; where the input ends, the draft is kept as after "stop".
    private func typed(_ draft: Draft) throws(ClientFault) -> String {
        do throws(ClientFault) {
            return try desk.typed()
        } catch {
            throw error == .stopped ? stopped(draft) : error
        }
    }

    private func stopped(_ draft: Draft) -> ClientFault {
        ClientFault.stopped.advising(["It is kept. To carry on: \(desk.program) resume \(draft.id)"])
    }

    private func read(_ draft: Draft) {
        let text = Screen.safe(draft.request.text ?? "")
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            desk.screen.tell("  " + line)
        }
    }

    private func change(_ field: RequestFields.Field, in draft: inout Draft) throws(ClientFault) {
        if field.key == "text" {
            try entry.carryOn(&draft)
        } else if let question = RequestFields(request: draft.request, file: file).question(field.key) {
            let place = RecordPlace(id: draft.request.subjects.first ?? "", caseID: draft.about, file: file)
            let changed = try RecordAsking(desk: desk, place: place).field(question, nil, draft.request)
            draft.request = draft.request.with(field.key, changed)
            draft.state = .writing
            draft.saved = desk.clock.now()
            try desk.drafts().save(draft, key: desk.draftKey())
        } else {
            desk.screen.tell(
                "\(field.label) cannot be changed by itself. Type stop, and give the command anew."
            )
        }
    }
}
