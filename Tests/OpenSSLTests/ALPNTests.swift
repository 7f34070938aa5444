import COpenSSL
import Testing

@testable import OpenSSL

/// ALPN: `clp/1` or nothing.
struct ALPNTests {
    @Test(
        "a server refuses every offer without clp/1 and goes on when there is none",
        arguments: [
            (["clp/1"], true), (["h2", "clp/1"], true), (["h2", "http/1.1"], false), (["clp/2"], false),
            (["clp/10"], false), (["CLP/1"], false), ([], true),
        ]
    )
    func offers(names: [String], isAccepted: Bool) throws {
        let fixture = try Fixture()
        let context = try fixture.client()
        let offer = names.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
        SSL_CTX_set_alpn_protos(context.context, offer, UInt32(offer.count))
        let conversation = try Conversation(server: fixture.server(), client: context)
        conversation.run()
        #expect(conversation.server.isEstablished == isAccepted)
        if !isAccepted {
            #expect(conversation.server.failure?.kind == .applicationProtocol)
            #expect(conversation.client.failure?.kind == .applicationProtocol)
            #expect(conversation.client.failure?.isFromPeer == true)
        }
    }

    @Test("a client refuses a server that does not choose clp/1")
    func serverWithoutALPN() throws {
        let fixture = try Fixture()
        let context = try fixture.server()
        SSL_CTX_set_alpn_select_cb(context.context, nil, nil)
        let conversation = try Conversation(server: context, client: fixture.client())
        conversation.run()
        #expect(conversation.client.failure?.kind == .applicationProtocol)
        #expect(!conversation.client.isEstablished)
        #expect(conversation.server.events.last == .closedByPeer)
    }
}
