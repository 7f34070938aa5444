/// The bank holidays of the United Kingdom, 2019 to 2028, one row for each day and the nations that keep it.
///
/// Those up to 2027 are as published at gov.uk/bank-holidays. Those of 2028 are inferred from the Banking and Financial
/// Dealings Act 1971, Schedule 1, with its substitute days; 1 January, Good Friday, the first Monday in May and Christmas
/// Day where that Schedule does not name them, by the custom of every year since.
enum BankHolidayRows {
    /// The last year that has been published.
    static let publishedThrough = 2027

    /// A day, its name, and who keeps it.
    struct Row {
        let iso: String
        let name: String
        let nations: [Nation]
        var source: String?

        init(_ iso: String, _ name: String, _ nations: [Nation], source: String? = nil) {
            self.iso = iso
            self.name = name
            self.nations = nations
            self.source = source
        }
    }

    private static let everywhere: [Nation] = [.england, .wales, .scotland, .northernIreland]
    private static let notScotland: [Nation] = [.england, .wales, .northernIreland]
    private static let scotland: [Nation] = [.scotland]
    private static let northernIreland: [Nation] = [.northernIreland]
    private static let proclamation =
        "Royal Proclamation under the Banking and Financial Dealings Act 1971, announced 4 February 2026"

    /// Every row, in order of the day.
    static let all: [Row] = [
        Row("2019-01-01", "New Year's Day", everywhere),
        Row("2019-01-02", "2nd January", scotland),
        Row("2019-03-18", "St Patrick's Day (substitute day)", northernIreland),
        Row("2019-04-19", "Good Friday", everywhere),
        Row("2019-04-22", "Easter Monday", notScotland),
        Row("2019-05-06", "Early May bank holiday", everywhere),
        Row("2019-05-27", "Spring bank holiday", everywhere),
        Row("2019-07-12", "Battle of the Boyne (Orangemen's Day)", northernIreland),
        Row("2019-08-05", "Summer bank holiday", scotland),
        Row("2019-08-26", "Summer bank holiday", notScotland),
        Row("2019-12-02", "St Andrew's Day (substitute day)", scotland),
        Row("2019-12-25", "Christmas Day", everywhere),
        Row("2019-12-26", "Boxing Day", everywhere),
        Row("2020-01-01", "New Year's Day", everywhere),
        Row("2020-01-02", "2nd January", scotland),
        Row("2020-03-17", "St Patrick's Day", northernIreland),
        Row("2020-04-10", "Good Friday", everywhere),
        Row("2020-04-13", "Easter Monday", notScotland),
        Row("2020-05-08", "Early May bank holiday (VE day)", everywhere),
        Row("2020-05-25", "Spring bank holiday", everywhere),
        Row("2020-07-13", "Battle of the Boyne (Orangemen's Day) (substitute day)", northernIreland),
        Row("2020-08-03", "Summer bank holiday", scotland),
        Row("2020-08-31", "Summer bank holiday", notScotland),
        Row("2020-11-30", "St Andrew's Day", scotland),
        Row("2020-12-25", "Christmas Day", everywhere),
        Row("2020-12-28", "Boxing Day (substitute day)", everywhere),
        Row("2021-01-01", "New Year's Day", everywhere),
        Row("2021-01-04", "2nd January (substitute day)", scotland),
        Row("2021-03-17", "St Patrick's Day", northernIreland),
        Row("2021-04-02", "Good Friday", everywhere),
        Row("2021-04-05", "Easter Monday", notScotland),
        Row("2021-05-03", "Early May bank holiday", everywhere),
        Row("2021-05-31", "Spring bank holiday", everywhere),
        Row("2021-07-12", "Battle of the Boyne (Orangemen's Day)", northernIreland),
        Row("2021-08-02", "Summer bank holiday", scotland),
        Row("2021-08-30", "Summer bank holiday", notScotland),
        Row("2021-11-30", "St Andrew's Day", scotland),
        Row("2021-12-27", "Christmas Day (substitute day)", everywhere),
        Row("2021-12-28", "Boxing Day (substitute day)", everywhere),
        Row("2022-01-03", "New Year's Day (substitute day)", everywhere),
        Row("2022-01-04", "2nd January (substitute day)", scotland),
        Row("2022-03-17", "St Patrick's Day", northernIreland),
        Row("2022-04-15", "Good Friday", everywhere),
        Row("2022-04-18", "Easter Monday", notScotland),
        Row("2022-05-02", "Early May bank holiday", everywhere),
        Row("2022-06-02", "Spring bank holiday", everywhere),
        Row("2022-06-03", "Platinum Jubilee bank holiday", everywhere),
        Row("2022-07-12", "Battle of the Boyne (Orangemen's Day)", northernIreland),
        Row("2022-08-01", "Summer bank holiday", scotland),
        Row("2022-08-29", "Summer bank holiday", notScotland),
        Row("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II", everywhere),
        Row("2022-11-30", "St Andrew's Day", scotland),
        Row("2022-12-26", "Boxing Day", everywhere),
        Row("2022-12-27", "Christmas Day (substitute day)", everywhere),
        Row("2023-01-02", "New Year's Day (substitute day)", everywhere),
        Row("2023-01-03", "2nd January (substitute day)", scotland),
        Row("2023-03-17", "St Patrick's Day", northernIreland),
        Row("2023-04-07", "Good Friday", everywhere),
        Row("2023-04-10", "Easter Monday", notScotland),
        Row("2023-05-01", "Early May bank holiday", everywhere),
        Row("2023-05-08", "Bank holiday for the coronation of King Charles III", everywhere),
        Row("2023-05-29", "Spring bank holiday", everywhere),
        Row("2023-07-12", "Battle of the Boyne (Orangemen's Day)", northernIreland),
        Row("2023-08-07", "Summer bank holiday", scotland),
        Row("2023-08-28", "Summer bank holiday", notScotland),
        Row("2023-11-30", "St Andrew's Day", scotland),
        Row("2023-12-25", "Christmas Day", everywhere),
        Row("2023-12-26", "Boxing Day", everywhere),
        Row("2024-01-01", "New Year's Day", everywhere),
        Row("2024-01-02", "2nd January", scotland),
        Row("2024-03-18", "St Patrick's Day (substitute day)", northernIreland),
        Row("2024-03-29", "Good Friday", everywhere),
        Row("2024-04-01", "Easter Monday", notScotland),
        Row("2024-05-06", "Early May bank holiday", everywhere),
        Row("2024-05-27", "Spring bank holiday", everywhere),
        Row("2024-07-12", "Battle of the Boyne (Orangemen's Day)", northernIreland),
        Row("2024-08-05", "Summer bank holiday", scotland),
        Row("2024-08-26", "Summer bank holiday", notScotland),
        Row("2024-12-02", "St Andrew's Day (substitute day)", scotland),
        Row("2024-12-25", "Christmas Day", everywhere),
        Row("2024-12-26", "Boxing Day", everywhere),
        Row("2025-01-01", "New Year's Day", everywhere),
        Row("2025-01-02", "2nd January", scotland),
        Row("2025-03-17", "St Patrick's Day", northernIreland),
        Row("2025-04-18", "Good Friday", everywhere),
        Row("2025-04-21", "Easter Monday", notScotland),
        Row("2025-05-05", "Early May bank holiday", everywhere),
        Row("2025-05-26", "Spring bank holiday", everywhere),
        Row("2025-07-14", "Battle of the Boyne (Orangemen's Day) (substitute day)", northernIreland),
        Row("2025-08-04", "Summer bank holiday", scotland),
        Row("2025-08-25", "Summer bank holiday", notScotland),
        Row("2025-12-01", "St Andrew's Day (substitute day)", scotland),
        Row("2025-12-25", "Christmas Day", everywhere),
        Row("2025-12-26", "Boxing Day", everywhere),
        Row("2026-01-01", "New Year's Day", everywhere),
        Row("2026-01-02", "2nd January", scotland),
        Row("2026-03-17", "St Patrick's Day", northernIreland),
        Row("2026-04-03", "Good Friday", everywhere),
        Row("2026-04-06", "Easter Monday", notScotland),
        Row("2026-05-04", "Early May bank holiday", everywhere),
        Row("2026-05-25", "Spring bank holiday", everywhere),
        Row("2026-06-15", "World Cup bank holiday", scotland, source: proclamation),
        Row("2026-07-13", "Battle of the Boyne (Orangemen's Day) (substitute day)", northernIreland),
        Row("2026-08-03", "Summer bank holiday", scotland),
        Row("2026-08-31", "Summer bank holiday", notScotland),
        Row("2026-11-30", "St Andrew's Day", scotland),
        Row("2026-12-25", "Christmas Day", everywhere),
        Row("2026-12-28", "Boxing Day (substitute day)", everywhere),
        Row("2027-01-01", "New Year's Day", everywhere),
        Row("2027-01-04", "2nd January (substitute day)", scotland),
        Row("2027-03-17", "St Patrick's Day", northernIreland),
        Row("2027-03-26", "Good Friday", everywhere),
        Row("2027-03-29", "Easter Monday", notScotland),
        Row("2027-05-03", "Early May bank holiday", everywhere),
        Row("2027-05-31", "Spring bank holiday", everywhere),
        Row("2027-07-12", "Battle of the Boyne (Orangemen's Day)", northernIreland),
        Row("2027-08-02", "Summer bank holiday", scotland),
        Row("2027-08-30", "Summer bank holiday", notScotland),
        Row("2027-11-30", "St Andrew's Day", scotland),
        Row("2027-12-27", "Christmas Day (substitute day)", everywhere),
        Row("2027-12-28", "Boxing Day (substitute day)", everywhere),
        Row("2028-01-03", "New Year's Day (substitute day)", everywhere),
        Row("2028-01-04", "2nd January (substitute day)", scotland),
        Row("2028-03-17", "St Patrick's Day", northernIreland),
        Row("2028-04-14", "Good Friday", everywhere),
        Row("2028-04-17", "Easter Monday", notScotland),
        Row("2028-05-01", "Early May bank holiday", everywhere),
        Row("2028-05-29", "Spring bank holiday", everywhere),
        Row("2028-07-12", "Battle of the Boyne (Orangemen's Day)", northernIreland),
        Row("2028-08-07", "Summer bank holiday", scotland),
        Row("2028-08-28", "Summer bank holiday", notScotland),
        Row("2028-11-30", "St Andrew's Day", scotland),
        Row("2028-12-25", "Christmas Day", everywhere),
        Row("2028-12-26", "Boxing Day", everywhere),
    ]
}
