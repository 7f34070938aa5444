import Casework
import OpenSSL
import Synchronization

/// The key that signs receipts, and its certificate: made at founding, and by the server for a store that has none yet;
/// made anew at two thirds of the certificate's life. Every receipt carries the certificate that signed it, so receipts of
/// earlier keys verify for ever.
final class ReceiptSigner: Sendable {
    /// A key and the certificate for it.
    struct Pair: Sendable {
        let key: PrivateKey
        let certificate: Certificate
    }

    private let folder: StoreFolder
    private let authority: Authority
    private let passphrase: [UInt8]
    private let pair = Mutex<Pair?>(nil)

    init(_ folder: StoreFolder, authority: Authority, master: [UInt8]) throws(StartFault) {
        self.folder = folder
        self.authority = authority
        do {
            passphrase = try StoreFolder.passphrase(master, for: "candour receipts")
        } catch {
            throw StartFault("The key for receipts cannot be locked: \(error).", status: 78)
        }
    }

    /// The pair that signs at `now`: read, made, or made anew when that is due. Blocks: not for an event loop.
    ///
    /// - Throws: `StartFault` when its file cannot be used, or a new one cannot be made while there is no valid one.
    func pair(at now: Moment) throws(StartFault) -> Pair {
        let result = pair.withLock { kept -> Result<Pair, StartFault> in
            do throws(StartFault) {
                if kept == nil { kept = try read() }
                let present = kept
                if let present, !ServerCertificate.isDue(present.certificate, at: now) {
                    return .success(present)
                }
                do throws(StartFault) {
                    let next = try make(at: now)
                    kept = next
                    return .success(next)
                } catch {
                    // The present one is good for a third of its life more.
                    if let present, now.seconds < present.certificate.notAfter { return .success(present) }
                    throw error
                }
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private func read() throws(StartFault) -> Pair? {
        guard folder.holds(folder.receiptsKey) else { return nil }
        // Key and certificate stand in one file, so that the two always belong together.
        let pem = try folder.read(folder.receiptsKey)
        do {
            return Pair(
                key: try PrivateKey(pem: pem, passphrase: passphrase),
                certificate: try Certificate(pem: pem)
            )
        } catch {
            throw StartFault(
                "\(folder.receiptsKey) does not open with \(folder.masterKeyPath). Restore the two together.",
                status: 78
            )
        }
    }

    private func make(at now: Moment) throws(StartFault) -> Pair {
        do {
            let key = try PrivateKey.generate()
            let start = now.seconds - 3600
            let certificate = try authority.issueReceipts(
                key,
                notBefore: start,
                notAfter: min(start + ServerLimits.serverSeconds, authority.certificate.notAfter)
            )
            try StoreFolder.write(
                try key.pem(passphrase: passphrase) + certificate.pem,
                to: folder.receiptsKey
            )
            return Pair(key: key, certificate: certificate)
        } catch let fault as StartFault {
            throw fault
        } catch {
            throw StartFault("The key for receipts could not be made: \(error).", status: 78)
        }
    }
}
