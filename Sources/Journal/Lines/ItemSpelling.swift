import CLP
import Casework

/// Lines about things on a case file. All begin alike; the word is the kind of thing.
enum ItemSpelling {
    static func line(
        _ id: ItemID,
        _ caseID: CaseID,
        _ concern: UInt32?,
        _ audience: Audience,
        _ isReleased: Bool,
        _ body: Item.Body
    ) -> LineBuilder {
        let on = concern.map { ConcernID(caseID, $0).text } ?? caseID.text
        var line = LineBuilder(word(of: body), id.text, on)
        line.append(key: "audience", atom: audience.rawValue)
        if !isReleased { line.append(key: "released", flag: false) }
        append(body, to: &line)
        return line
    }

    static func event(_ reader: inout LineReader) throws(SpellingFault) -> Event? {
        guard words.contains(reader.message.verb) else { return nil }
        let id = try reader.item()
        let caseID: CaseID
        var concern: UInt32?
        switch try reader.reference() {
        case .caseFile(let found): caseID = found
        case .concern(let found):
            caseID = found.caseID
            concern = found.number
        default: throw reader.fault("on")
        }
        return .added(
            id,
            to: caseID,
            concern: concern,
            audience: try reader.word("audience", Audience.self),
            isReleased: reader.has("released") ? try reader.flag("released") : true,
            try body(reader)
        )
    }

    private static let words: Set<String> = [
        "noted", "file-sealed", "shared", "responded", "advised", "asked", "told", "delay-asked", "withheld",
        "baselined", "learned", "decided", "upload-opened", "recorded",
    ]

    private static func word(of body: Item.Body) -> String {
        switch body {
        case .note: "noted"
        case .file: "file-sealed"
        case .copy: "shared"
        case .response: "responded"
        case .advice: "advised"
        case .ask: "asked"
        case .telling: "told"
        case .delay: "delay-asked"
        case .withholding: "withheld"
        case .baseline: "baselined"
        case .learning: "learned"
        case .decision: "decided"
        case .upload: "upload-opened"
        case .record: "recorded"
        }
    }

    private static func append(_ body: Item.Body, to line: inout LineBuilder) {
        switch body {
        case .note(let kind):
            line.append(key: "kind", atom: kind.rawValue)
        case .file(let file), .upload(let file):
            append(file, to: &line)
        case .copy(let original, let file, let opinion):
            line.append(key: "copy", atom: original.text)
            line.append(key: "opinion", optional: opinion)
            if let file { append(file, to: &line) }
        case .response(let files, let isFinal):
            line.append(key: "files", atoms: files.map(\.text))
            if isFinal { line.append(key: "final", flag: true) }
        case .advice(let opinion, let files):
            line.append(key: "opinion", text: opinion)
            line.append(key: "files", atoms: files.map(\.text))
        case .ask(let ask):
            line.append(key: "for", atom: ask.kind.rawValue)
            if let person = ask.person { line.append(key: "user", atom: person.text) }
            line.append(key: "due", atom: ask.due.iso)
            line.append(key: "agreed", flag: ask.isAgreed)
            line.append(key: "question", text: ask.question)
        case .telling(let telling):
            line.append(key: "how", atom: telling.how.rawValue)
            line.append(key: "told", atom: telling.told.iso)
            line.append(key: "in-person", flag: telling.inPerson)
            line.append(key: "companion", atom: telling.companion.rawValue)
            line.append(key: "support", flag: telling.support)
            if let concerns = telling.concerns { line.append(key: "of", atoms: concerns.map(\.text)) }
        case .delay(let delay):
            line.append(key: "why", atom: delay.why.rawValue)
            line.append(key: "expires", atom: delay.expires.iso)
            line.append(key: "reason", text: delay.reason)
        case .withholding(let held):
            line.append(key: "item", atom: held.item.text)
            line.append(key: "why", atom: held.why.rawValue)
            line.append(key: "review", atom: held.review.iso)
            line.append(key: "reason", text: held.reason)
        case .record(let record):
            RecordSpelling.append(record, to: &line)
        default:
            appendFinding(body, to: &line)
        }
    }

    private static func appendFinding(_ body: Item.Body, to line: inout LineBuilder) {
        switch body {
        case .baseline(let baseline):
            line.append(key: "others", atoms: baseline.others.map(\.text))
            line.append(key: "consequence", number: baseline.consequence)
            line.append(key: "likelihood", number: baseline.likelihood)
            line.append(key: "frequency", atom: baseline.frequency.rawValue)
            line.append(key: "safety", atom: baseline.safety.rawValue)
            line.append(key: "result", atom: baseline.result.rawValue)
            line.append(key: "present", atoms: baseline.present.map(\.text))
            line.append(key: "reason", text: baseline.reason)
            if baseline.immediate != .unknown {
                line.append(key: "immediate", atom: baseline.immediate.rawValue)
            }
            if !baseline.known.isEmpty {
                line.append(key: "known", texts: baseline.known.map(\.spelled))
            }
            line.append(key: "differs", optional: baseline.differs)
            if let meeting = baseline.meeting { line.append(key: "meeting", atom: meeting.text) }
        case .learning(let learning):
            line.append(key: "level", atom: learning.level.rawValue)
            line.append(key: "kind", atom: learning.kind.rawValue)
            line.append(key: "owner", text: learning.owner)
            if let due = learning.due { line.append(key: "due", atom: due.iso) }
            line.append(key: "reason", text: learning.reason)
        case .decision(let decision):
            line.append(key: "outcome", atom: decision.outcome.rawValue)
            line.append(key: "cites", atoms: decision.cites.map(\.text))
            line.append(key: "weighs", atoms: decision.weighs.map(\.text))
            line.append(key: "weighing", texts: decision.weighing)
            line.append(key: "reason", text: decision.reason)
            line.append(key: "alternatives", optional: decision.alternatives)
            if let meeting = decision.meeting { line.append(key: "meeting", atom: meeting.text) }
            line.append(key: "power", optional: decision.power)
            if let appeal = decision.appeal { line.append(key: "appeal", atom: appeal.iso) }
            if let proposal = decision.proposal { line.append(key: "proposal", atom: proposal.text) }
        default:
            break
        }
    }

