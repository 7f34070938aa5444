/// When a field that may be left out is needed all the same, or must be left out.
public enum Conditions {
    /// In words, for the documentation; nil when it may always be left out. `field` is a key, `text` for the text after the line.
    public static func when(_ verb: String, _ field: String) -> String? { table[verb]?[field] }

    static let table: [String: [String: String]] = [
        "ask": [
            "user": "needed with for=advice, refused with for=response", "question": "needed with for=advice",
            "agreed": "needed with for=response",
        ],
        "assign": ["reason": "needed with as=excluded and as=none"],
        "can": ["on": "needed for a verb that is about a case"],
        "decide": [
            "weighs": "needed when there are responses or explanations: each of them",
            "weighing": "needed with weighs=: one sentence for each",
            "meeting":
                "needed for conditions, suspension and removal, after an investigation, and from a member of a body",
            "power": "needed for conditions, suspension and removal; refused without meeting=",
            "appeal": "needed for conditions and removal; refused without meeting=, and for suspension",
            "alternatives": "needed with meeting=",
            "proposal":
                "needed when several proposals wait for an answer; refused but from a panel, which answers the only one without it",
        ],
        "agree": [
            "how": "needed for a practitioner without an account, refused for one with an account",
            "reason": "needed with how=",
        ],
        "close": [
            "differs":
                "needed when interventions or undertakings were decided and none was set, and else refused",
            "owed":
                "needed when somebody has to be told of a decision or a measure and was not, and else refused",
        ],
        "determine": ["imposed": "needed with outcome=varied of an appeal, and else refused"],
        "enrol": ["code": "needed for an invitation", "words": "needed for an invitation"],
        "hear": ["of": "needed when several proposals wait for an answer; the only one without it"],
        "hold": [
            "interest": "needed with interests=",
            "interests": "needed with interest=: who of those present declared it",
        ],
        "interview": ["companion": "needed with kind=practitioner", "with": "needed with kind=witness"],
        "learn": [
            "owner": "needed with kind=learning, refused with kind=none",
            "due": "needed with kind=learning, refused with kind=none",
            "reason": "needed with kind=none", "text": "needed with kind=learning, refused with kind=none",
        ],
        "new case": ["lead": "needed from an adviser, refused from a case manager"],
        "new user": ["prac": "needed with role=practitioner, refused with role=admin"],
        "note": ["body": "needed without a text after the line", "text": "needed without body="],
        "notify": [
            "of":
                "needed when several decisions or measures under the rules are to be told of; the only one without it"
        ],
        "propose": ["due": "needed where the rules give no time for representations"],
        "review": [
            "review": "needed unless result= is complete or lift, and then refused",
            "meeting":
                "needed for a suspension and for conditions, which a panel imposed; refused for anything else",
            "text": "needed with result=vary: what changes",
        ],
        "terms": ["reason": "needed when there are terms already and no final report"],
        "set user": [
            "name": "one of name=, role=, state= is needed", "role": "one of name=, role=, state= is needed",
            "state": "one of name=, role=, state= is needed", "reason": "needed with state=disabled",
        ],
    ]
}
