import CLP
import Casework
import RulePacks

/// Lines about rule packs. The pack itself is the text of its line: the YAML that it was loaded from, spelled canonically.
enum PackLines {
    static func line(of event: Event) -> LineBuilder {
        switch event {
        case .packLoaded(let pack):
            var line = LineBuilder("pack-loaded", pack.name)
            line.append(key: "version", number: pack.version)
            return line
        case .packAdopted(let name): return LineBuilder("pack-adopted", name)
        case .pinned(let id, let pack):
            var line = LineBuilder("pinned", id.text)
            line.append(key: "pack", atom: pack.name)
            line.append(key: "version", number: pack.version)
            return line
        default: return LineBuilder("")
        }
    }

    static func event(_ reader: inout LineReader) throws(SpellingFault) -> Event? {
        switch reader.message.verb {
        case "pack-loaded":
            guard let blob = reader.message.blob,
                let pack = try? PackReader.read(String(decoding: blob, as: UTF8.self), path: "journal")
            else { throw reader.fault("text") }
            return .packLoaded(pack)
        case "pack-adopted":
            guard let name = reader.message.values.first?.string else { throw reader.fault("name") }
            return .packAdopted(name)
        case "pinned":
            let id = try reader.caseID()
            return .pinned(id, PackID(name: try reader.string("pack"), version: try reader.number("version")))
        default:
            return nil
        }
    }
}
