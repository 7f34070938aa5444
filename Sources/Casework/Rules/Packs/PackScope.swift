/// For whom a process is: employers have one for those whom they employ, the holders of a list for those who are on it.
extension RulePack {
    /// Why a case about somebody cannot start under these rules; nil when it can, and when the pack does not say for whom it is.
    ///
    /// - Parameter status: how they stand on the list; nil when the register does not say.
    public func misfit(profession: Profession, status: ListStatus?) -> String? {
        guard let list = list(.practitioners) else { return nil }
        guard let entry = list.entries.first(where: { $0.word == profession.rawValue }) else {
            let words = list.entries.map(\.word).joined(separator: ", ")
            return "\(name) is for \(words), and the practitioner is a \(profession.rawValue)"
        }
        guard !entry.appliesTo.isEmpty else { return nil }
        let standings = entry.appliesTo.joined(separator: ", ")
        guard let status else {
            return
                "\(name) is for those whose state on the list is \(standings), and the register does not say it"
        }
        guard !entry.appliesTo.contains(status.rawValue) else { return nil }
        return
            "\(name) is for those whose state on the list is \(standings), and this one's is \(status.rawValue)"
    }
}
