import Testing

@testable import Casework

struct PackedEntriesTests {
    private static let entries: [PackedEntry] = [
        PackedEntry(seq: 1, at: Moment(milliseconds: 1_795_305_600_123), by: nil, lines: [1, 2, 3]),
        PackedEntry(seq: 2, at: Moment(milliseconds: 1_795_305_600_122), by: PersonID(0), lines: []),
        PackedEntry(
            seq: 900,
            at: Moment(milliseconds: 0),
            by: PersonID(.max),
            lines: [UInt8](repeating: 7, count: 5_000)
        ),
        PackedEntry(seq: .max >> 1, at: Moment(milliseconds: .max >> 1), by: PersonID(17), lines: [0]),
    ]

    private static func packed(_ entries: [PackedEntry]) -> PackedEntries {
        var packed = PackedEntries()
        for entry in entries {
            entry.lines.withUnsafeBytes {
                packed.append(seq: entry.seq, at: entry.at, by: entry.by, lines: $0)
            }
        }
        return packed
    }

    @Test func `what goes in comes out, also through octets`() throws {
        let packed = Self.packed(Self.entries)
        #expect(packed.all == Self.entries)
        #expect(packed.count == 4)
        #expect(packed.firstSeq == 1)
        #expect(packed.octets.count == packed.octetsCount)
        let again = try #require(PackedEntries(packed.octets))
        #expect(again.all == Self.entries)
        #expect(again.firstSeq == 1)
    }

    @Test func `a copy does not see what is appended to the other, over many pieces`() {
        var packed = PackedEntries()
        var copies: [PackedEntries] = []
        for seq in UInt64(1)...300 {
            copies.append(packed)
            [UInt8](repeating: UInt8(seq % 251), count: Int(seq % 90)).withUnsafeBytes {
                packed.append(seq: seq, at: Moment(milliseconds: Int64(seq)), by: PersonID(1), lines: $0)
            }
        }
        for (count, copy) in copies.enumerated() {
            #expect(copy.all.map(\.seq) == packed.all.prefix(count).map(\.seq))
        }
        #expect(
            packed.all.allSatisfy {
                $0.lines == [UInt8](repeating: UInt8($0.seq % 251), count: Int($0.seq % 90))
            }
        )
    }

    @Test func `octets that were cut are refused, or are fewer entries`() {
        let octets = Self.packed(Self.entries).octets
        for count in octets.indices {
            let found = PackedEntries(Array(octets.prefix(count)))
            #expect(found == nil || Self.entries.starts(with: found?.all ?? []))
        }
        #expect(PackedEntries([0, 0, 0, 0]) == nil, "an entry has a place after the one before it")
        #expect(PackedEntries([0xFF]) == nil)
    }

    @Test(arguments: [0, 1, 0x7F, 0x80, 0x3FFF, 0x4000, UInt64(UInt32.max), .max - 1, .max])
    func `a short number reads back`(_ number: UInt64) {
        var octets: [UInt8] = []
        ShortNumber.append(number, to: &octets)
        octets.withUnsafeBytes { raw in
            var place = 0
            #expect(ShortNumber.read(raw, &place) == number)
            #expect(place == raw.count)
        }
        Array(octets.dropLast()).withUnsafeBytes { raw in
            var place = 0
            #expect(ShortNumber.read(raw, &place) == nil)
        }
    }

    @Test func `a number of more than 64 bits is none`() {
        for last in [UInt8(2), 0x80] {
            ([UInt8](repeating: 0xFF, count: 9) + [last, 0]).withUnsafeBytes { raw in
                var place = 0
                #expect(ShortNumber.read(raw, &place) == nil)
            }
        }
    }
}
