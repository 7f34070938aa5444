import COpenSSL

/// SHA-256 (FIPS 180-4) of octets that arrive in parts. A value: a copy goes its own way from then on.
public struct SHA256: Sendable {
    /// The octets of a digest.
    public static let digestOctets = 32

    private var state: State

    /// Starts with nothing hashed.
    public init() {
        state = State()
        guard EVP_DigestInit_ex2(state.context, Algorithms.sha256, nil) == 1 else {
            preconditionFailure("SHA-256 has no parameters that could be wrong.")
        }
    }

    /// Adds octets to what is hashed.
    public mutating func update(_ octets: [UInt8]) {
        octets.withUnsafeBytes { update($0) }
    }

    /// Adds octets to what is hashed.
    public mutating func update(_ octets: UnsafeRawBufferPointer) {
        if !isKnownUniquelyReferenced(&state) {
            state = state.copied()
        }
        guard EVP_DigestUpdate(state.context, octets.baseAddress, octets.count) == 1 else {
            preconditionFailure("The context was initialised and holds no more than 2^61 octets.")
        }
    }

    /// The digest of everything added so far, 32 octets. More can be added afterwards.
    public func finalized() -> [UInt8] {
        let end = state.copied()
        return [UInt8](unsafeUninitializedCapacity: Self.digestOctets) { digest, count in
            guard EVP_DigestFinal_ex(end.context, digest.baseAddress, nil) == 1 else {
                preconditionFailure("The context was initialised.")
            }
            count = Self.digestOctets
        }
    }

    /// The digest of the parts put end to end, 32 octets.
    public static func hash(_ parts: [UInt8]...) -> [UInt8] {
        let state = State()
        var sound = EVP_DigestInit_ex2(state.context, Algorithms.sha256, nil) == 1
        for part in parts {
            sound = sound && EVP_DigestUpdate(state.context, part, part.count) == 1
        }
        return [UInt8](unsafeUninitializedCapacity: digestOctets) { digest, count in
            guard sound, EVP_DigestFinal_ex(state.context, digest.baseAddress, nil) == 1 else {
                preconditionFailure("SHA-256 has no parameters that could be wrong.")
            }
            count = digestOctets
        }
    }

    /// Owns the context. `@unchecked Sendable`: it is changed only by the one value that owns it; a value that is shared copies it
    /// first.
    private final class State: @unchecked Sendable {
        let context: OpaquePointer

        init() {
            guard let context = EVP_MD_CTX_new() else {
                preconditionFailure("There is no memory left for a digest.")
            }
            self.context = context
        }

        deinit { EVP_MD_CTX_free(context) }

        func copied() -> State {
            let copy = State()
            guard EVP_MD_CTX_copy_ex(copy.context, context) == 1 else {
                preconditionFailure("There is no memory left for a digest.")
            }
            return copy
        }
    }
}
