import CLP

/// What to ask for.
protocol Traffic {
    /// The next request of a link, appended to `output`; false when there is nothing more to ask.
    mutating func ask(on link: Int, tag: UInt32, into output: inout [UInt8]) -> Bool
    /// The last line of an answer, which is an `ok`.
    mutating func answered(_ line: UnsafeRawBufferPointer)
}

extension Traffic {
    /// Most answers only have to be there.
    mutating func answered(_ line: UnsafeRawBufferPointer) {}
}

/// `ping`: what a request costs that does nothing.
struct Pings: Traffic {
    private let line = LineBuilder("ping")

    func ask(on link: Int, tag: UInt32, into output: inout [UInt8]) -> Bool {
        line.write(head: .tag(tag), to: &output)
    }
}

/// `show CASE`, each link a case of its own.
struct Shows: Traffic {
    private let lines: [LineBuilder]

    /// Reads of these cases.
    init(_ cases: [String]) {
        lines = cases.map { id in
            var line = LineBuilder("show")
            line.append(atom: id)
            return line
        }
    }

    func ask(on link: Int, tag: UInt32, into output: inout [UInt8]) -> Bool {
        lines[link % lines.count].write(head: .tag(tag), to: &output)
    }
}

/// `note CASE`, the cases in turn.
struct Notes: Traffic {
    private let cases: [String]
    private let text: [UInt8]
    private let run = Clock.now
    private var sent = 0
    private let sentMax: Int

    /// Notes of so many octets on these cases; at most `max` of them.
    init(_ cases: [String], octets: Int, max: Int = .max) {
        self.cases = cases
        text = (0..<octets).map { 0x61 + UInt8($0 % 26) }
        sentMax = max
    }

    mutating func ask(on link: Int, tag: UInt32, into output: inout [UInt8]) -> Bool {
        guard sent < sentMax else { return false }
        var line = LineBuilder("note")
        line.append(atom: cases[sent % cases.count])
        line.append(key: "kind", atom: "phone")
        line.append(key: "once", atom: "load-\(run)-\(sent)")
        sent += 1
        return line.write(head: .tag(tag), blob: text, to: &output)
    }
}

/// `new case`, and the references that come of it.
struct Openings: Traffic {
    private let practitioners: [String]
    private let heard: String
    private let run = Clock.now
    private var sent = 0
    private let sentMax: Int
    /// The references of the new cases.
    private(set) var cases: [String] = []

    /// So many new cases, about these practitioners in turn. `heard` is a day, `2026-11-02`.
    init(_ count: Int, about practitioners: [String], heard: String) {
        self.practitioners = practitioners
        self.heard = heard
        sentMax = count
    }

    mutating func ask(on link: Int, tag: UInt32, into output: inout [UInt8]) -> Bool {
        guard sent < sentMax else { return false }
        var line = LineBuilder("new")
        line.append(atom: "case")
        line.append(key: "prac", atom: practitioners[sent % practitioners.count])
        line.append(key: "kind", atom: "records")
        line.append(key: "source", atom: "staff")
        line.append(key: "heard", atom: heard)
        line.append(key: "safety", atom: "no")
        line.append(key: "title", text: "Referral letters sent late")
        line.append(key: "once", atom: "case-\(run)-\(sent)")
        sent += 1
        return line.write(head: .tag(tag), to: &output)
    }

    mutating func answered(_ line: UnsafeRawBufferPointer) {
        guard let message = try? Message(line: line, blob: nil),
            case .atom(let id)? = message.values(of: "id")?.first
        else { return }
        cases.append(id)
    }
}
