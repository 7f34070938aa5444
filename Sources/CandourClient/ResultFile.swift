/// A file that a command makes. One that exists is never written over unless the person says so.
struct ResultFile {
    let desk: Desk
    /// As it was typed; `~/` is the home folder.
    let path: String

    /// Writes it, for its owner alone.
    /// - Returns: where it is.
    /// - Throws: status `cannotCreate` when it cannot be written, or exists and may not be replaced.
    func write(_ octets: [UInt8]) throws(ClientFault) -> String {
        let path = Disk.expanded(path, home: desk.home.user)
        guard Disk.exists(path) else {
            try Disk.create(path) { file throws(ClientFault) in
                try Disk.writeAll(octets, to: file, named: path)
            }
            return path
        }
        guard !Disk.isFolder(path) else {
            throw ClientFault(.cannotCreate, "\(path) is a folder. Give the name of a file.")
        }
        if !desk.options.yes {
            guard desk.canAsk else {
                throw ClientFault(
                    .cannotCreate,
                    "\(path) exists already. Choose another name, or add --yes to replace it."
                )
            }
            guard try desk.yesNo("\(path) exists already. Replace it?") else { throw ClientFault.stopped }
        }
        try Disk.write(octets, to: path)
        return path
    }
}
