import CLP
import Casework

/// The facts of a record: each key has one shape everywhere, so one table spells and reads all kinds.
enum RecordSpelling {
    static func append(_ record: Record, to line: inout LineBuilder) {
        line.append(key: "record", atom: record.kind.rawValue)
        if let of = record.of { line.append(key: "of", atom: of.text) }
        for value in record.values {
            let key = value.key.rawValue
            switch value.value {
            case .word(let word): line.append(key: key, atom: word)
            case .text(let text): line.append(key: key, text: text)
            case .texts(let texts): line.append(key: key, texts: texts)
            case .day(let day): line.append(key: key, atom: day.iso)
            case .days(let days): line.append(key: key, atoms: days.map(\.iso))
            case .flag(let flag): line.append(key: key, flag: flag)
            case .user(let user): line.append(key: key, atom: user.text)
            case .users(let users): line.append(key: key, atoms: users.map(\.text))
            case .item(let item): line.append(key: key, atom: item.text)
            case .group(let body): line.append(key: key, atom: body.text)
            case .meeting(let meeting): line.append(key: key, atom: meeting.text)
            }
        }
    }

    static func record(_ reader: LineReader) throws(SpellingFault) -> Record {
        var values: [Record.Value] = []
        for attribute in reader.message.attributes {
            // `record`, `audience` and `released` are the item's own.
            guard let key = RecordKey(rawValue: attribute.key), key != .of else { continue }
            values.append(Record.Value(key, try value(key, reader)))
        }
        let of = reader.has("of") ? try reader.itemKey("of") : nil
        return Record(try reader.word("record", RecordKind.self), of: of, values)
    }

    private static func value(_ key: RecordKey, _ reader: LineReader) throws(SpellingFault) -> RecordValue {
        let name = key.rawValue
        return switch key.shape {
        case .word: .word(try reader.string(name))
        case .text: .text(try reader.string(name))
        case .texts: .texts(try reader.strings(name))
        case .day: .day(try reader.day(name))
        case .days: .days(try reader.list(name) { Day(iso: $0) })
        case .flag: .flag(try reader.flag(name))
        case .user: .user(try reader.personKey(name))
        case .users: .users(try reader.personKeys(name))
        case .item: .item(try reader.itemKey(name))
        case .group: .group(try reader.bodyKey(name))
        case .meeting: .meeting(try reader.meetingKey(name))
        }
    }
}
