import ArgumentParser
import Glibc

/// `sync`: what the disk takes for making one small write durable.
struct Sync: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Append 4 KiB and fdatasync, one after the other; prints the median in microseconds."
    )

    @Argument(help: "A folder on the disk of the journal.") var folder: String
    @Option(help: "How many.") var count = 2000

    func run() throws {
        let path = "\(folder)/sync.\(getpid())"
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw LoadFault("\(path) cannot be made") }
        defer {
            close(file)
            unlink(path)
        }
        let block = [UInt8](repeating: 0x61, count: 4096)
        var figures = Figures()
        for _ in 0..<count {
            let start = Clock.now
            guard Glibc.write(file, block, block.count) == block.count, fdatasync(file) == 0 else {
                throw LoadFault("\(path) cannot be written")
            }
            figures.add(nanoseconds: Clock.now - start)
        }
        print(figures.line)
    }
}
