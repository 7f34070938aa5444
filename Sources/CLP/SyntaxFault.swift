/// Why a soundly framed line is not a message. Answered with `TAG no bad.syntax at= msg=`, or, when there is
/// no tag to answer under, with `* bye bad.frame`.
public struct SyntaxFault: Error, Equatable, Sendable {
    /// What was wrong with the line.
    public enum Reason: Sendable, Equatable, CaseIterable {
        /// The line does not begin with a tag or `*`.
        case headMissing
        /// The line is longer than `Limits.lineOctetsMax`. A framer finds this first.
        case lineTooLong
        /// Nothing that could be a verb follows the head.
        case verbMissing
        /// A verb or key does not begin with a–z, or has an octet that is not a–z, 0–9 or `-`.
        case badKey
        /// A verb or key is longer than `Limits.keyOctetsMax`.
        case keyTooLong
        /// The key stood in the line before.
        case keyTwice
        /// A space at the end of a line, two spaces in a row, or a comma with nothing after it.
        case valueMissing
        /// A value stands after an attribute.
        case valueAfterAttribute
        /// An octet that cannot stand here.
        case unexpectedOctet
        /// More than `Limits.fieldsMax` fields.
        case tooManyFields
        /// More than `Limits.listValuesMax` values of one key.
        case tooManyValues
        /// The closing quote is missing.
        case textNotClosed
        /// An escape that does not exist, or one for a character that must not be escaped.
        case badEscape
        /// A character that must be escaped stands in a text as it is.
        case mustBeEscaped
        /// A text is not well-formed UTF-8.
        case notUTF8
        /// The size is not `{N}` at the end of the line.
        case badSize
        /// The blob given with the line is not the one its size announces.
        case blobDiffers
    }

    /// Offset of the trouble in the line, in octets from 0. For a key, an escape or a character it is the
    /// offset of the first octet of that; otherwise of the first octet that cannot stand where it stands.
    public let at: Int
    /// What was wrong.
    public let reason: Reason
    /// The tag, when the line began with one, so that the refusal can be correlated.
    public let tag: UInt32?

    /// Makes the fault.
    public init(at: Int, reason: Reason, tag: UInt32?) {
        self.at = at
        self.reason = reason
        self.tag = tag
    }

    /// One plain-English sentence for `msg=`. It never contains what the peer sent.
    public var sentence: String {
        switch reason {
        case .headMissing: "a line begins with a tag, a number from 1 to \(Limits.tagMax)"
        case .lineTooLong: "line is too long; a line is at most \(Limits.lineOctetsMax) octets"
        case .verbMissing: "the verb is missing"
        case .badKey: "a verb or key is lower-case letters, digits and hyphens, and begins with a letter"
        case .keyTooLong: "a verb or key is at most \(Limits.keyOctetsMax) octets"
        case .keyTwice: "a key stands twice"
        case .valueMissing: "a value is missing; fields are separated by one space"
        case .valueAfterAttribute: "values come before keys"
        case .unexpectedOctet: "this character cannot stand here; text needs quotes"
        case .tooManyFields: "too many fields; at most \(Limits.fieldsMax)"
        case .tooManyValues: "too many values in a list; at most \(Limits.listValuesMax)"
        case .textNotClosed: "text is not closed"
        case .badEscape: "no such escape, or one that is not needed"
        case .mustBeEscaped: "this character must be escaped"
        case .notUTF8: "text is not UTF-8"
        case .badSize: "a size such as {12} is the last thing in a line"
        case .blobDiffers: "the data is not as long as the line says"
        }
    }
}
