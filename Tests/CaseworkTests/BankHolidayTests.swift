import Foundation
import Testing

@testable import Casework

/// The bank holidays against `Expected/bank-holidays.txt`, and what a day is.
@Suite("Bank holidays of four nations")
struct BankHolidayTests {
    @Test("they are the expected ones, year by year", arguments: Nation.allCases)
    func expected(nation: Nation) throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Expected/bank-holidays.txt")
        let division = nation == .england || nation == .wales ? "england-and-wales" : nation.rawValue
        var wanted: [String] = []
        for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n") {
            let words = line.split(separator: " ")
            let year = try #require(Int(words[0]))
            guard words[1] == division else { continue }
            for word in words.dropFirst(2) {
                let parts = word.split(separator: "/").compactMap { Int($0) }
                let day = try #require(Day(year: year, month: parts[1], day: parts[0]))
                wanted.append(day.iso)
            }
        }
        #expect(WorkingCalendar(nation).holidays.map(\.day.iso) == wanted)
        #expect(wanted.count > 80)
    }

    @Test("no row is lost, and each is a weekday with a source")
    func rows() {
        for row in BankHolidayRows.all {
            #expect((Day(iso: row.iso)?.weekday ?? 9) < 5, "\(row.iso)")
            #expect(!row.nations.isEmpty && !row.name.isEmpty)
        }
        for holiday in WorkingCalendar(.scotland).holidays {
            #expect(holiday.confidence == (holiday.day.parts.year <= 2027 ? .published : .inferred))
            #expect(!holiday.source.isEmpty)
        }
    }

    @Test(
        "a day is a working day, or not, or not known",
        arguments: [
            ("2026-11-20", .england, true), ("2026-11-21", .england, false), ("2026-11-22", .england, false),
            ("2026-12-25", .wales, false), ("2026-12-28", .wales, false), ("2026-06-15", .england, true),
            ("2026-06-15", .scotland, false), ("2026-04-06", .scotland, true),
            ("2026-04-06", .england, false), ("2026-07-13", .northernIreland, false),
            ("2026-07-13", .wales, true), ("2018-12-31", .england, nil), ("2029-01-01", .england, nil),
            ("2029-01-06", .england, false), ("2019-01-02", .england, true), ("2028-12-29", .scotland, true),
        ] as [(String, Nation, Bool?)]
    )
    func working(iso: String, nation: Nation, isWorking: Bool?) throws {
        #expect(WorkingCalendar(nation).isWorkingDay(try #require(Day(iso: iso))) == isWorking)
    }

    @Test(
        "working days between two days",
        arguments: [
            ("2026-11-20", "2026-12-04", 10), ("2026-12-04", "2026-11-20", -10),
            ("2026-11-20", "2026-11-20", 0),
            ("2026-12-24", "2026-12-29", 1), ("2026-12-26", "2026-12-28", 0),
            ("2028-12-29", "2029-01-02", nil),
            ("2035-01-01", "2035-01-01", 0),
        ] as [(String, String, Int?)]
    )
    func between(from: String, to: String, count: Int?) throws {
        let days = (try #require(Day(iso: from)), try #require(Day(iso: to)))
        #expect(WorkingCalendar(.england).workingDays(from: days.0, to: days.1) == count)
    }
}
