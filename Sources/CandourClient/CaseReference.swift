/// References as people type them: 42, 0042, "26 0042", 26-0042, 42.1, n-77. The full form goes on the wire.
public enum CaseReference {
    /// The full reference of a case, or a fault with status `data`.
    /// - Parameters:
    ///   - text: what the person typed.
    ///   - today: 42 means case 42 of this year.
    public static func read(_ text: String, today: CivilDate) throws(ClientFault) -> String {
        guard let full = expanded(text, today: today), !full.contains("."), full.first?.isNumber == true
        else {
            throw ClientFault(
                .data,
                "Enter a case reference, like \(year(today))-0042 or 42. You typed \"\(text)\"."
            )
        }
        return full
    }

    /// The full reference of a concern, or of a case that has it.
    public static func readCaseOrConcern(_ text: String, today: CivilDate) throws(ClientFault) -> String {
        guard let full = expanded(text, today: today), full.first?.isNumber == true else {
            throw ClientFault(
                .data,
                "Enter a concern, like \(year(today))-0042.1 or 42. You typed \"\(text)\"."
            )
        }
        return full
    }

    /// The full reference of a case, a concern or anything else that has one.
    /// - Parameters:
    ///   - text: what the person typed.
    ///   - today: 42 means case 42 of this year.
    ///   - like: examples for the message, when only some kinds are wanted.
    public static func readAny(_ text: String, today: CivilDate, like: String? = nil) throws(ClientFault)
        -> String
    {
        guard let full = expanded(text, today: today) else {
            let examples = like ?? "\(year(today))-0042, 42, N-7 or F-3"
            throw ClientFault(.data, "Enter a reference, like \(examples). You typed \"\(text)\".")
        }
        return full
    }

    private static func expanded(_ text: String, today: CivilDate) -> String? {
        let trimmed = text.split(separator: " ").joined(separator: " ")
        if let object = object(trimmed) { return object }
        var name = Substring(trimmed)
        var concern = ""
        if let dot = name.firstIndex(of: ".") {
            guard let number = Digits.value(name[name.index(after: dot)...]), number > 0 else { return nil }
            concern = ".\(number)"
            name = name[..<dot]
        }
        let parts = name.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == " " }
        guard (1...2).contains(parts.count), let last = parts.last, let number = Digits.value(last),
            number > 0,
            last.utf8.count <= 8
        else { return nil }
        guard parts.count == 2 else { return "\(year(today))-\(Digits.padded(number, 4))\(concern)" }
        guard parts[0].utf8.count == 2, Digits.value(parts[0]) != nil else { return nil }
        return "\(parts[0])-\(Digits.padded(number, 4))\(concern)"
    }

    /// "n-77" and "N77" are N-77.
    private static func object(_ text: String) -> String? {
        guard let letter = text.utf8.first, (0x41...0x5A).contains(letter) || (0x61...0x7A).contains(letter)
        else {
            return nil
        }
        var rest = text.dropFirst()
        if rest.first == "-" || rest.first == " " { rest = rest.dropFirst() }
        guard let number = Digits.value(rest), number > 0 else { return nil }
        return "\(text.prefix(1).uppercased())-\(number)"
    }

    private static func year(_ today: CivilDate) -> String { Digits.padded(today.year % 100, 2) }
}
