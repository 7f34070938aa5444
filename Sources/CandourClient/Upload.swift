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
        guard !Disk.isFolder(path) else {
            throw ClientFault(
                .noInput,
                "\(path) is a folder. Give one file of it, or a zip file of the folder."
            )
        }
        if let type, !type.contains("/") || type.contains(" ") {
            throw ClientFault(
                .data,
                "--type must be the type of the file, like application/pdf. You typed \"\(type)\"."
            )
        }
        guard let size = Disk.size(path) else {
            throw ClientFault(.noInput, "There is no file called \(path).")
        }
        guard size > 0 else {
            throw ClientFault(
                .data,
                "\(path) is empty.",
                advice: ["Check that it was saved, then give the command again."]
            )
        }
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
        if at > 0 {
            desk.screen.tell(
                "Going on where it stopped: \(Plural.octets(at)) of \(Plural.octets(size)) had arrived."
            )
        }
        var pace = UploadPace()
        do throws(ClientFault) {
            while at < size {
                progress.report(at)
                let end = min(size, at + pace.octets)
                var part = Request("part", upload).with("at", .number(at))
                part.blob = Array(octets[at..<end])
                let begun = desk.clock.now()
                let next = try desk.ask(part).last.number("at") ?? end
                pace.took(seconds: desk.clock.now() - begun)
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
            // The connection is of no further use: an answer that comes late belongs to a part that is sent again.
            desk.dropConnection()
            guard at < size || !error.isFateUnknown else {
                throw ClientFault(
                    .unreachable,
                    "NOT KNOWN whether \(label) is complete there. \(error.sentence)"
                )
            }
            throw ClientFault(
                .unreachable,
                "NOT SENT. \(label): \(Plural.octets(at)) of \(Plural.octets(size)) arrived. \(error.sentence)"
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
