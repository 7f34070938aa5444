import ArgumentParser
import CLP
import Foundation

/// Sends lines of the protocol as they are typed and prints what comes back: what a person at `openssl s_client` sees, with
/// this program's own TLS.
struct Say: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send the lines of standard input, one after the other; print the answers."
    )

    @OptionGroup var account: Account

    func run() throws {
        let link = try account.connect()
        FileHandle.standardOutput.write(Data("\(link.hello)\n".utf8))
        while let line = readLine() {
            try link.send(Array("\(line)\n".utf8))
            var message: Message
            repeat {
                message = try link.waitForMessage()
                FileHandle.standardOutput.write(Data(message.encoded))
            } while message.verb == "row"
        }
    }
}
