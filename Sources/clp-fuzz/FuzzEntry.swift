import CLP

// Built by `scripts/fuzz` with libFuzzer, which calls this function with octets of its own making. A trap is
// how it is told of a finding, so the checks below are the only places in the project that trap on received
// octets.

/// One input: the octets of a connection, in one direction.
///
/// - Parameters:
///   - start: The octets.
///   - count: How many there are.
/// - Returns: Always 0; libFuzzer reserves other answers.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let octets = Array(UnsafeBufferPointer(start: start, count: count))
    octets.withUnsafeBytes(checkSession)
    return 0
}

/// Every message that is found is canonical, and framer and grammar agree about its blob.
private func checkSession(_ octets: UnsafeRawBufferPointer) {
    var framer = Framer(blobOctetsMax: Limits.blobOctetsMax)
    var start = 0
    while start < octets.count {
        let rest = UnsafeRawBufferPointer(rebasing: octets[start...])
        do throws(FrameFault) {
            guard let extent = try framer.next(in: rest) else { break }
            checkMessage(extent, in: rest)
            start += extent.octetsConsumed
        } catch {
            return
        }
    }
    if framer.octetsScanned > octets.count { preconditionFailure("an octet was scanned twice") }
}

private func checkMessage(_ extent: FrameExtent, in octets: UnsafeRawBufferPointer) {
    // A copy of its own, so that the address sanitiser sees a read past the end of the line.
    let line = Array(octets[extent.line])
    let blob = extent.blob.map { Array(octets[$0]) }
    line.withUnsafeBytes { raw in
        do throws(SyntaxFault) {
            let message = try Message(line: raw, blob: blob)
            guard message.encoded.elementsEqual(octets[..<extent.octetsConsumed]) else {
                preconditionFailure("an accepted message is not canonical")
            }
        } catch {
            if error.reason == .blobDiffers {
                preconditionFailure("framer and grammar disagree about the blob")
            }
            if error.at < 0 || error.at > raw.count { preconditionFailure("the fault lies outside the line") }
        }
    }
}
