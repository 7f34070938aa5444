/// How much one person, or one case, may hold. Each is a choice: far above honest use, low enough that nobody can fill the
/// server or make a case too large to show.
public enum Quotas {
    /// Things on one case file.
    public static let itemsPerCaseMax = 5_000
    /// Answers to one concern: as many as one list of the protocol holds, so that a decision can weigh every one.
    public static let responsesPerConcernMax = 64
    /// Uploads that one person has begun and not sealed on one case.
    public static let openUploadsMax = 8
    /// Files that one person has added to one case.
    public static let filesPerPersonMax = 100

    /// Throws when a case has no room for another item.
    static func room(for action: Action, on file: CaseFile) throws(Refusal) {
        guard adding.contains(action), file.items.count >= itemsPerCaseMax else { return }
        throw Refusal(
            .overCount,
            "a case file holds at most \(itemsPerCaseMax) things; close it and open another"
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

    private static let adding: Set<Action> = [
        .note, .attach, .share, .withhold, .ask, .advise, .learn, .delay, .respond, .baseline, .decide,
    ]
}
