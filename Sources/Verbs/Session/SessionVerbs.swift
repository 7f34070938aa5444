import Casework

/// Verbs that the session itself carries out: they are about the connection, not about the store.
enum SessionVerbs {
    static let all: [VerbFacts] = [
        VerbFacts(
            name: "bye",
            usage: "",
            summary: "End the session.",
            isOpen: true
        ),
        VerbFacts(
            name: "enrol",
            usage: "USER code=CODE words=WORD,WORD,WORD,WORD {certificate request}",
            summary:
                "Use an invitation, or when signed in renew this computer's certificate (then only USER and the request).",
            isOpen: true
        ),
        VerbFacts(
            name: "ping",
            usage: "",
            summary: "Ask whether the server is there.",
            isOpen: true
        ),
        VerbFacts(
            name: "stop",
            usage: "TAG",
            summary: "End the watch that was started with this tag.",
            isOpen: false
        ),
        VerbFacts(
            name: "watch",
            type: "case",
            usage: "[since=POS]",
            summary: "Be told of changes to the cases that you can see, as they happen.",
            isOpen: false
        ),
    ]
}
