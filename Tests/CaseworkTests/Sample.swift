@testable import Casework

/// One item of each kind, with plain facts.
enum Sample {
    static let ask = AskFacts(
        kind: .response,
        person: nil,
        due: CaseMaker.start.day.advanced(by: 14),
        isAgreed: true,
        question: "",
        isDone: false,
        extensions: 0
    )
    static let adviceAsk = AskFacts(
        kind: .advice,
        person: PersonID(4),
        due: CaseMaker.start.day.advanced(by: 14),
        isAgreed: true,
        question: "x",
        isDone: false,
        extensions: 0
    )
    static let file = FileFacts(name: "x", type: "a/b", size: 1, sha256: "00", content: ItemID(.upload, 1))
    static let telling = Telling(
        how: .phone,
        told: CaseMaker.start.day,
        inPerson: false,
        companion: .offered,
        support: true
    )
    static let delay = DelayFacts(
        why: .policeRequest,
        expires: CaseMaker.start.day.advanced(by: 7),
        reason: "x",
        approver: nil
    )
    static let held = Withholding(
        item: ItemID(.note, 1),
        why: .thirdParty,
        review: CaseMaker.start.day.advanced(by: 30),
        reason: "x",
        approver: nil
    )
    static let baseline = BaselineFacts(
        others: [],
        consequence: 2,
        likelihood: 3,
        frequency: .isolated,
        safety: .no,
        result: .isolated,
        present: [],
        reason: "x"
    )
    static func learning(_ level: LearningLevel) -> Learning {
        Learning(level: level, kind: .none, owner: "", due: nil, reason: "x")
    }
    static let decision = decision(.isolated)
    static func decision(_ outcome: Outcome) -> Decision {
        Decision(outcome: outcome, cites: [], weighs: [], weighing: [], reason: "x")
    }

    /// Every kind of item, with the letter of its reference.
    static let bodies: [(ItemLetter, Item.Body)] = [
        (.note, .note(.phone)), (.file, .file(file)),
        (.copy, .copy(of: ItemID(.note, 1), file: nil, opinion: nil)),
        (.response, .response(files: [])), (.advice, .advice(opinion: "x", files: [])), (.ask, .ask(ask)),
        (.telling, .telling(telling)), (.delay, .delay(delay)), (.withholding, .withholding(held)),
        (.baseline, .baseline(baseline)), (.learning, .learning(learning(.individual))),
        (.decision, .decision(decision)), (.upload, .upload(file)),
    ]
}
