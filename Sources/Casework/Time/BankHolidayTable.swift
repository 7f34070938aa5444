/// The bank holidays of one nation, made from the rows once.
struct BankHolidayTable: Sendable {
    /// In order.
    let list: [BankHoliday]
    /// By day.
    let byDay: [Day: BankHoliday]

    private init(_ nation: Nation) {
        list = BankHolidayRows.all.compactMap { row in
            guard row.nations.contains(nation), let day = Day(iso: row.iso) else { return nil }
            let published = day.parts.year <= BankHolidayRows.publishedThrough
            let source = published ? "gov.uk/bank-holidays" : "Banking and Financial Dealings Act 1971"
            return BankHoliday(
                day: day,
                name: row.name,
                source: row.source ?? source,
                confidence: published ? .published : .inferred
            )
        }
        byDay = Dictionary(list.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static let england = BankHolidayTable(.england)
    private static let wales = BankHolidayTable(.wales)
    private static let scotland = BankHolidayTable(.scotland)
    private static let northernIreland = BankHolidayTable(.northernIreland)

    /// The table of a nation.
    static func of(_ nation: Nation) -> BankHolidayTable {
        switch nation {
        case .england: england
        case .wales: wales
        case .scotland: scotland
        case .northernIreland: northernIreland
        }
    }
}
