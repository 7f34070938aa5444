import Glibc

/// Waits for many links at once. poll(2) is enough for the fifty or so that are under load.
final class Poll {
    private var wanted: [pollfd]

    /// Watches the links; each is known by its place in the array.
    init(_ links: [Link]) {
        wanted = links.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    }

    /// Calls `body` with the place of each link that has something to read. Waits up to a tenth of a second for one.
    func wait(_ body: (Int) throws -> Void) throws {
        guard Glibc.poll(&wanted, nfds_t(wanted.count), 100) > 0 else { return }
        for index in wanted.indices where wanted[index].revents != 0 { try body(index) }
    }
}
