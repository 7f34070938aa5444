import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files of `Protocol/` that tests read.
enum Pages {
    /// A file as octets.
    ///
    /// - Parameter path: From the root of the repository.
    static func octets(_ path: String, file: String = #filePath) throws -> [UInt8] {
        let root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
            separator: "/"
        )
        let stream = try #require(fopen(root + "/" + path, "rb"), "\(path) cannot be opened")
        defer { fclose(stream) }
        var octets: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, stream)
            guard count > 0 else { return octets }
            octets += buffer[..<count]
        }
    }

    /// A file as text, cut at LF.
    static func lines(_ path: String) throws -> [Substring] {
        String(decoding: try octets(path), as: UTF8.self).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
    }

    /// The names of the files in a folder that end in `suffix`.
    static func names(in path: String, suffix: String, file: String = #filePath) throws -> [String] {
        let root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
            separator: "/"
        )
        let folder = try #require(opendir(root + "/" + path), "\(path) cannot be opened")
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(suffix) { names.append(name) }
        }
        return names.sorted()
    }
}