    private static func append(_ file: FileFacts, to line: inout LineBuilder) {
        line.append(key: "name", text: file.name)
        line.append(key: "type", atom: file.type)
        line.append(key: "size", number: file.size)
        line.append(key: "sha256", atom: file.sha256)
        line.append(key: "content", atom: file.content.text)
    }

    private static func file(_ reader: LineReader) throws(SpellingFault) -> FileFacts {
        FileFacts(
            name: try reader.string("name"),
            type: try reader.string("type"),
            size: try reader.number("size"),
            sha256: try reader.string("sha256"),
            content: try reader.itemKey("content")
        )
    }

    private static func body(_ reader: LineReader) throws(SpellingFault) -> Item.Body {
        switch reader.message.verb {
        case "noted": .note(try reader.word("kind", NoteKind.self))
        case "file-sealed": .file(try file(reader))
        case "upload-opened": .upload(try file(reader))
        case "shared":
            .copy(
                of: try reader.itemKey("copy"),
                file: reader.has("name") ? try file(reader) : nil,
                opinion: try reader.string(optional: "opinion")
            )
        case "responded":
            .response(
                files: try reader.itemKeys("files"),
                isFinal: reader.has("final") ? try reader.flag("final") : false
            )
        case "advised": .advice(opinion: try reader.string("opinion"), files: try reader.itemKeys("files"))
        case "asked": .ask(try ask(reader))
        case "told": .telling(try telling(reader))
        case "delay-asked":
            .delay(
                DelayFacts(
                    why: try reader.word("why", DelayReason.self),
                    expires: try reader.day("expires"),
                    reason: try reader.string("reason"),
                    approver: nil
                )
            )
        case "withheld":
            .withholding(
                Withholding(
                    item: try reader.itemKey("item"),
                    why: try reader.word("why", WithholdReason.self),
                    review: try reader.day("review"),
                    reason: try reader.string("reason"),
                    approver: nil
                )
            )
        case "recorded": .record(try RecordSpelling.record(reader))
        default: try finding(reader)
        }
    }

    private static func ask(_ reader: LineReader) throws(SpellingFault) -> AskFacts {
        AskFacts(
            kind: try reader.word("for", AskKind.self),
            person: reader.has("user") ? try reader.personKey("user") : nil,
            due: try reader.day("due"),
            isAgreed: try reader.flag("agreed"),
            question: try reader.string("question"),
            isDone: false,
            extensions: 0
        )
    }

    private static func telling(_ reader: LineReader) throws(SpellingFault) -> Telling {
        Telling(
            how: try reader.word("how", TellingWay.self),
            told: try reader.day("told"),
            inPerson: try reader.flag("in-person"),
            companion: try reader.word("companion", CompanionOffer.self),
            support: try reader.flag("support"),
            concerns: reader.has("of")
                ? try reader.list("of") { if case .concern(let id)? = Reference($0) { id } else { nil } }
                : nil
        )
    }

    private static func finding(_ reader: LineReader) throws(SpellingFault) -> Item.Body {
        switch reader.message.verb {
        case "baselined":
            return .baseline(
                BaselineFacts(
                    others: try reader.caseKeys("others"),
                    consequence: try reader.number("consequence"),
                    likelihood: try reader.number("likelihood"),
                    frequency: try reader.word("frequency", Frequency.self),
                    safety: try reader.word("safety", Answer3.self),
                    result: try reader.word("result", BaselineResult.self),
                    present: try reader.personKeys("present"),
                    reason: try reader.string("reason"),
                    immediate: reader.has("immediate")
                        ? try reader.word("immediate", Answer3.self) : .unknown,
                    known: reader.has("known") ? try reader.list("known") { KnownCase(spelled: $0) } : [],
                    differs: try reader.string(optional: "differs"),
                    meeting: reader.has("meeting") ? try reader.meetingKey("meeting") : nil
                )
            )
        case "learned":
            return .learning(
                Learning(
                    level: try reader.word("level", LearningLevel.self),
                    kind: try reader.word("kind", LearningKind.self),
                    owner: try reader.string("owner"),
                    due: reader.has("due") ? try reader.day("due") : nil,
                    reason: try reader.string("reason")
                )
            )
        default:
            return .decision(
                Decision(
                    outcome: try reader.word("outcome", Outcome.self),
                    cites: try reader.itemKeys("cites"),
                    weighs: try reader.itemKeys("weighs"),
                    weighing: try reader.strings("weighing"),
                    reason: try reader.string("reason"),
                    alternatives: try reader.string(optional: "alternatives"),
                    meeting: reader.has("meeting") ? try reader.meetingKey("meeting") : nil,
                    power: try reader.string(optional: "power"),
                    appeal: reader.has("appeal") ? try reader.day("appeal") : nil,
                    proposal: reader.has("proposal") ? try reader.itemKey("proposal") : nil
                )
            )
        }
    }
}
