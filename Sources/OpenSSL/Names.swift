import COpenSSL

/// The names that stand in certificates.
enum Names {
    /// The longest common name or organisation (RFC 5280, appendix A, ub-common-name).
    static let charactersMax = 64
    /// The most names one server certificate carries.
    static let alternativesMax = 32

    /// A name with an organisation, if given, and a common name. The caller frees it.
    static func make(commonName: String, organisation: String?) throws(CertificateFault) -> OpaquePointer {
        guard let name = X509_NAME_new() else { throw .crypto(.last("make a name")) }
        do {
            if let organisation {
                try add(organisation, as: NID_organizationName, to: name)
            }
            try add(commonName, as: NID_commonName, to: name)
        } catch {
            X509_NAME_free(name)
            throw error
        }
        return name
    }

    private static func add(_ text: String, as nid: Int32, to name: OpaquePointer) throws(CertificateFault) {
        let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7f...0x9f).contains($0.value) }
        guard isPlain, !text.isEmpty, text.unicodeScalars.count <= charactersMax else {
            throw .nameNotAllowed(text)
        }
        let octets = Array(text.utf8)
        let added = X509_NAME_add_entry_by_NID(name, nid, MBSTRING_UTF8, octets, Int32(octets.count), -1, 0)
        guard added == 1 else { throw .crypto(.last("make a name")) }
    }

    /// The subjectAltName of a server, in OpenSSL's notation: "DNS:case.example,IP:10.0.0.1".
    static func alternatives(_ names: [String]) throws(CertificateFault) -> String {
        guard let first = names.first else { throw .nameNotAllowed("") }
        guard names.count <= alternativesMax else { throw .nameNotAllowed(first) }
        var parts: [String] = []
        for name in names {
            if isAddress(name) {
                parts.append("IP:" + name)
            } else if isHost(name) {
                parts.append("DNS:" + name)
            } else {
                throw .nameNotAllowed(name)
            }
        }
        return parts.joined(separator: ",")
    }

    /// Whether a text is an IPv4 or IPv6 address.
    static func isAddress(_ text: String) -> Bool {
        defer { ERR_clear_error() }
        guard let octets = a2i_IPADDRESS(text) else { return false }
        ASN1_OCTET_STRING_free(octets)
        return true
    }

    /// Whether a text is a host name: labels of 1 to 63 letters, digits and inner hyphens (RFC 1123); no
    /// wildcard.
    static func isHost(_ text: String) -> Bool {
        let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return text.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
                    && label.last != UInt8(ascii: "-")
                    && label.allSatisfy { octet in
                        switch octet {
                        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                            true
                        default: false
                        }
                    }
            }
    }
}
