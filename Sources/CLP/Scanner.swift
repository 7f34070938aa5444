/// One pass over one line. The grammar is LL(1) in octets: the only decision, atom or key, is settled by the
/// octet that ends the run. Flat, so nothing recurses; every index is compared with `end` before it is used.
struct Scanner {
    private let line: UnsafeRawBufferPointer
    private let end: Int
    private var at = 0
    private var tag: UInt32?
    private var fieldCount = 0
    private var hasKey = false
    /// One bit per (length, first, last octet) of a key seen: a clear bit proves that a key is new.
    private var keysSeen: UInt64 = 0

    init(_ line: UnsafeRawBufferPointer) {
        self.line = line
        end = line.count
    }

    /// Fills `tokens`, which is empty.
    mutating func scan(into tokens: inout Tokens) throws(SyntaxFault) {
        guard end < Limits.lineOctetsMax else {
            throw SyntaxFault(at: Limits.lineOctetsMax, reason: .lineTooLong, tag: nil)
        }
        tokens.head = try scanHead()
        tokens.verb = try scanVerb()
        while at < end {
            try expectSpace()
            switch line[at] {
            case Octet.quote:
                guard !hasKey else { throw fault(.valueAfterAttribute) }
                tokens.fields.append(try scanText())
            case Octet.braceOpen:
                tokens.size = try scanSize()
            default:
                try scanRun(into: &tokens)
            }
        }
    }

    private func fault(_ reason: SyntaxFault.Reason) -> SyntaxFault {
        SyntaxFault(at: at, reason: reason, tag: tag)
    }

    private func fault(_ reason: SyntaxFault.Reason, at offset: Int) -> SyntaxFault {
        SyntaxFault(at: offset, reason: reason, tag: tag)
    }

    /// The head reaches to the first space or to the end.
    private mutating func scanHead() throws(SyntaxFault) -> Head {
        if end > 0, line[0] == Octet.star, end == 1 || line[1] == Octet.space {
            at = 1
            return .star
        }
        var value: UInt32 = 0
        while at < end, at < 9, Octet.isDigit(line[at]) {
            value = value &* 10 &+ UInt32(line[at] &- 0x30)
            at &+= 1
        }
        guard at > 0, line[0] != 0x30, at == end || line[at] == Octet.space else { throw fault(.headMissing) }
        tag = value
        return .tag(value)
    }

    private mutating func scanVerb() throws(SyntaxFault) -> Token {
        guard at &+ 1 < end, line[at &+ 1] != Octet.space else {
            at = min(at &+ 1, end)
            throw fault(.verbMissing)
        }
        at &+= 1
        let start = at
        while at < end, line[at] != Octet.space { at &+= 1 }
        try checkKey(from: start, to: at)
        return Token(.key, from: start, to: at)
    }

    /// Steps over the space before a field.
    private mutating func expectSpace() throws(SyntaxFault) {
        guard line[at] == Octet.space else { throw fault(.unexpectedOctet) }
        at &+= 1
        guard at < end, line[at] != Octet.space else { throw fault(.valueMissing) }
        fieldCount &+= 1
        guard fieldCount <= Limits.fieldsMax else { throw fault(.tooManyFields) }
    }

    /// An atom, or a key with its values.
    private mutating func scanRun(into tokens: inout Tokens) throws(SyntaxFault) {
        let start = at
        while at < end, AtomCharacters.contains(line[at]) { at &+= 1 }
        if at < end, line[at] == Octet.equals, at > start {
            try checkKey(from: start, to: at)
            try checkNew(from: start, to: at, among: tokens.fields)
            hasKey = true
            tokens.fields.append(Token(.key, from: start, to: at))
            at &+= 1
            try scanValues(into: &tokens)
        } else {
            guard at > start else { throw fault(.unexpectedOctet) }
            guard !hasKey else { throw fault(.valueAfterAttribute, at: start) }
            tokens.fields.append(Token(.atom, from: start, to: at))
        }
    }

