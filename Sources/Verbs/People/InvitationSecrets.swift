import CLP
public import Casework

/// The secrets of an invitation. The inviting client makes them, so that no answer ever holds one and a resend is safe;
/// the server keeps only keyed hashes, made here while the request is decoded, before any verb sees it.
public struct InvitationSecrets: Sendable, Equatable {
    /// Four words, spoken by phone.
    public static let wordCount = 4
    /// An invitation lasts seven days (design section 7).
    public static let lifeSeconds: Int64 = 7 * 86_400
    /// 26 characters of Crockford base 32 hold 128 bits.
    public static let codeLength = 26

    /// The keyed hash of the code, lower-case hex.
    public let codeHash: String
    /// The keyed hash of code and words, lower-case hex.
    public let wordsHash: String

    /// Hashes of what a person gave; throws when it could not be an invitation's code or words.
    public init(code: String, words: [String], conceal: (String) -> String) throws(Refusal) {
        let alphabet = Set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        guard code.count == Self.codeLength, code.allSatisfy({ alphabet.contains($0) }), Set(code).count >= 6
        else { throw .argument("code", "code= takes 26 random characters of Crockford base 32") }
        guard words.count == Self.wordCount, words.allSatisfy(Self.isWord)
        else { throw .argument("words", "words= takes four lower-case words") }
        codeHash = conceal("code \(code)")
        wordsHash = conceal("words \(code) \(words.joined(separator: " "))")
    }

    /// Secrets that open nothing.
    public static let unusable = InvitationSecrets(codeHash: "-", wordsHash: "-")

    private init(codeHash: String, wordsHash: String) {
        self.codeHash = codeHash
        self.wordsHash = wordsHash
    }

    func event(for user: PersonID, at now: Moment) -> (event: Event, until: Moment) {
        let until = now.advanced(bySeconds: Self.lifeSeconds)
        return (.invited(user, codeHash: codeHash, wordsHash: wordsHash, until: until), until)
    }

    private static func isWord(_ word: String) -> Bool {
        (2...32).contains(word.utf8.count) && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }
}

extension Field {
    /// `code=` and `words=` together.
    static func secrets() -> Parameter<InvitationSecrets> {
        var facts = ParameterFacts(
            name: "code",
            form: .key,
            isOptional: false,
            shape: "CODE words=WORD,WORD,WORD,WORD"
        )
        facts.joined = ["words"]
        return Parameter(facts: facts) { (arguments) throws(Refusal) -> InvitationSecrets in
            let code = arguments.values("code")?.map(\.string) ?? []
            let words = arguments.values("words")?.map(\.string) ?? []
            return try InvitationSecrets(code: code.first ?? "", words: words, conceal: arguments.conceal)
        }
    }
}
