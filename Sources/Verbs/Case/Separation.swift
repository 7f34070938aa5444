import Casework

/// Parts that nobody has one after the other: whoever gathered the evidence, or sat on the body that decides, has no other part
/// in the case (domain section 2.1).
enum Separation {
    /// Why a person may not manage a case or join its team; nil when nothing stands in the way.
    static func fault(_ user: PersonID, on file: CaseFile) -> String? {
        let had = Set(file.members.filter { $0.person == user }.map(\.relation))
        if had.contains(.investigating) {
            return "\(user.text) investigated this case: an investigator has no other part in it"
        }
        if had.contains(.panel) {
            return "\(user.text) sat on a body that this case is before: whoever decides does not manage"
        }
        return nil
    }
}
