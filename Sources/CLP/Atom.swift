/// Questions about the spelling of a word, asked before it goes on the wire.
public enum Atom {
    /// Whether these octets are an atom: one or more of A–Z a–z 0–9 `.` `_` `-` `:` `/` `@` `+`.
    public static func isValid(_ octets: some Sequence<UInt8>) -> Bool {
        var isEmpty = true
        for octet in octets {
            guard AtomCharacters.contains(octet) else { return false }
            isEmpty = false
        }
        return !isEmpty
    }

    /// Whether this text is an atom.
    public static func isValid(_ text: String) -> Bool {
        isValid(text.utf8)
    }

    /// Whether these octets are a key (and so also a verb or a word): a–z, then up to 31 of a–z 0–9 `-`.
    public static func isKey(_ octets: some Sequence<UInt8>) -> Bool {
        var count = 0
        for octet in octets {
            guard count == 0 ? Octet.isLower(octet) : AtomCharacters.continuesKey(octet) else { return false }
            count &+= 1
            guard count <= Limits.keyOctetsMax else { return false }
        }
        return count > 0
    }

    /// Whether this text is a key.
    public static func isKey(_ text: String) -> Bool {
        isKey(text.utf8)
    }
}
