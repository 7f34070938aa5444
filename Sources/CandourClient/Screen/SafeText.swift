extension Screen {
    /// Text from other people, made harmless for a terminal. Every text from the server, a file or a person
    /// goes through here before it is printed.
    ///
    /// Control characters but line feed and tab are taken out (C0, DEL, C1, so no escape sequence survives, and no
    /// bare carriage return can overwrite a line), and so are the controls that turn the direction of writing.
    /// Other characters that cannot be seen are shown by their number, `\u{200b}`.
    /// - Parameter text: what somebody wrote.
    public static func safe(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A: result.append(scalar)
            case 0x00...0x1F, 0x7F...0x9F: continue
            case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
            case 0x200C, 0x200D: result.append(scalar)
            default:
                if isHidden(scalar) {
                    result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
                } else {
                    result.append(scalar)
                }
            }
        }
        return String(result)
    }

    /// The same, on one line: line feeds and tabs become spaces. For titles, names and the cells of a table.
    /// - Parameter text: what somebody wrote.
    public static func safeLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in safe(text).unicodeScalars {
            result.append(scalar == "\n" || scalar == "\t" ? " " : scalar)
        }
        return String(result)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
        // Variation selectors change nothing by themselves, and emoji are full of them.
        default: false
        }
    }
}
