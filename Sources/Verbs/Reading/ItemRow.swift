import Casework

extension Row {
    /// `row case …`, as the person may see it.
    static func caseFile(_ view: CaseView) -> Row {
        var row = Row("case", view.id.text)
            // Nobody outside the team changes a case by its revision, which moves with things that they do not see.
            .with("rev", view.isOutside ? nil : Int(view.revision.number))
            .with("state", view.stage.rawValue)
            .with("kind", view.kind?.rawValue)
        if let subject = view.subject {
            row = row.with("prac", subject.id.text).with("name", text: subject.name).with(
                "practice",
                text: subject.practice
            )
        }
        row = row.with("lead", view.lead.text).with("who", text: view.name(of: view.lead))
            .with("opened", view.opened.day.iso).with("due", view.due?.iso).with("told", view.toldOn?.iso)
        if let baseline = view.baseline {
            row = row.with("severity", baseline.score).with(
                "band",
                text: view.band(of: baseline.score)
            )
        }
        return row.with("outcome", view.outcome?.rawValue).with("standing", view.outcomeStanding)
            .with("pack", view.pack?.name)
            .with("version", view.pack?.version).with("title", text: view.title)
    }

    /// `row concern …`; the account only for those who may read it.
    static func concern(_ concern: Concern, in view: CaseView) -> Row {
        Row("concern", concern.id.text)
            .with("rev", Int(concern.revision.number))
            .with("on", view.id.text)
            .with("state", view.state(of: concern))
            .with("kind", concern.kind.rawValue)
            .with("source", concern.source.rawValue)
            .with("heard", concern.heard.iso)
            .with("safety", concern.safety.rawValue)
            .with("standing", view.standing(of: concern))
            .with("expires", view.delayEnd(of: concern)?.iso)
            .with("reason", text: view.waiver(of: concern))
            .made(by: concern.by, named: view.name(of: concern.by), at: concern.at)
            .with("title", text: concern.title)
            .with(text: view.seesAccounts ? concern.account : nil)
    }

    /// The row of an item, with the fields of its kind.
    static func item(_ item: Item, in view: CaseView) -> Row {
        let on = item.concern.map { ConcernID(view.id, $0).text } ?? view.id.text
        let row: Row
        switch item.body {
        case .note(let kind):
            row = start("note", item, on).with("kind", kind.rawValue)
        case .file(let file), .upload(let file):
            row = start("file", item, on).with(file)
        case .copy(let original, let file, let opinion):
            // The practitioner sees the copy, not which team item it was made from; nor does an adviser.
            row = start("copy", item, on).with("copy", view.item(original)?.id.text)
                .with("opinion", text: opinion).with(file)
        case .response(let files, let isFinal):
            row = start("response", item, on).with("files", list: files.map(\.text))
                .with("final", isFinal ? "yes" : nil)
        case .advice(let opinion, let files):
            row = start("advice", item, on).with("opinion", text: opinion).with(
                "files",
                list: files.map(\.text)
            )
        case .ask(let ask):
            row = start("ask", item, on).with(ask, item, in: view)
        case .telling(let telling):
            row = start("telling", item, on).with(telling)
        case .delay(let delay):
            // The practitioner learns the class of the reason; its words may name others.
            row = start("delay", item, on).with("why", delay.why.rawValue).with("expires", delay.expires.iso)
                .with("state", state(delay, on: view.today))
                .with("reason", text: view.isOutside ? nil : delay.reason)
                .with("approver", delay.approver?.text)
        case .withholding(let held):
            row = withheld(item.id, held, in: view)
        case .baseline(let baseline):
            row = start("baseline", item, on).with(baseline, in: view)
        case .learning(let learning):
            row = start("learning", item, on).with("level", learning.level.rawValue).with(
                "kind",
                learning.kind.rawValue
            )
            .with("owner", text: learning.owner.isEmpty ? nil : learning.owner).with("due", learning.due?.iso)
            .with("reason", text: learning.reason.isEmpty ? nil : learning.reason)
        case .decision(let decision):
            row = start("decision", item, on).with("outcome", decision.outcome.rawValue)
                .with("cites", list: decision.cites.map(\.text)).with(
                    "weighs",
                    list: decision.weighs.map(\.text)
                )
                .with("weighing", texts: decision.weighing).with("reason", text: decision.reason)
                .with("alternatives", text: decision.alternatives).with("meeting", decision.meeting?.text)
                .with("proposal", decision.proposal?.text).with("power", text: decision.power)
                .with("appeal", view.lastDay(of: item)?.due?.iso).with(
                    "set",
                    view.lastDay(of: item)?.set?.iso
                )
                .with("appeals-to", text: view.appealsTo(item)).with("standing", view.standing(of: item))
                .with("review", view.reviewDue(of: item)?.iso)
                .with("msg", text: said([view.appealWords(of: item), doubt(item, in: view)]))
                .with("pack", view.pack?.name).with("version", view.pack?.version)
                .with("basis", text: view.pack?.legalBasis)
        case .record(let record):
            let facts = start(record.kind.row, item, on).with(
                record,
                review: view.reviewDue(of: item),
                view.lastDay(of: item)
            )
            // The last day for representations is the rules' where the notice gave none.
            .with(
                "due",
                record.kind == .proposal && record.day(.due) == nil ? view.lastDay(of: item)?.due?.iso : nil
            )
            .with("state", view.state(of: item))
            .with(
                "msg",
                text: said([view.lapseRule(of: item), view.latenessWords(of: item), doubt(item, in: view)])
            )
            row =
                record.kind == .consideration
                ? facts.with(view.question(of: record), view.stage(at: item)) : facts
        }
        return row.with(view.sitting(behind: item))
            .made(by: item.by, named: view.name(of: item.by), at: item.at).with(text: item.text)
    }

