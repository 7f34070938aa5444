import OpenSSL
import Testing

@testable import CandourClient

/// An authority, a key and certificates for tests.
struct Credentials: Sendable {
    let authority: Authority
    let key: PrivateKey

    init() {
        do {
            authority = try Authority.create(
                organisation: "NHS Central Lancashire",
                notBefore: Bench.now - 86_400,
                notAfter: Bench.now + 365 * 86_400
            )
            key = try PrivateKey.generate()
        } catch {
            preconditionFailure("the tests have no certificates: \(error)")
        }
    }

    /// A certificate for the key.
    func certificate(user: String, from start: Int64 = Bench.now - 3600, seconds: Int64 = 7 * 86_400)
        -> Certificate
    {
        do {
            return try authority.issueClient(
                CertificateRequest.make(key: key, commonName: user),
                commonName: user,
                notBefore: start,
                notAfter: start + seconds
            )
        } catch {
            preconditionFailure("the tests have no certificate: \(error)")
        }
    }

    func identity(user: String, certificate: Certificate? = nil) -> Identity {
        Identity(
            address: "cases.example:7443",
            user: user,
            name: "Priya Nair",
            organisation: "NHS Central Lancashire",
            authority: authority.certificate,
            certificate: certificate ?? self.certificate(user: user)
        )
    }
}
