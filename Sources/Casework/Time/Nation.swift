/// The nation whose law and bank holidays a case goes by.
///
/// England and Wales have the same bank holidays (Banking and Financial Dealings Act 1971, Schedule 1) and different
/// regulations on performers lists.
public enum Nation: String, Word {
    case england, wales, scotland
    case northernIreland = "northern-ireland"

    /// The name as shown to people: `Northern Ireland`.
    public var title: String {
        switch self {
        case .england: "England"
        case .wales: "Wales"
        case .scotland: "Scotland"
        case .northernIreland: "Northern Ireland"
        }
    }
}
