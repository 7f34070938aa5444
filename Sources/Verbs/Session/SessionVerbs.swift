import Casework

/// Verbs that the session itself carries out: they are about the connection, not about the store.
enum SessionVerbs {
    static let all: [VerbFacts] = [
        VerbFacts(name: "bye", summary: "End the session.", isOpen: true),
        VerbFacts(
            name: "enrol",
            parameters: [
                field("USER", .position, "USER"),
                field("code", .key, "CODE", isOptional: true),
                field("words", .key, "WORD,WORD,WORD,WORD", isOptional: true),
                field("certificate request", .blob, "certificate request"),
            ],
            summary:
                "Use an invitation, or when signed in renew this computer's certificate (then only USER and the request).",
            isOpen: true
        ),
        VerbFacts(name: "ping", summary: "Ask whether the server is there.", isOpen: true),
        VerbFacts(
            name: "stop",
            parameters: [field("TAG", .position, "TAG")],
            summary: "End the watch that was started with this tag.",
            isOpen: false
        ),
        VerbFacts(
            name: "watch",
            type: "case",
            parameters: [field("since", .key, "POS", isOptional: true)],
            summary: "Be told of changes to the cases that you can see, as they happen.",
            isOpen: false
        ),
    ]

    private static func field(
        _ name: String,
        _ form: ParameterFacts.Form,
        _ shape: String,
        isOptional: Bool = false
    ) -> ParameterFacts {
        ParameterFacts(name: name, form: form, isOptional: isOptional, shape: shape)
    }
}
