/// How much one person, or one case, may hold. Each is a choice: far above honest use, low enough that nobody can fill the
/// server, make a case too large to show, or keep it from being decided.
///
/// Papers are what people add of their own accord; steps are what a case needs to go on. Papers end first, so that there is
/// always room for steps.
public enum Quotas {
    /// Things on one case file.
    public static let itemsPerCaseMax = 5_000
    /// Of those, what is left for the organisation's steps when no more papers are taken.
    public static let itemsForStepsMin = 1_000
    /// Papers that one member of staff adds to one case.
    public static let papersPerPersonMax = 2_000
    /// Things that a practitioner adds to their own case.
    public static let itemsOfPractitionerMax = 300
    /// Of those, what is left for answers, agreements, representations and appeals when no more papers are taken.
    public static let answersOfPractitionerMin = 100
    /// Concerns on one case.
    public static let concernsPerCaseMax = 24
    /// Answers of the practitioner on one case. Together with the explanations they leave room for eight representations in
    /// one list of the protocol, so that a decision can name and weigh every one.
    public static let responsesPerCaseMax = 32
    /// Explanations on one case that the organisation recorded.
    public static let explanationsPerCaseMax = 24
    /// Companions that a practitioner invites to one case, past and present.
    public static let companionsPerCaseMax = 50
    /// Uploads that one person has begun and not sealed on one case.
    public static let openUploadsMax = 8
    /// Files that one person has added to one case.
    public static let filesPerPersonMax = 100

    /// What an action puts on a case file.
    enum Addition {
        /// Nothing, or nothing that grows with each request.
        case nothing
        /// Something that people add of their own accord.
        case paper
        /// Something without which the case, or the person's part in it, cannot go on.
        case step
    }

    /// Throws when a case has no room for another item, or none for another one of this person.
    static func room(
        for action: Action,
        on file: CaseFile,
        by person: PersonID,
        isOutside: Bool
    ) throws(Refusal) {
        let addition = isOutside ? addedOutside(by: action) : addedByStaff(by: action)
        guard addition != .nothing else { return }
        try roomOnCase(for: addition, file)
        let most =
            switch (isOutside, addition) {
            case (true, .paper): itemsOfPractitionerMax - answersOfPractitionerMin
            case (true, _): itemsOfPractitionerMax
            case (false, .paper): papersPerPersonMax
            case (false, _): Int.max
            }
        // Nobody has added more than there is, so most cases need no count.
        guard file.items.count >= most, file.items.count(where: { $0.by == person }) >= most else { return }
        let advice =
            isOutside
            ? (addition == .paper
                ? "you can still answer, agree, make representations and appeal"
                : "write to the case manager")
            : "ask a colleague on the case to add it"
        throw Refusal(
            .overCount,
            "you have added \(most) things to this case, the most for one person: \(advice)"
        )
    }

    private static func roomOnCase(for addition: Addition, _ file: CaseFile) throws(Refusal) {
        let most = addition == .paper ? itemsPerCaseMax - itemsForStepsMin : itemsPerCaseMax
        guard file.items.count >= most else { return }
        throw Refusal(
            .overCount,
            addition == .paper
                ? "a case file holds at most \(most) things beside its own steps: decide and close it, and open another"
                : "a case file holds at most \(most) things; close it and open another"
        )
    }

    /// Throws when a concern takes no further answer of the practitioner. One is kept for each concern without one.
    public static func roomForResponse(to concern: Concern, on file: CaseFile) throws(Refusal) {
        try roomForAnswer(to: concern, on: file, most: responsesPerCaseMax) { $0.letter == .response }
    }

    /// Throws when the explanation of a concern cannot be recorded. One is kept for each concern without one.
    public static func roomForExplanation(of concern: Concern, on file: CaseFile) throws(Refusal) {
        try roomForAnswer(to: concern, on: file, most: explanationsPerCaseMax) { $0.letter != .response }
    }

    private static func roomForAnswer(
        to concern: Concern,
        on file: CaseFile,
        most: Int,
        _ isSuch: (ItemID) -> Bool
    ) throws(Refusal) {
        let counts = file.concerns.map { $0.responses.count(where: isSuch) }
        let kept = concern.responses.contains(where: isSuch) ? counts.count { $0 == 0 } : 0
        guard counts.reduce(kept, +) >= most else { return }
        throw Refusal(
            .overCount,
            "a case takes at most \(most) such answers, and one is kept for each concern without one: add a file or a comment"
        )
    }

    /// Throws when a person may not begin another upload on a case.
    public static func roomForUpload(by person: PersonID, on file: CaseFile) throws(Refusal) {
        var sealed: Set<ItemID> = []
        var begun: Set<ItemID> = []
        for item in file.items where item.by == person {
            if case .file(let facts) = item.body { sealed.insert(facts.content) }
            if case .upload = item.body { begun.insert(item.id) }
        }
        guard begun.subtracting(sealed).count < openUploadsMax else {
            throw Refusal(
                .overCount,
                "seal the uploads that you have begun first; at most \(openUploadsMax) are open at a time"
            )
        }
        guard sealed.count < filesPerPersonMax else {
            throw Refusal(.overCount, "a person adds at most \(filesPerPersonMax) files to a case")
        }
    }

    /// What the practitioner adds.
    private static func addedOutside(by action: Action) -> Addition {
        switch addedByStaff(by: action) {
        case .nothing: .nothing
        case .paper, .step: [.respond, .agree, .represent, .appeal].contains(action) ? .step : .paper
        }
    }

    /// What the organisation adds. Every action is named here, so that a new one cannot be forgotten.
    static func addedByStaff(by action: Action) -> Addition {
        switch action {
        case .managePeople, .seePeople, .seeDevices, .ownDevices, .register, .seeRegister, .open, .read,
            .seeTeam, .seeLooks, .seeOthers, .change, .raise, .assign, .lift, .approve, .extend, .close,
            .waive, .invite, .uninvite, .force, .escalate, .declare, .reopen, .manageBodies, .seeBodies,
            .convene, .minute, .managePacks, .seePacks, .seeStatistics, .session:
            .nothing
        case .note, .attach, .advise, .visit, .discuss, .contact, .comment, .request:
            .paper
        case .tell, .delay, .share, .withhold, .ask, .baseline, .learn, .decide, .respond, .explain, .plan,
            .agree, .review, .report, .receive, .terms, .interview, .draft, .final, .intervene, .measure,
            .propose, .represent, .hear, .appeal, .determine, .refer, .notify, .pause, .resume, .decline,
            .complete,
            .consider:
            .step
        }
    }
}
