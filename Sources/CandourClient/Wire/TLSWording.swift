import OpenSSL

/// What a failed secure connection means to the person in front of it, and what they can do.
struct TLSWording {
    let host: String
    let authority: Certificate
    let certificate: Certificate?
    let clock: LocalClock

    func fault(_ fault: TLSFault) -> ClientFault {
        fault.isFromPeer ? ofOurs(fault.kind) : ofTheirs(fault)
    }

    /// The server judged this computer's certificate.
    private func ofOurs(_ kind: TLSFault.Kind) -> ClientFault {
        switch kind {
        case .certificateExpired:
            if let certificate, clock.now() < certificate.notAfter {
                return ClientFault(
                    .locked,
                    "The server says that this computer's certificate has expired, and this computer's clock does "
                        + "not agree. \(ownClock)",
                    advice: ["If the clock is wrong, put it right and try again."]
                )
            }
            return ClientFault(
                .locked,
                "This computer's certificate expired too long ago to be renewed.",
                advice: [Self.newInvitation]
            )
        case .certificateNotYetValid:
            return ClientFault(
                .locked,
                "The server says that this computer's certificate is not valid yet. \(ownClock)",
                advice: [
                    "One of the two clocks is wrong. Check this one; if it is right, tell your administrator."
                ]
            )
        case .certificateRequired, .certificateRevoked, .unknownAuthority, .certificateRefused:
            return ClientFault(
                .locked,
                "The server no longer accepts this computer's certificate.",
                advice: [Self.newInvitation]
            )
        case .protocolVersion, .applicationProtocol, .nothingInCommon:
            return ClientFault(
                .version,
                "This program and the server do not speak the same version.",
                advice: ["Update this program, or ask your administrator to."]
            )
        default:
            return ClientFault(.unreachable, "The server ended the secure connection before it was ready.")
        }
    }

    /// This computer judged the server.
    private func ofTheirs(_ fault: TLSFault) -> ClientFault {
        switch fault.kind {
        case .certificateNotYetValid, .certificateExpired: return dates(of: fault.presented, kind: fault.kind)
        case .unknownAuthority: return stranger(fault.presented)
        case .nameMismatch:
            return ClientFault(
                .unreachable,
                "The server that answered at \(host) has a certificate for another name. Nothing was sent.",
                advice: ["Tell your administrator. Do not go on by another way."]
            )
        case .certificateRefused, .certificateRevoked, .tooLong:
            return ClientFault(
                .unreachable,
                "The server that answered at \(host) has a certificate of the wrong kind. Nothing was sent.",
                advice: ["Tell your administrator."]
            )
        case .protocolVersion, .applicationProtocol, .nothingInCommon, .notTLS:
            return ClientFault(
                .version,
                "What answers at \(host) is not a Candour server, or it speaks another version.",
                advice: ["Check the address with your administrator."]
            )
        case .truncated, .endedInHandshake, .badRecord, .alreadyOver:
            return ClientFault(.unreachable, "The connection to the server was lost.")
        default:
            return ClientFault(.unreachable, "The secure connection to \(host) failed. \(fault.sentence)")
        }
    }

    private func stranger(_ presented: Certificate?) -> ClientFault {
        let issuer = presented?.issuerCommonName.map { " It was signed by \"\($0)\"." } ?? ""
        return ClientFault(
            .unreachable,
            "Something on your network is reading secure traffic, or another server answered at \(host). Nothing was "
                + "sent.\(issuer)",
            advice: [
                "The certificate is not signed by \(authority.commonName ?? "the authority of your invitation").",
                "Ask your network team not to inspect traffic to \(host), or try from another network.",
            ]
        )
    }

    private func dates(of presented: Certificate?, kind: TLSFault.Kind) -> ClientFault {
        let now = clock.now()
        guard let presented else {
            return ClientFault(.unreachable, "The server's certificate is out of date. \(ownClock)")
        }
        if kind == .certificateNotYetValid {
            return ClientFault(
                .unreachable,
                "This computer's clock says \(clock.timeAndDate(of: now)), and the server's certificate starts at "
                    + "\(clock.timeAndDate(of: presented.notBefore)). Nothing was sent.",
                advice: [
                    "If this computer's clock is wrong, put it right and try again. If not, tell your administrator."
                ]
            )
        }
        return ClientFault(
            .unreachable,
            "This computer's clock says \(clock.timeAndDate(of: now)), and the server's certificate ended at "
                + "\(clock.timeAndDate(of: presented.notAfter)). Nothing was sent.",
            advice: [
                "If this computer's clock is wrong, put it right and try again. If not, tell your administrator."
            ]
        )
    }

    private var ownClock: String { "This computer's clock says \(clock.timeAndDate(of: clock.now()))." }

    private static let newInvitation =
        "Ask your administrator for a new invitation, then run: candour join FILE"
}
