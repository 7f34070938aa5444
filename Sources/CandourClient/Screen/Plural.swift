/// "1 case", "2 cases", "1,204 files".
enum Plural {
    static func of(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(grouped(count)) \(count == 1 ? one : many ?? one + "s")"
    }

    /// A number with a comma for each thousand.
    static func grouped(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits.removeLast(3)
        }
        groups.insert(digits[...], at: 0)
        return (number < 0 ? "-" : "") + groups.joined(separator: ",")
    }

    /// A size of a file in words: "26 bytes", "12 KB", "3 MB".
    static func octets(_ count: Int) -> String {
        switch count {
        case ..<1024: of(count, "byte")
        case ..<(1024 * 1024): "\(grouped((count + 512) / 1024)) KB"
        default: "\(grouped((count + 512 * 1024) / (1024 * 1024))) MB"
        }
    }
}
