import GRDB
import Journal

extension StorageFault {
    /// What an error of the engine means to the caller.
    ///
    /// Only two of them leave the store usable: no space, and a row that is there already. Whatever else
    /// SQLite says about its file is treated as damage, BUSY too: there is one writer, so it cannot be.
    init(_ error: any Error, while doing: String) {
        switch error {
        case let fault as StorageFault:
            self = fault
        case let error as DatabaseError:
            let detail = "\(doing): \(error.extendedResultCode.rawValue) \(error.message ?? "")"
            switch error.resultCode {
            case .SQLITE_FULL: self = .full(detail)
            case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG: self = .conflict(detail)
            case .SQLITE_CANTOPEN, .SQLITE_PERM: self = .place(detail)
            default: self = .broken(detail)
            }
        default:
            self = .broken("\(doing): \(error)")
        }
    }
}
