import Casework
import Foundation
import OpenSSL
import Testing

@testable import CandourServer

@Suite("The key that signs receipts")
struct ReceiptSignerTests {
    private let folder: StoreFolder
    private let authority: Authority
    private let master = [UInt8](repeating: 7, count: 32)
    private let start = Moment(seconds: 1_795_251_600)

    init() throws {
        let path =
            FileManager.default.temporaryDirectory.path + "/signer-\(UInt64.random(in: 0...UInt64.max))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        folder = StoreFolder(path: path, masterKeyPath: path + "/master.key")
        authority = try Authority.create(
            organisation: "Test",
            notBefore: start.seconds - 86_400,
            notAfter: start.seconds + 200 * 86_400
        )
    }

    private func signer(_ master: [UInt8]? = nil) throws -> ReceiptSigner {
        try ReceiptSigner(folder, authority: authority, master: master ?? self.master)
    }

    private func after(days: Int64) -> Moment { start.advanced(bySeconds: days * 86_400) }

    @Test("made when it is missing, locked on the disk, read back by the next start")
    func made() throws {
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let first = try signer().pair(at: start).certificate
        #expect(first.isForReceipts && first.isIssued(by: authority.certificate, at: start.seconds))
        let pem = try folder.read(folder.receiptsKey)
        #expect(throws: KeyFault.passphraseNeeded) { try PrivateKey(pem: pem) }
        #expect(try signer().pair(at: start).certificate == first)
        #expect(throws: StartFault.self) {
            try signer([UInt8](repeating: 8, count: 32)).pair(at: start)
        }
        #expect(try folder.read(folder.receiptsKey) == pem)
    }

    @Test("made anew at two thirds of its life, and never beyond the authority's")
    func renewed() throws {
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let signer = try signer()
        let first = try signer.pair(at: start).certificate
        #expect(try signer.pair(at: after(days: 59)).certificate == first)
        let second = try signer.pair(at: after(days: 61)).certificate
        #expect(second != first && second.notAfter > first.notAfter)
        let last = try signer.pair(at: after(days: 180)).certificate
        #expect(last.notAfter == authority.certificate.notAfter)
    }

    @Test("a present key goes on signing while a new one cannot be written; an ended one does not")
    func unwritable() throws {
        let signer = try signer()
        let first = try signer.pair(at: start).certificate
        try FileManager.default.removeItem(atPath: folder.path)
        #expect(try signer.pair(at: after(days: 61)).certificate == first)
        #expect(throws: StartFault.self) { try signer.pair(at: after(days: 91)) }
    }
}
