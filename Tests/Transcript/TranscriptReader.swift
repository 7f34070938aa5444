import CLP

/// Turns the lines of a transcript file into steps.
struct TranscriptReader {
    private let lines: [ArraySlice<UInt8>]
    private var next = 0

    init(_ octets: [UInt8]) {
        var lines = octets.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
    }

    mutating func read() throws(TranscriptFault) -> [Transcript.Step] {
        var steps: [Transcript.Step] = []
        while next < lines.count {
            let line = lines[next]
            next += 1
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            steps.append(try step(line))
        }
        return steps
    }

    private mutating func step(_ line: ArraySlice<UInt8>) throws(TranscriptFault) -> Transcript.Step {
        let number = next
        guard line.count >= 3, line.dropFirst(2).first == UInt8(ascii: " "),
            let side = Self.side(of: line)
        else {
            throw TranscriptFault(
                line: number,
                what: "a line begins with `C: `, `S: `, `C| `, `S| `, `C! ` or `#`"
            )
        }
        let rest = Array(line.dropFirst(3))
        switch line.dropFirst().first {
        case UInt8(ascii: ":"):
            var octets = rest + [0x0A]
            if let blob = blobLines(of: side) { octets += blob + [0x0A] }
            do {
                let message = try Message(octets: octets)
                return Transcript.Step(side: side, octets: octets, message: message, line: number)
            } catch {
                throw TranscriptFault(line: number, what: Self.sentence(for: error))
            }
        case UInt8(ascii: "!"):
            guard side == .client, let octets = Self.unescaped(rest) else {
                throw TranscriptFault(
                    line: number,
                    what: "raw octets come from the client, with the escapes of C"
                )
            }
            return Transcript.Step(side: side, octets: octets, message: nil, line: number)
        default:
            throw TranscriptFault(line: number, what: "a blob line must follow its message")
        }
    }

    private static func side(of line: ArraySlice<UInt8>) -> Transcript.Side? {
        switch line.first {
        case UInt8(ascii: "C"): .client
        case UInt8(ascii: "S"): .server
        default: nil
        }
    }

    /// The blob lines that follow, joined by LF; nil when there are none. An empty one may lack its last
    /// space.
    private mutating func blobLines(of side: Transcript.Side) -> [UInt8]? {
        let prefix = Array((side == .client ? "C|" : "S|").utf8)
        var blob: [UInt8]?
        while next < lines.count, lines[next].starts(with: prefix) {
            let text = lines[next].dropFirst(3)
            blob = blob.map { $0 + [0x0A] + text } ?? Array(text)
            next += 1
        }
        return blob
    }

    private static func sentence(for fault: MessageFault) -> String {
        switch fault {
        case .syntax(let syntax): "at \(syntax.at): \(syntax.sentence)"
        case .incomplete, .trailing: "the blob is not as long as the size says"
        case .frame(let frame): frame.sentence
        }
    }

    /// Reads the escapes `\r \n \t \0 \\ \xHH` and ends the octets with LF, unless `\c` ends them.
    private static func unescaped(_ text: [UInt8]) -> [UInt8]? {
        var octets: [UInt8] = []
        var rest = text[...]
        while let octet = rest.popFirst() {
            guard octet == UInt8(ascii: "\\") else {
                octets.append(octet)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "r"): octets.append(0x0D)
            case UInt8(ascii: "n"): octets.append(0x0A)
            case UInt8(ascii: "t"): octets.append(0x09)
            case UInt8(ascii: "0"): octets.append(0)
            case UInt8(ascii: "\\"): octets.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "c"): return rest.isEmpty ? octets : nil
            case UInt8(ascii: "x"):
                guard rest.count >= 2,
                    let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
                else { return nil }
                octets.append(value)
                rest = rest.dropFirst(2)
            default: return nil
            }
        }
        return octets + [0x0A]
    }
}