    private static func doubt(_ item: Item, in view: CaseView) -> String? {
        view.isInDoubt(item) ? "look at this again: " + Need.inDoubt : nil
    }

    /// Several sentences under one key; nil for none.
    private static func said(_ sentences: [String?]) -> String? {
        let all = sentences.compactMap(\.self)
        return all.isEmpty ? nil : all.joined(separator: "; ")
    }

    /// The body behind an item in words, for those who see no bodies.
    private consuming func with(_ sitting: CaseView.Sitting?) -> Row {
        with("group-name", text: sitting?.name).with("held", sitting?.date?.iso)
    }

    /// `row withheld …`: outsiders see that something is withheld, why, and when that is reviewed.
    static func withheld(_ id: ItemID, _ held: Withholding, in view: CaseView) -> Row {
        Row("withheld", id.text)
            .with("copy", view.isOutside ? nil : held.item.text)
            .with("why", held.why.rawValue)
            .with("review", held.review.iso)
            .with("state", held.approver == nil ? "waiting" : "approved")
            .with("reason", text: view.isOutside ? nil : held.reason)
    }

    private static func state(_ delay: DelayFacts, on day: Day) -> String {
        if delay.expires < day { return "lapsed" }
        return delay.approver == nil ? "waiting" : "approved"
    }

    private static func start(_ kind: String, _ item: Item, _ on: String) -> Row {
        Row(kind, item.id.text).with("on", on)
    }

    private consuming func with(_ file: FileFacts?) -> Row {
        guard let file else { return self }
        return with("name", text: file.name).with("type", file.type).with("size", file.size).with(
            "sha256",
            file.sha256
        )
    }

    private consuming func with(_ ask: AskFacts, _ item: Item, in view: CaseView) -> Row {
        let last = view.lastDay(of: item)
        return with("for", ask.kind.rawValue).with("user", ask.person?.text).with("due", last?.due?.iso)
            .with("set", last?.set?.iso).with("agreed", view.agreement(on: ask, of: item).rawValue)
            .with("state", view.isOpen(item) ? "open" : "done")
            .with("reason", text: ask.moves.last?.reason)
            .with("question", text: ask.question.isEmpty ? nil : ask.question)
    }

    private consuming func with(_ telling: Telling) -> Row {
        with("how", telling.how.rawValue).with("told", telling.told.iso).with(
            "in-person",
            telling.inPerson ? "yes" : "no"
        )
        .with("companion", telling.companion.rawValue).with("support", telling.support ? "yes" : "no")
        .with("of", list: telling.concerns?.map(\.text) ?? [])
    }

    private consuming func with(_ baseline: BaselineFacts, in view: CaseView) -> Row {
        let known = view.known(in: baseline).map(\.spelled)
        let row = with("consequence", baseline.consequence).with("likelihood", baseline.likelihood).with(
            "score",
            baseline.score
        )
        .with("band", text: view.band(of: baseline.score)).with(
            "frequency",
            baseline.frequency.rawValue
        )
        .with("safety", baseline.safety.rawValue).with("result", baseline.result.rawValue)
        .with("others", list: view.visibleOthers(in: baseline).map(\.text), always: true)
        .with("present", list: baseline.present.map(\.text)).with("meeting", baseline.meeting?.text)
        .with("reason", text: baseline.reason).with("differs", text: baseline.differs)
        .with("immediate", baseline.immediate == .unknown ? nil : baseline.immediate.rawValue)
        return known.isEmpty ? row : row.with("known", texts: known)
    }
}
