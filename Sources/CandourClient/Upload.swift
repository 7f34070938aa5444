import CLP
import OpenSSL

/// A file on its way up: announced with its size and SHA-256, sent in parts, then sealed. The server says how far it
/// has got (`at=`), so a broken upload goes on where it stopped. Every part can be sent again.
struct Upload {
    let path: String
    let name: String
    let size: Int
    private let type: String
    private let octets: [UInt8]

    init(path: String, name: String, type: String?) throws(ClientFault) {
        guard let size = Disk.size(path) else {
            throw ClientFault(.noInput, "There is no file called \(path).")
        }
        guard size > 0 else { throw ClientFault(.data, "\(path) is empty.") }
        guard size <= Limits.fileOctetsMax else {
            throw ClientFault(
                .data,
                "A file must be \(Plural.octets(Limits.fileOctetsMax)) or smaller. \(path) is \(Plural.octets(size))."
            )
        }
        octets = try Disk.read(path, limit: Limits.fileOctetsMax)
        self.path = path
        self.name = name
        self.size = octets.count
        self.type = type ?? Self.type(of: name)
    }

    func send(to id: String, desk: Desk) throws(ClientFault) -> Row {
        let digest = Hex.encode(SHA256.hash(octets))
        let label = "File \(name) on \(id)"
        // The same file announced again within the server's memory of keys is the same upload.
        let once = try onceKey(id: id, digest: digest, step: "put", desk: desk)
        let announced = try desk.ask(
            Request("put", id)
                .with("name", .text(name))
                .with("type", .atom(type))
                .with("size", .number(size))
                .with("sha256", .atom(digest))
                .with("once", .atom(once))
        ).last
        guard let upload = announced["up"] else {
            throw ClientFault(.version, "The server's answer names no upload.")
        }
        var at = announced.number("at") ?? 0
        var progress = Progress(desk: desk, name: name, size: size)
        do throws(ClientFault) {
            while at < size {
                progress.report(at)
                let end = min(size, at + Limits.blobOctetsMax)
                var part = Request("part", upload).with("at", .number(at))
                part.blob = Array(octets[at..<end])
                let next = try desk.ask(part).last.number("at") ?? end
                guard next > at, next <= size else {
                    throw ClientFault(.version, "The server lost its place in the file.")
                }
                at = next
            }
            progress.report(size)
            let seal = try Request("seal", upload).with(
                "once",
                .atom(onceKey(id: upload, digest: digest, step: "seal", desk: desk))
            )
            return try desk.ask(seal).last
        } catch {
            guard error.status == .unreachable else { throw error }
            throw ClientFault(
                .notSent,
                "NOT SENT. \(label): \(Plural.octets(at)) of \(Plural.octets(size)) arrived. \(error.sentence)",
                advice: ["To go on where it stopped, give the same command again."]
            )
        }
    }

    /// The same for the same file, case and person, so that trying again finds the same upload.
    private func onceKey(id: String, digest: String, step: String, desk: Desk) throws(ClientFault) -> String {
        let words = "\(step) \(id) \(digest) \(type) \(name)"
        return try String(Hex.encode(HMACSHA256.code(Array(words.utf8), key: desk.draftKey())).prefix(32))
    }

    /// The media type by the ending of the name.
    static func type(of name: String) -> String {
        switch name.lowercased().split(separator: ".").last ?? "" {
        case "pdf": "application/pdf"
        case "txt", "text": "text/plain"
        case "md": "text/markdown"
        case "csv": "text/csv"
        case "html", "htm": "text/html"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "tif", "tiff": "image/tiff"
        case "doc": "application/msword"
        case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case "odt": "application/vnd.oasis.opendocument.text"
        case "zip": "application/zip"
        case "mp3": "audio/mpeg"
        case "wav": "audio/wav"
        case "mp4": "video/mp4"
        default: "application/octet-stream"
        }
    }
}
