/// A rule pack in a file on this computer, as the server judges it: nothing is decided here.
struct PackFile {
    let desk: Desk
    let path: String
    private let octets: [UInt8]

    /// Reads the file.
    /// - Throws: status `noInput` when it cannot be read, `data` when it is empty or too long.
    init(_ path: String, desk: Desk) throws(ClientFault) {
        self.desk = desk
        self.path = Disk.expanded(path, home: desk.home.user)
        octets = try Disk.read(self.path)
        guard !octets.isEmpty else { throw ClientFault(.data, "\(self.path) is empty.") }
        guard octets.count <= Self.octetsMax else {
            throw ClientFault(.data, "\(self.path) is too long. A rule pack has 64 KB or less.")
        }
    }

    /// The longest text that one request carries.
    private static let octetsMax = 65_536

    /// Asks what is wrong with it and what it would change, and gives the differences.
    /// - Throws: status `data` with every problem, when there are any.
    func differences() throws(ClientFault) -> [String] {
        let rows = try desk.ask(request("trial")).rows
        let problems = rows.filter { $0.kind == "problem" }.map { named($0["msg"] ?? "") }
        guard problems.isEmpty else {
            throw ClientFault(.data, "\(path) has \(Plural.of(problems.count, "problem")).", advice: problems)
        }
        return rows.filter { $0.kind == "difference" }.map { Screen.safeLine($0["msg"] ?? "") }
    }

    /// Loads it; gives the server's last line.
    func load() throws(ClientFault) -> Row {
        try desk.ask(request("load").with("once", .atom(desk.makeOnce()))).last
    }

    private func request(_ verb: String) -> Request {
        var request = Request(verb)
        request.blob = octets
        return request
    }

    /// The server calls what it was sent `pack`; here it has its own name.
    private func named(_ problem: String) -> String {
        let text = Screen.safeLine(problem)
        return text.hasPrefix("pack:") ? path + text.dropFirst(4) : text
    }
}
