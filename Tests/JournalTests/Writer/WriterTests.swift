import Casework
import OpenSSL
import Synchronization
import Testing

@testable import Journal

@Suite("The one writer")
struct WriterTests {
    @Test("a write is answered after it is durable, and a new start finds it")
    func durable() throws {
        let storage = MemoryStorage()
        let desk = try Desk(storage)
        guard case .done(let answer, let seq, false)? = desk.write(founding, answer: "ok id=26-0001") else {
            Issue.record("not done")
            return
        }
        #expect(answer == "ok id=26-0001")
        #expect(try storage.head().seq == seq)
        #expect(desk.writer.state.caseFile(Sample.case1)?.title == "Late")
        #expect(desk.rung.withLock { $0 } == 1)
        let again = try Desk(storage)
        #expect(again.writer.state.caseFile(Sample.case1)?.title == "Late")
        #expect(try Verifier(storage, keys: again.keys).run().finding == nil)
    }

    @Test("events of several streams are several entries; the key stands on the last")
    func streams() throws {
        let storage = MemoryStorage()
        let desk = try Desk(storage)
        _ = desk.write(founding, once: "k1", answer: "ok n=3")
        let entries = try storage.entries(from: 1, limit: 10)
        #expect(entries.map(\.envelope.stream.name) == ["store", "U-2", "26-0001"])
        #expect(entries.map(\.envelope.once) == [nil, nil, "k1"])
    }

    @Test("the same key and request gives the same answer, also after a restart; another request is refused")
    func once() throws {
        let storage = MemoryStorage()
        let desk = try Desk(storage)
        _ = desk.write(founding)
        guard case .done(_, let seq, false)? = desk.write([note(1, "a")], once: "k", answer: "ok id=N-1")
        else {
            Issue.record("not done")
            return
        }
        for desk in [desk, try Desk(storage)] {
            guard
                case .done("ok id=N-1", seq, true)? = desk.write(
                    [note(2, "a")],
                    once: "k",
                    answer: "ok id=N-2"
                )
            else {
                Issue.record("not the same answer")
                return
            }
            guard case .refused(let refusal)? = desk.write([note(2, "b")], once: "k", digest: 2) else {
                Issue.record("not refused")
                return
            }
            #expect(refusal.code == .onceReused)
        }
        #expect(desk.writer.state.caseFile(Sample.case1)?.items.count == 1)
        guard case .done(_, _, false)? = desk.write([note(3, "c")], by: PersonID(3), once: "k") else {
            Issue.record("another person's key is another key")
            return
        }
    }

    @Test("a refused write adds nothing; the next goes on")
    func refused() throws {
        let storage = MemoryStorage()
        let desk = try Desk(storage)
        _ = desk.write(founding)
        let head = try storage.head()
        guard case .refused(let refusal)? = desk.write(refusing: .absent("case")) else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.code == .none)
        #expect(try storage.head() == head)
        guard case .done? = desk.write([note(1, "a")]) else {
            Issue.record("not done")
            return
        }
    }

    @Test(
        "a full disk refuses what would write and changes nothing; there is space again, and writing goes on"
    )
    func full() throws {
        let storage = MemoryStorage()
        let desk = try Desk(storage)
        _ = desk.write(founding)
        storage.fail(at: 1, count: 1, with: .before(.full("no space")))
        guard case .full? = desk.write([note(1, "a")]) else {
            Issue.record("not full")
            return
        }
        #expect(desk.writer.state.caseFile(Sample.case1)?.items.isEmpty == true)
        storage.heal()
        guard case .done? = desk.write([note(1, "a")]) else {
            Issue.record("not done")
            return
        }
        #expect(!desk.isStopped)
        #expect(try Verifier(storage, keys: desk.keys).run().finding == nil)
    }

    @Test("a failed commit stops the writer for good: no answer, and nothing after it")
    func broken() throws {
        for when in [true, false] {
            let storage = MemoryStorage()
            let desk = try Desk(storage)
            _ = desk.write(founding)
            let fault = StorageFault.broken("I/O error")
            storage.fail(at: 1, count: 1, with: when ? .before(fault) : .after(fault))
            #expect(desk.write([note(1, "a")]) == nil)
            #expect(desk.stopped.withLock { $0 } == [fault])
            storage.heal()
            #expect(desk.write([note(2, "b")]) == nil)
            // The next start reads what is really there, and the chain holds either way.
            let next = try Desk(storage)
            #expect(next.writer.state.caseFile(Sample.case1)?.items.count == (when ? 0 : 1))
            #expect(try Verifier(storage, keys: next.keys).run().finding == nil)
        }
    }

    @Test("whichever operation on the store fails, nothing answered is lost and nothing is there by half")
    func faultLoop() throws {
        for persistent in [false, true] {
            var stopped = 0
            // A page that is read ahead of the last one may fail too, and nobody needs it: so all of them are tried.
            for number in 1...40 {
                let storage = MemoryStorage()
                _ = try Desk(storage).write(founding)
                var answered: [String] = []
                storage.fail(
                    at: number,
                    count: persistent ? .max : 1,
                    with: .before(.broken("fault \(number)"))
                )
                if let desk = try? Desk(storage) {
                    for text in ["one", "two", "three"] {
                        guard case .done? = desk.write([note(UInt32(answered.count + 1), text)]) else {
                            break
                        }
                        answered.append(text)
                    }
                }
                storage.heal()
                let after = try Desk(storage)
                let kept = after.writer.state.caseFile(Sample.case1)?.items.count ?? 0
                #expect(kept >= answered.count)
                #expect(try Verifier(storage, keys: after.keys).run().finding == nil)
                stopped += answered.count < 3 ? 1 : 0
            }
            #expect(stopped > 2)
        }
    }

    @Test("a text is read back from the journal, sealed on the way")
    func texts() throws {
        let storage = MemoryStorage()
        let desk = try Desk(storage)
        _ = desk.write(founding)
        _ = desk.write([note(1, "a canary in the text")])
        let place = try #require(desk.writer.state.caseFile(Sample.case1)?.items[0].text)
        let texts = Texts(storage: storage, keys: desk.keys)
        #expect(texts.ready(place) == nil)
        #expect(try texts.read(place) == Array("a canary in the text".utf8))
        #expect(texts.ready(place) != nil)
        let stored = try storage.entries(from: 1, limit: 10).flatMap(\.sealed)
        #expect(!String(decoding: stored, as: UTF8.self).contains("canary"))
    }
}
