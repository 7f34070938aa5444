import Foundation
import Glibc
import Journal
import JournalSQLite
import Testing

/// Kills a process in the middle of its writing, again and again, on one store.
///
/// This is about the death of a process only: what the kernel has taken it keeps. A loss of power is another
/// test.
@Suite("A process that dies while it writes")
struct CrashTests {
    @Test func leavesWholeBatchesAndAllThatWereAcknowledged() async throws {
        let folder = Folder()
        defer { withExtendedLifetime(folder) {} }
        let path = folder.path
        let acks = path + ".acks"
        var last: UInt64 = 0
        for round in 0..<10 {
            let wait = 3 + round * round
            await #expect(processExitsWith: .signal(SIGALRM)) {
                [path = path as String, acks = acks as String, wait = wait as Int] in
                try Writer.write(path: path, acks: acks, milliseconds: wait)
            }
            let storage = try SQLiteStorage(path: path)
            let author = try Author(storage)
            let acknowledged = try Writer.acknowledged(acks)
            #expect(author.head.seq >= acknowledged.last?.seq ?? 0)
            #expect(author.head.seq >= last)
            let result = try author.verification(expecting: acknowledged.last)
            #expect(result.finding == nil)
            #expect(result.entries == result.chunks * Writer.entriesPerBatch)
            for head in acknowledged where head.seq > last {
                #expect(try storage.entry(head.seq)?.hash == head.hash)
            }
            last = author.head.seq
        }
        // The processes did write something before they died; how much depends on the machine.
        #expect(last >= UInt64(Writer.entriesPerBatch))
    }
}

/// The process that dies.
enum Writer {
    static let entriesPerBatch = 5

    /// Writes batches for ever, and notes each in a file of its own once it was acknowledged. The timer,
    /// which nobody catches, ends the process wherever it is then.
    static func write(path: String, acks: String, milliseconds: Int) throws {
        let storage = try SQLiteStorage(path: path)
        var author = try Author(storage)
        let file = open(acks, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        signal(SIGALRM, SIG_DFL)
        var timer = itimerval()
        timer.it_value.tv_usec = milliseconds * 1_000
        setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
        while true {
            var builder = try author.batch(entriesPerBatch, octets: 300)
            let name = "F-\(author.head.seq + 1)"
            try builder.append(file: name, at: 0, stream: Author.stream, content: [1])
            try author.write(builder)
            let line = "\(author.head.seq) \(author.head.hash.map { String($0) }.joined(separator: ","))\n"
            _ = Glibc.write(file, line, line.utf8.count)
        }
    }

    /// The heads that were acknowledged.
    static func acknowledged(_ path: String) throws -> [Head] {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ")
            guard parts.count == 2, let seq = UInt64(parts[0]) else { return nil }
            return Head(seq: seq, hash: parts[1].split(separator: ",").compactMap { UInt8($0) })
        }
    }
}