    /// What follows `key=`: nothing, or values with commas between them.
    private mutating func scanValues(into tokens: inout Tokens) throws(SyntaxFault) {
        guard at < end, line[at] != Octet.space else { return }
        var count = 0
        while true {
            count &+= 1
            guard count <= Limits.listValuesMax else { throw fault(.tooManyValues) }
            guard at < end else { throw fault(.valueMissing) }
            if line[at] == Octet.quote {
                tokens.fields.append(try scanText())
            } else {
                let start = at
                while at < end, AtomCharacters.contains(line[at]) { at &+= 1 }
                guard at > start else {
                    let isGap = at == end || line[at] == Octet.space || line[at] == Octet.comma
                    throw fault(isGap ? .valueMissing : .unexpectedOctet)
                }
                tokens.fields.append(Token(.atom, from: start, to: at))
            }
            guard at < end, line[at] == Octet.comma else { return }
            at &+= 1
        }
    }

    /// From the quote to the octet after the closing one.
    private mutating func scanText() throws(SyntaxFault) -> Token {
        at &+= 1
        let start = at
        var isEscaped = false
        while at < end {
            while at &+ 8 <= end,
                !Octet.hasOtherThanPlain(line.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            {
                at &+= 8
            }
            guard at < end else { break }
            let octet = line[at]
            if octet == Octet.quote {
                at &+= 1
                return Token(isEscaped ? .escapedText : .text, from: start, to: at &- 1)
            } else if octet == Octet.backslash {
                guard let length = TextForm.escapeLength(in: line, at: at, end: end) else {
                    throw fault(.badEscape)
                }
                isEscaped = true
                at &+= length
            } else if octet >= 0x80 {
                guard let (scalar, count) = TextForm.scalar(in: line, at: at, end: end) else {
                    throw fault(.notUTF8)
                }
                guard !TextForm.mustEscape(scalar) else { throw fault(.mustBeEscaped) }
                at &+= count
            } else {
                guard octet >= 0x20, octet != 0x7F else { throw fault(.mustBeEscaped) }
                at &+= 1
            }
        }
        throw fault(.textNotClosed)
    }

    /// `{N}`, which must be the last token.
    private mutating func scanSize() throws(SyntaxFault) -> Int {
        let start = at
        at &+= 1
        while at < end, Octet.isDigit(line[at]) { at &+= 1 }
        guard at < end, line[at] == Octet.braceClose, at &+ 1 == end,
            let size = Digits.value(of: line, from: start &+ 1, to: at), size <= Limits.blobOctetsMax
        else { throw fault(.badSize, at: start) }
        at &+= 1
        return size
    }

    private func checkKey(from start: Int, to stop: Int) throws(SyntaxFault) {
        guard Octet.isLower(line[start]) else { throw fault(.badKey, at: start) }
        var next = start &+ 1
        while next < stop {
            guard AtomCharacters.continuesKey(line[next]) else { throw fault(.badKey, at: start) }
            next &+= 1
        }
        guard stop &- start <= Limits.keyOctetsMax else { throw fault(.keyTooLong, at: start) }
    }

    /// Throws when the key stood in the line before. At most 64 keys of 32 octets, so the search is bounded.
    private mutating func checkNew(from start: Int, to stop: Int, among fields: [Token]) throws(SyntaxFault) {
        let mix =
            UInt64(line[start]) &+ UInt64(line[stop &- 1]) &* 7 &+ UInt64(truncatingIfNeeded: stop &- start)
            &* 31
        let bit: UInt64 = 1 &<< (mix & 63)
        defer { keysSeen |= bit }
        guard keysSeen & bit != 0 else { return }
        for token in fields where token.kind == .key && token.end &- token.start == stop &- start {
            var offset = 0
            while start &+ offset < stop, line[token.start &+ offset] == line[start &+ offset] {
                offset &+= 1
            }
            guard start &+ offset < stop else { throw fault(.keyTwice, at: start) }
        }
    }
}
