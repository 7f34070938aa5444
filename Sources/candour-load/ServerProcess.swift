import Foundation

/// The process that is measured, as the kernel accounts for it (proc(5)).
struct ServerProcess {
    /// Its number.
    let pid: Int32

    /// Processor time it has used so far, in user and in kernel mode, in microseconds; counted in ticks of 10 ms.
    func processorMicroseconds() throws -> Double {
        let text = try file("stat")
        // The name, in parentheses, may hold anything; fields are counted behind it, from field 3.
        guard let end = text.lastIndex(of: ")") else { throw LoadFault("/proc/\(pid)/stat cannot be read") }
        let fields = text[end...].split(separator: " ").dropFirst()
        guard fields.count > 12, let user = Double(fields[fields.startIndex + 11]),
            let system = Double(fields[fields.startIndex + 12])
        else { throw LoadFault("/proc/\(pid)/stat cannot be read") }
        return (user + system) * 1e6 / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Resident memory, in KiB.
    func residentKibibytes() throws -> Int {
        for line in try file("status").split(separator: "\n") where line.hasPrefix("VmRSS:") {
            if let size = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) { return size }
        }
        throw LoadFault("/proc/\(pid)/status names no VmRSS")
    }

    private func file(_ name: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: "/proc/\(pid)/\(name)") else {
            throw LoadFault("process \(pid) is not there")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
