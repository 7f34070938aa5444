import Journal
import OpenSSL
import Testing

@Suite("What a check finds")
struct VerifierTests {
    @Test func nothingInGoodJournals() throws {
        for entries in [1, 2, 1_023, 1_024, 1_025, 2_100] {
            let journal = try SampleJournal(entries: entries, contentOctets: 4, chunks: 70)
            let result = try Verifier(journal.storage, keys: journal.keys).run(
                expecting: journal.heads[entries]
            )
            #expect(result.finding == nil)
            #expect(result.entries == entries)
            #expect(result.head == journal.heads[entries])
            #expect(result.chunks == 70)
            #expect(try journal.finding() == nil)
        }
        #expect(try Verifier(MemoryStorage()).run() == Verification())
    }

    @Test func everyOctetOf64KiB() throws {
        let journal = try SampleJournal(entries: 200, contentOctets: 200)
        var octets = 0
        for (index, row) in journal.rows.enumerated() {
            for part in RowPart.allCases {
                for place in row[keyPath: part.path].indices {
                    octets += 1
                    var bad = row
                    bad[keyPath: part.path][place] ^= UInt8(1 << (octets % 8))
                    let entry = try? bad.entry()
                    let isSeen =
                        entry.map { Chain.problem(of: $0, after: journal.heads[index]) != nil } ?? true
                    if !isSeen { Issue.record("octet \(place) of \(part) of entry \(row.seq)") }
                }
            }
        }
        #expect(octets >= 65_536)
    }

    @Test func theEntryWithAChangedOctet() throws {
        var journal = try SampleJournal(entries: 60)
        for index in journal.rows.indices {
            let good = journal.rows[index]
            for part in RowPart.allCases {
                let count = good[keyPath: part.path].count
                for place in Set([0, count / 2, count - 1]) {
                    journal.rows[index][keyPath: part.path][place] ^= 1
                    #expect(try journal.finding()?.seq == good.seq)
                    journal.rows[index] = good
                }
            }
        }
        #expect(try journal.finding() == nil)
    }

    @Test func aRemovedEntry() throws {
        let good = try SampleJournal(entries: 40)
        for index in 0..<39 {
            var journal = good
            let row = journal.rows.remove(at: index)
            #expect(try journal.finding() == Finding(.entry(row.seq), .missing))
        }
    }

    @Test func entriesRemovedAndTheRestMovedUp() throws {
        let good = try SampleJournal(entries: 40)
        for index in 0..<39 {
            var journal = good
            journal.rows.remove(at: index)
            for later in index..<39 { journal.rows[later].seq -= 1 }
            let seq = UInt64(index + 1)
            #expect(try journal.finding() == Finding(.entry(seq), .misplaced(found: seq + 1)))
        }
    }

    @Test func swappedEntries() throws {
        let good = try SampleJournal(entries: 40)
        for index in 0..<39 {
            var journal = good
            journal.rows.swapAt(index, index + 1)
            journal.rows[index].seq -= 1
            journal.rows[index + 1].seq += 1
            let seq = UInt64(index + 1)
            #expect(try journal.finding() == Finding(.entry(seq), .misplaced(found: seq + 1)))
        }
    }

    @Test func aDoubledEntry() throws {
        let good = try SampleJournal(entries: 40)
        for index in good.rows.indices {
            var journal = good
            journal.rows.insert(good.rows[index], at: index + 1)
            for later in (index + 1)..<41 { journal.rows[later].seq += 1 }
            let seq = UInt64(index + 1)
            #expect(try journal.finding() == Finding(.entry(seq + 1), .misplaced(found: seq)))
        }
    }

    @Test func aForgedEntryWithAHashOfItsOwn() throws {
        let good = try SampleJournal(entries: 40)
        for index in 0..<39 {
            var journal = good
            let previous = good.heads[index].hash
            journal.rows[index].sealed.append(1)
            let row = journal.rows[index]
            journal.rows[index].hash = Chain.hash(
                after: previous,
                envelope: row.envelope,
                nonce: row.nonce,
                sealed: row.sealed
            )
            #expect(try journal.finding() == Finding(.entry(UInt64(index + 2)), .hashMismatch))
        }
    }

    @Test func aMissingEndWhenAHeadIsKnown() throws {
        let good = try SampleJournal(entries: 40)
        for count in 0..<40 {
            var journal = good
            journal.rows.removeLast(40 - count)
            let last = UInt64(count)
            #expect(try journal.finding() == nil)
            let finding = try journal.finding(expecting: good.heads[40])
            #expect(finding == Finding(.entry(last + 1), .truncated(last: last)))
        }
    }

    @Test func aJournalWrittenAnewWhenAHeadIsKnown() throws {
        let good = try SampleJournal(entries: 40)
        let other = try SampleJournal(entries: 50)
        #expect(try other.finding(keyed: true) == nil)
        #expect(try other.finding(expecting: good.heads[40]) == Finding(.entry(40), .rewritten))
        #expect(try good.finding(expecting: good.heads[17]) == nil)
    }
}

/// The parts of a row.
enum RowPart: CaseIterable {
    case envelope, nonce, sealed, hash

    var path: WritableKeyPath<StoredEntry, [UInt8]> {
        switch self {
        case .envelope: \.envelope
        case .nonce: \.nonce
        case .sealed: \.sealed
        case .hash: \.hash
        }
    }
}
