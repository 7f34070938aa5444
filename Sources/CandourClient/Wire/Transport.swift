/// Octets to the server and back. The real one is TLS over TCP; tests play a script.
public protocol Transport: AnyObject {
    /// Sends all of them.
    func send(_ octets: [UInt8]) throws(ClientFault)
    /// Waits for some; empty when the server has closed its side properly.
    /// - Parameter seconds: how long to wait before giving up.
    func receive(within seconds: Int) throws(ClientFault) -> [UInt8]
    /// Ends the connection.
    func close()
}
