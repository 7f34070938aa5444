/// Builds one message octet by octet; the only way text reaches the wire. Used for requests, answers, rows
/// and files.
///
/// Nothing here traps or throws: whatever CLP/1 cannot say (an atom that is not one, a text with NUL, a key
/// twice, a line too long) marks the builder, and a marked builder writes nothing.
public struct LineBuilder: Sendable {
    /// The verb and what follows, without head, size and LF.
    public private(set) var octets: [UInt8] = []
    /// Whether something was appended that CLP/1 cannot say.
    public private(set) var isMalformed = false

    private var fieldCount = 0
    /// Where each key lies in `octets`: offset × 64 + length.
    private var keys: [Int32] = []

    /// A line with this verb.
    public init(_ verb: String) {
        octets.reserveCapacity(256)
        isMalformed = !Atom.isKey(verb)
        octets.append(contentsOf: verb.utf8)
    }

    /// Appends a value that is an atom: an id, a word, a date.
    public mutating func append(atom: String) {
        openValue()
        write(atom: atom)
    }

    /// Appends a value that is text; it is quoted and escaped here.
    public mutating func append(text: String) {
        openValue()
        write(text: text)
    }

    /// Appends a value that is a number, 0 to `Limits.numberMax`.
    public mutating func append(number: Int) {
        openValue()
        write(number: number)
    }

    /// Appends a value that was read from a message.
    public mutating func append(_ value: Value) {
        openValue()
        write(value)
    }

    /// Appends `key=atom`.
    public mutating func append(key: String, atom: String) {
        open(key: key)
        write(atom: atom)
    }

    /// Appends `key=atom,atom`; no atoms at all is `key=`.
    public mutating func append(key: String, atoms: [String]) {
        open(key: key)
        write(list: atoms) { line, atom in line.write(atom: atom) }
    }

    /// Appends `key="text"`.
    public mutating func append(key: String, text: String) {
        open(key: key)
        write(text: text)
    }

    /// Appends `key="text","text"`; no texts at all is `key=`.
    public mutating func append(key: String, texts: [String]) {
        open(key: key)
        write(list: texts) { line, text in line.write(text: text) }
    }

    /// Appends `key=number`, 0 to `Limits.numberMax`.
    public mutating func append(key: String, number: Int) {
        open(key: key)
        write(number: number)
    }

    /// Appends `key=number`, 0 to `Limits.numberMax`.
    public mutating func append(key: String, number: UInt64) {
        append(key: key, number: Int(clamping: number))
    }

    /// Appends `key=value,value`; no values at all is `key=`.
    public mutating func append(key: String, values: [Value]) {
        open(key: key)
        write(list: values) { line, value in line.write(value) }
    }

    /// Appends `key=`: the field is cleared.
    public mutating func append(cleared key: String) {
        open(key: key)
    }

    /// The whole message: head, line, size, LF, and the blob with its guard LF. Nil when malformed.
    public func message(head: Head, blob: [UInt8]? = nil) -> [UInt8]? {
        var whole: [UInt8] = []
        whole.reserveCapacity(octets.count &+ 24 &+ (blob?.count ?? 0))
        return write(head: head, blob: blob, to: &whole) ? whole : nil
    }

    /// Appends the whole message to `output`, or nothing when it is malformed, which the answer tells.
    @discardableResult
    public func write(head: Head, blob: [UInt8]? = nil, to output: inout [UInt8]) -> Bool {
        let fields = fieldCount &+ (blob == nil ? 0 : 1)
        guard !isMalformed, fields <= Limits.fieldsMax, blob?.count ?? 0 <= Limits.blobOctetsMax else {
            return false
        }
        let start = output.count
        switch head {
        case .star: output.append(Octet.star)
        case .tag(let tag):
            guard tag > 0, tag <= Limits.tagMax else { return false }
            Digits.append(UInt64(tag), to: &output)
        }
        output.append(Octet.space)
        output.append(contentsOf: octets)
        if let blob {
            output.append(Octet.space)
            output.append(Octet.braceOpen)
            Digits.append(UInt64(truncatingIfNeeded: blob.count), to: &output)
            output.append(Octet.braceClose)
        }
        output.append(Octet.lf)
        guard output.count &- start <= Limits.lineOctetsMax else {
            output.removeLast(output.count &- start)
            return false
        }
        if let blob {
            output.append(contentsOf: blob)
            output.append(Octet.lf)
        }
        return true
    }

    private mutating func openValue() {
        if !keys.isEmpty { isMalformed = true }
        openField()
    }

    private mutating func openField() {
        fieldCount &+= 1
        if fieldCount > Limits.fieldsMax || octets.count > Limits.lineOctetsMax { isMalformed = true }
        if !isMalformed { octets.append(Octet.space) }
    }

    private mutating func open(key: String) {
        openField()
        guard !isMalformed, Atom.isKey(key) else {
            isMalformed = true
            return
        }
        let start = octets.count
        octets.append(contentsOf: key.utf8)
        let length = octets.count &- start
        for known in keys where Int(known & 63) == length {
            let first = Int(known &>> 6)
            guard !octets[first..<(first &+ length)].elementsEqual(octets[start...]) else {
                isMalformed = true
                return
            }
        }
        keys.append(Int32(truncatingIfNeeded: start &<< 6 | length))
        octets.append(Octet.equals)
    }

    private mutating func write<Item>(list: [Item], _ writeOne: (inout LineBuilder, Item) -> Void) {
        if list.count > Limits.listValuesMax { isMalformed = true }
        guard !isMalformed else { return }
        var isFirst = true
        for item in list {
            if !isFirst { octets.append(Octet.comma) }
            isFirst = false
            writeOne(&self, item)
        }
    }

    private mutating func write(_ value: Value) {
        switch value {
        case .atom(let atom): write(atom: atom)
        case .text(let text): write(text: text)
        }
    }

    private mutating func write(atom: String) {
        guard !isMalformed, atom.utf8.count < Limits.lineOctetsMax, Atom.isValid(atom) else {
            isMalformed = true
            return
        }
        octets.append(contentsOf: atom.utf8)
    }

    private mutating func write(text: String) {
        guard !isMalformed, text.utf8.count < Limits.lineOctetsMax else {
            isMalformed = true
            return
        }
        octets.append(Octet.quote)
        var text = text
        let isSayable = text.withUTF8 { utf8 in TextForm.append(UnsafeRawBufferPointer(utf8), to: &octets) }
        octets.append(Octet.quote)
        if !isSayable || octets.count > Limits.lineOctetsMax { isMalformed = true }
    }

    private mutating func write(number: Int) {
        guard !isMalformed, number >= 0, number <= Limits.numberMax else {
            isMalformed = true
            return
        }
        Digits.append(UInt64(truncatingIfNeeded: number), to: &octets)
    }
}
