import Casework

/// Lines that differ in numbers and in the words of texts alone mean the same to the index of cases. Every shape of line is fully
/// read once; another line of it is looked over, and fully read when its case is opened.
///
/// A shape keeps each word as it is, so that a line with a word nobody has read yet is never taken for one that was.
struct LineShapes {
    /// The first reference of a line, when it is not the case, and what the line looks like.
    private struct Shape {
        var octets: [UInt8] = []
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var number: UInt32 = 0

        mutating func append(_ octet: UInt8) {
            octets.append(octet)
            hash = (hash ^ UInt64(octet)) &* 0x100_0000_01b3
        }

        mutating func clear() {
            octets.removeAll(keepingCapacity: true)
            hash = 0xcbf2_9ce4_8422_2325
            number = 0
        }
    }

    private var shape = Shape()
    private var known: [UInt64: (octets: [UInt8], trace: Trace)] = [:]
    private static let knownMax = 1_024

    /// What a line of this case means, when a line of its shape was read before; nil when it has to be read.
    mutating func trace(_ line: UnsafeRawBufferPointer, of name: String) -> Trace? {
        guard look(line, name), let found = known[shape.hash], found.octets == shape.octets else {
            return nil
        }
        switch found.trace {
        case .item(let id): return .item(ItemID(id.letter, shape.number))
        case .listAction(let id): return .listAction(ItemID(id.letter, shape.number))
        default: return found.trace
        }
    }

    /// Keeps what the line that was looked at last means, unless that names people.
    mutating func keep(_ trace: Trace) {
        guard !shape.octets.isEmpty, known.count < Self.knownMax else { return }
        switch trace {
        case .item(let id) where id.number == shape.number,
            .listAction(let id) where id.number == shape.number:
            known[shape.hash] = (shape.octets, trace)
        case .change, .look: known[shape.hash] = (shape.octets, trace)
        default: break
        }
    }

    /// Writes down the shape: the case as `@`, each run of digits as `0`, each text as a quotation mark. False, and no shape, when the first or
    /// the second word behind the verb is not the case or a concern of it.
    private mutating func look(_ line: UnsafeRawBufferPointer, _ name: String) -> Bool {
        shape.clear()
        var reader = OctetReader(line)
        guard let verb = line.firstIndex(of: Self.space) else { return false }
        for octet in line[...verb] { shape.append(octet) }
        reader.place = verb + 1
        if !reader.skip(name) {
            while reader.place < line.count, line[reader.place] != Self.dash {
                shape.append(line[reader.place])
                reader.place += 1
            }
            guard reader.skip("-"), let number = reader.number(), reader.skip(" "), reader.skip(name) else {
                shape.clear()
                return false
            }
            shape.number = number
        }
        guard reader.isAtEnd || [Self.space, Self.dot].contains(line[reader.place]) else {
            shape.clear()
            return false
        }
        shape.append(Self.at)
        lookOver(line, from: reader.place)
        return true
    }

    private mutating func lookOver(_ line: UnsafeRawBufferPointer, from start: Int) {
        var place = start
        while place < line.count {
            let octet = line[place]
            place += 1
            switch octet {
            case 0x30...0x39:
                shape.append(0x30)
                while place < line.count, case 0x30...0x39 = line[place] { place += 1 }
            case Self.quote:
                shape.append(Self.quote)
                while place < line.count, line[place] != Self.quote {
                    place += line[place] == Self.backslash ? 2 : 1
                }
                place += 1
            default: shape.append(octet)
            }
        }
    }

    private static let space = UInt8(ascii: " ")
    private static let dash = UInt8(ascii: "-")
    private static let dot = UInt8(ascii: ".")
    private static let at = UInt8(ascii: "@")
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
}
