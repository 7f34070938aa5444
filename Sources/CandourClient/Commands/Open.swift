import ArgumentParser

/// `candour open`: records a new concern, question by question, with a page to check before it is sent.
struct Open: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record a new concern",
        discussion: Examples.broken(
            """
            Examples:
              candour open
              candour open --about S-1 --heard yesterday --source staff --kind records --risk unknown \
            --title "Three referral letters sent late" --text "Reported by the practice manager." --yes
            An adviser names the case manager who leads the case: --lead U-2
            """
        )
    )

    @Option(
        name: .long,
        help: ArgumentHelp("The practitioner: S-1, a name or a registration number.", valueName: "who")
    )
    var about: String?
    @OptionGroup var facts: ConcernOptions
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The rules for this case, when not the usual ones: candour packs.",
            valueName: "name"
        )
    )
    var pack: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The case manager who leads the case, when you are an adviser.",
            valueName: "person"
        )
    )
    var lead: String?
    @OptionGroup var text: TextOptions
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let isAway = try desk.isAway()
        if !isAway { try desk.checkAllowed("new-case") }
        if desk.canAsk {
            desk.screen.tell(
                "There are 7 questions. Your answers are saved on this computer as you go. Nobody else can see them until you send."
            )
        }
        // Without a server the register cannot be searched: who is meant is found when it is sent.
        let choice = PractitionerChoice(desk: desk)
        let subject = try isAway ? choice.written(about) : choice.need(about)
        let rules =
            try isAway ? pack : pack.map { name throws(ClientFault) in try PackChoice.checked(name, desk) }
        let form = ConcernForm(desk: desk, facts: facts, isNumbered: true, pack: isAway ? nil : rules)
        var answers = try form.ask()
        let manager = try isAway ? nil : lead(of: subject.name, desk)
        let audience = Audience.opening(subject.name, lead: manager?.name)
        let entry = ConcernForm.entry(
            desk: desk,
            label: "Concern about \(subject.name)",
            about: "",
            audience: audience
        )
        let start = Request("new", "case")
            .with("prac", subject.id.map(Request.Field.atom) ?? .text(subject.name))
            .with("pack", rules.map(Request.Field.atom))
            .with("lead", (manager?.user ?? (isAway ? lead : nil)).map(Request.Field.atom))
        var (words, draft) = try entry.readIfAny(
            text.source,
            question: "7 of 7. Tell us more.",
            request: answers.fill(start)
        )
        try form.check(
            &answers,
            about: subject.name,
            text: &words,
            draft: &draft,
            entry: entry,
            start: start,
            audience: audience
        )
        let request = answers.fill(start).with(text: words)
        let last = try Posting(desk: desk, label: entry.label, about: "").send(request, draft: draft)
        let id = last.id ?? ""
        Receipt(desk: desk, verb: "new", about: id, last: last, audience: audience).print(
            "Recorded as \(id)",
            next: manager.map {
                ["\($0.name) leads the case, and sees it from now on. To read it: candour show \(id)"]
            }
                ?? [
                    "Look for other known concerns: candour check \(id)",
                    "Put people on the case: candour assign \(id)",
                    "Tell \(subject.name), and record it: candour tell \(id)",
                ]
        )
    }

    /// Whoever is no case manager names the one who leads the case.
    private func lead(of name: String, _ desk: Desk) throws(ClientFault) -> (user: String, name: String)? {
        guard lead != nil || !desk.roles.contains("manager") else { return nil }
        return try PersonChoice(desk: desk).need(
            lead,
            flag: "--lead",
            question: "Which case manager is to lead the case about \(name)?",
            role: "manager"
        )
    }

    /// Finds who a concern is about that was written while the register could not be searched.
    static func findSubject(of draft: inout Draft, _ desk: Desk) throws(ClientFault) {
        guard draft.request.verb == "new", draft.request.subjects == ["case"],
            let name = draft.request.values(of: "prac")?.first,
            (try? CaseReference.readAny(name, today: desk.typingDay))?.hasPrefix("S-") != true
        else { return }
        do throws(ClientFault) {
            desk.screen.tell("Who the concern is about: \(Screen.safeLine(name))")
            let found = try PractitionerChoice(desk: desk).find(meant: name)
            draft.request = draft.request.with("prac", .atom(found.id))
            draft.label = "Concern about \(found.name)"
            try desk.drafts().save(draft, key: desk.draftKey())
        } catch {
            guard error.status == .unreachable else { throw error }
            throw ClientFault(
                .notSent,
                "NOT SENT. \(error.sentence)",
                advice: ["\(draft.label) is safe on this computer.", "To try again: \(desk.program) send"]
            )
        }
    }
}
