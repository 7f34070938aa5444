import GRDB
import GRDBSQLite

/// One prepared statement, bound and read without the conversions of a query library: a batch runs the same
/// three statements for each of its rows.
///
/// The statement belongs to the connection's cache. After use it must be reset, or its read would stay open.
struct RowStatement {
    private let statement: SQLiteStatement
    private let connection: SQLiteConnection?

    /// The statement of this text, prepared once for the connection.
    init(_ db: Database, _ sql: String) throws {
        statement = try db.cachedStatement(sql: sql).sqliteStatement
        connection = db.sqliteConnection
    }

    /// Binds octets, which SQLite copies.
    func bind(_ octets: [UInt8], at index: Int32) throws {
        // An empty array has no address, and no address would mean NULL.
        guard !octets.isEmpty else { return try check(sqlite3_bind_zeroblob(statement, index, 0)) }
        let code = octets.withUnsafeBytes { buffer in
            sqlite3_bind_blob(statement, index, buffer.baseAddress, Int32(buffer.count), Self.copied)
        }
        try check(code)
    }

    /// Binds a number.
    func bind(_ number: Int64, at index: Int32) throws {
        try check(sqlite3_bind_int64(statement, index, number))
    }

    /// Binds a name, which SQLite copies.
    func bind(_ name: String, at index: Int32) throws {
        var name = name
        let code = name.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                sqlite3_bind_text(
                    statement,
                    index,
                    characters.baseAddress,
                    Int32(characters.count),
                    Self.copied
                )
            }
        }
        try check(code)
    }

    /// Goes on to the next row; false when there is none.
    func step() throws -> Bool {
        let code = sqlite3_step(statement)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure(code)
        }
    }

    /// Makes the statement ready for the next use.
    func reset() {
        sqlite3_reset(statement)
    }

    /// The octets of a column of the current row.
    func octets(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        return [UInt8](
            UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
        )
    }

    /// The number in a column of the current row.
    func number(_ column: Int32) -> Int64 {
        sqlite3_column_int64(statement, column)
    }

    /// The name in a column of the current row.
    func name(_ column: Int32) -> String {
        String(decoding: octets(column), as: UTF8.self)
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw failure(code) }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        let message = sqlite3_errmsg(connection).map { String(cString: $0) }
        let extended = sqlite3_extended_errcode(connection)
        return DatabaseError(
            resultCode: ResultCode(rawValue: extended & 0xff == code & 0xff ? extended : code),
            message: message
        )
    }

    /// Tells SQLite to copy what it is given.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
