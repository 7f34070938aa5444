/// Numbers written in the ten ASCII digits.
enum Digits {
    /// The number, or nil: empty, longer than nine digits, or anything but a digit.
    static func value(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 9 else { return nil }
        var value = 0
        for octet in text.utf8 {
            guard (0x30...0x39).contains(octet) else { return nil }
            value = value * 10 + Int(octet - 0x30)
        }
        return value
    }

    /// The number with noughts in front.
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
