/// Whether a text shows anything: a name of signs that nobody sees cannot be told from another one, or from none.
enum Visible {
    /// Whether some sign of a text can be seen. Unicode says which are left blank; the empty pattern of Braille is one of them
    /// in all but name.
    static func isSeen(_ text: String) -> Bool { text.unicodeScalars.contains(where: isSeen) }

    private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        guard !properties.isDefaultIgnorableCodePoint, scalar != blankBraille else { return false }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
            .paragraphSeparator, .nonspacingMark, .enclosingMark:
            return false
        default:
            return true
        }
    }

    private static let blankBraille: Unicode.Scalar = "\u{2800}"
}
