import NIOCore
import NIOEmbedded
import OpenSSL
import TLS
import Testing

/// One test for each trap of TLS inside NIO; the numbers are those of the table in `Certs/README.md`.
struct HandlerTrapTests {
    let fixture: Fixture

    init() throws { fixture = try Fixture() }

    @Test("what the handshake produces leaves without anybody flushing")
    func trap04OutputAfterEachStep() throws {
        let line = try Line.established(fixture)
        #expect(line.witness.sights.contains(.established(name: "U-17")))
        #expect(line.peerEvents.count == 1)
        // Two flights to the client: nothing follows its certificate, so no ticket was sent.
        #expect(line.buffersSent == 1)
    }

    @Test("the alert leaves, then the handlers hear of it, then the channel closes")
    func trap05AlertBeforeClose() throws {
        let line = try Line(context: fixture.server, peer: fixture.stranger)
        var alertsSentBefore = -1
        line.witness.reaction = { [unowned line] sight, _ in
            if case .failed = sight {
                line.carryToPeer()
                alertsSentBefore = line.peerEvents.count
                #expect(line.channel.isActive)
            }
        }
        try line.connect()
        try line.run()
        #expect(
            line.witness.sights.filter { $0 != .readComplete } == [
                .active, .failed(.unknownAuthority), .inactive,
            ]
        )
        #expect(alertsSentBefore == 2)
        guard case .failed(let fault) = line.peerEvents.last else {
            Issue.record("no alert")
            return
        }
        #expect(fault.kind == .unknownAuthority && fault.isFromPeer)
        #expect(!line.channel.isActive)
    }

    @Test("empty writes keep their place among the promises")
    func trap06EmptyWrites() throws {
        let line = try Line.established(fixture)
        let answers = Answers()
        for (name, text) in [("1", "a"), ("2", ""), ("3", "b"), ("4", "")] {
            line.channel.write(ByteBuffer(string: text), promise: answers.promise(name, on: line.channel))
        }
        line.channel.flush()
        try line.run()
        #expect(answers.all == ["1 ok", "2 ok", "3 ok", "4 ok"])
        #expect(line.peerClear == "ab")
        line.channel.writeAndFlush(ByteBuffer(), promise: answers.promise("5", on: line.channel))
        #expect(answers.all.last == "5 ok")
    }

    @Test("what is written before the handshake waits for it, and what was not flushed waits on")
    func trap07WritesBeforeTheHandshake() throws {
        let line = try Line(context: fixture.server, peer: fixture.client)
        let answers = Answers()
        line.channel.writeAndFlush(
            ByteBuffer(string: "one "),
            promise: answers.promise("1", on: line.channel)
        )
        line.channel.write(ByteBuffer(string: "two "), promise: answers.promise("2", on: line.channel))
        try line.connect()
        #expect(try line.channel.readOutbound(as: ByteBuffer.self) == nil)
        try line.run()
        #expect(line.peerClear == "one ")
        #expect(answers.all == ["1 ok"])
        line.channel.flush()
        try line.run()
        #expect(line.peerClear == "one two ")
        #expect(answers.all == ["1 ok", "2 ok"])
    }

    @Test(
        "what may wait for the handshake has a limit",
        arguments: [(1 << 20, true), ((1 << 20) + 1, false)]
    )
    func trap07Limit(octets: Int, isAccepted: Bool) throws {
        let line = try Line(context: fixture.server, peer: fixture.client)
        try line.connect()
        let answers = Answers()
        let buffer = ByteBuffer(repeating: 0, count: octets)
        line.channel.write(buffer, promise: answers.promise("1", on: line.channel))
        #expect(line.channel.isActive == isAccepted)
        #expect(answers.all == (isAccepted ? [] : ["1 failed"]))
    }

    @Test("a write of a megabyte does not stay in OpenSSL: it is the channel that sees it")
    func trap09NothingHidesInTheSession() throws {
        let line = try Line.established(fixture)
        line.channel.write(ByteBuffer(repeating: 0, count: 1 << 20), promise: nil)
        line.channel.flush()
        let sent = try #require(try line.channel.readOutbound(as: ByteBuffer.self))
        // 64 records of 16 KiB, 22 octets of frame each.
        #expect(sent.readableBytes == 1 << 20 + 64 * 22)
        #expect(try line.channel.readOutbound(as: ByteBuffer.self) == nil)
    }

    /// When the connection ends, and what becomes of a flushed write, one that was not, and of closing.
    static let endings: [(moment: String, answers: [String])] = [
        ("idle", ["close ok", "flushed failed", "kept failed"]),
        ("handshaking", ["close ok", "flushed failed", "kept failed"]),
        ("refused", ["close failed", "flushed failed", "kept failed"]),
        ("established", ["close ok", "flushed ok", "kept failed"]),
        ("closing", ["again ok", "close ok", "flushed ok", "kept failed"]),
        ("inactive", ["flushed ok", "kept failed"]),
        ("closed", ["again failed", "close ok", "flushed ok", "kept failed", "late failed"]),
    ]

    @Test("every promise is answered once, wherever the connection ends", arguments: endings)
    func trap10Promises(moment: String, expected: [String]) throws {
        let line = try Line(
            context: fixture.server,
            peer: moment == "refused" ? fixture.stranger : fixture.client
        )
        let answers = Answers()
        let blockage = Blockage()
        try line.channel.pipeline.syncOperations.addHandler(blockage, position: .first)
        if moment != "idle" { try line.connect() }
        if !["idle", "handshaking", "refused"].contains(moment) { try line.run() }
        line.channel.writeAndFlush(
            ByteBuffer(string: "a"),
            promise: answers.promise("flushed", on: line.channel)
        )
        line.channel.write(ByteBuffer(string: "b"), promise: answers.promise("kept", on: line.channel))
        if moment == "refused" { try line.run() }
        if moment == "closing" { blockage.isBlocked = true }
        if moment == "inactive" {
            line.channel.pipeline.fireChannelInactive()
        } else {
            line.channel.close(promise: answers.promise("close", on: line.channel))
        }
        if moment == "closing" || moment == "closed" {
            line.channel.close(promise: answers.promise("again", on: line.channel))
        }
        if moment == "closed" {
            line.channel.writeAndFlush(
                ByteBuffer(string: "c"),
                promise: answers.promise("late", on: line.channel)
            )
        }
        blockage.release()
        line.channel.embeddedEventLoop.run()
        #expect(answers.all.sorted() == expected)
    }

    @Test("a handler may write and close while it is being told of anything")
    func trap11Reentrancy() throws {
        for place in [Witness.Sight.active, .established(name: "U-17"), .octets("1 who\n"), .readComplete] {
            let line = try Line(context: fixture.server, peer: fixture.client)
            var isFirst = true
            line.witness.reaction = { sight, context in
                guard sight == place, isFirst else { return }
                isFirst = false
                let promise = context.eventLoop.makePromise(of: Void.self)
                context.writeAndFlush(NIOAny(ByteBuffer(string: "hello")), promise: promise)
                promise.futureResult.assumeIsolated().whenComplete { _ in
                    context.writeAndFlush(NIOAny(ByteBuffer(string: "late")), promise: nil)
                }
                context.close(promise: nil)
            }
            try line.connect()
            if line.channel.isActive { try line.run() }
            line.say("1 who\n")
            if line.channel.isActive { try line.run() }
            #expect(!isFirst)
            #expect(!line.channel.isActive)
            #expect(line.witness.sights.filter { $0 == .inactive }.count == 1)
        }
    }

    @Test("octets written in answer to octets leave in one buffer for a whole batch of reads")
    func trap11OneWriteForABatch() throws {
        let line = try Line.established(fixture)
        line.witness.reaction = { sight, context in
            if case .octets(let text) = sight {
                for request in text.split(separator: "\n") {
                    context.writeAndFlush(NIOAny(ByteBuffer(string: "\(request) ok\n")), promise: nil)
                }
            }
        }
        let before = line.buffersSent
        for tag in 1...16 { line.say("\(tag) who\n") }
        try line.run()
        #expect(line.buffersSent == before + 1)
        #expect(line.peerClear == (1...16).map { "\($0) who ok\n" }.joined())
    }

    @Test("handlers above hear of the channel before the handshake begins")
    func trap12ActiveComesFirst() throws {
        let line = try Line(context: fixture.client, peer: fixture.server)
        var sentBefore = true
        line.witness.reaction = { [unowned line] sight, _ in
            if sight == .active {
                sentBefore = (try? line.channel.readOutbound(as: ByteBuffer.self)) != nil
            }
        }
        try line.connect()
        #expect(!sentBefore)
        try line.run()
        #expect(line.witness.sights.first == .active)
        #expect(line.peer.isEstablished)
    }

    @Test("a handler added to an active channel begins at once")
    func trap12AddedLate() throws {
        let channel = EmbeddedChannel()
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/nowhere")).wait()
        try channel.pipeline.syncOperations.addHandler(TLSHandler(context: fixture.client))
        #expect(try channel.readOutbound(as: ByteBuffer.self) != nil)
        _ = try channel.finish(acceptAlreadyClosed: true)
    }

    @Test("a close sends close_notify and does not wait for the peer's")
    func trap15CloseDoesNotWait() throws {
        let line = try Line.established(fixture)
        line.channel.close(promise: nil)
        line.carryToPeer()
        #expect(line.peerEvents.last == .closedByPeer)
        #expect(!line.channel.isActive)
    }

    @Test("a close waits for a full transport, for five seconds")
    func trap15CloseHasADeadline() throws {
        for isReleased in [true, false] {
            let line = try Line.established(fixture)
            let blockage = Blockage()
            try line.channel.pipeline.syncOperations.addHandler(blockage, position: .first)
            blockage.isBlocked = true
            line.channel.close(promise: nil)
            line.channel.embeddedEventLoop.advanceTime(by: .milliseconds(4999))
            #expect(line.channel.isActive)
            if isReleased {
                blockage.release()
            } else {
                line.channel.embeddedEventLoop.advanceTime(by: .milliseconds(1))
            }
            #expect(!line.channel.isActive)
        }
    }

    @Test("an end without close_notify is reported; with it, it is not")
    func trap16Truncation() throws {
        let cut = try Line.established(fixture)
        cut.channel.pipeline.fireChannelInactive()
        #expect(cut.witness.sights.suffix(2) == [.failed(.truncated), .inactive])

        let orderly = try Line.established(fixture)
        orderly.hangUp()
        try orderly.run()
        #expect(orderly.witness.sights.last == .inactive)
        #expect(!orderly.witness.sights.contains(.failed(.truncated)))

        let early = try Line(context: fixture.server, peer: fixture.client)
        try early.connect()
        early.channel.pipeline.fireChannelInactive()
        #expect(early.witness.sights == [.active, .failed(.endedInHandshake), .inactive])
    }

    @Test("octets with close_notify behind them are delivered, answered, and then the channel closes")
    func trap18AnswerThenClose() throws {
        let line = try Line.established(fixture)
        line.witness.reaction = { sight, context in
            if sight == .octets("1 bye\n") {
                context.writeAndFlush(NIOAny(ByteBuffer(string: "1 ok\n")), promise: nil)
            }
        }
        line.say("1 bye\n")
        line.hangUp()
        let octets = line.takeFromPeer()
        try line.channel.writeInbound(ByteBuffer(bytes: octets))
        #expect(line.witness.sights.suffix(3) == [.octets("1 bye\n"), .readComplete, .inactive])
        let sent = try #require(try line.channel.readOutbound(as: ByteBuffer.self))
        #expect(sent.readableBytes == 5 + 22)
        #expect(try line.channel.readOutbound(as: ByteBuffer.self) != nil)
    }

    @Test("half of a connection cannot be closed", arguments: [CloseMode.output, .input])
    func trap19HalfClosure(mode: CloseMode) throws {
        let line = try Line.established(fixture)
        let answers = Answers()
        line.channel.close(mode: mode, promise: answers.promise("half", on: line.channel))
        #expect(answers.all == ["half failed"])
        #expect(line.channel.isActive)
    }

    @Test("a read that brings no clear octets asks again")
    func trap20ReadIsOwed() throws {
        final class Asked: ChannelOutboundHandler {
            typealias OutboundIn = ByteBuffer
            var count = 0
            func read(context: ChannelHandlerContext) {
                count += 1
                context.read()
            }
        }
        let line = try Line.established(fixture)
        let asked = Asked()
        try line.channel.pipeline.syncOperations.addHandler(asked, position: .first)
        try line.channel.syncOptions?.setOption(.autoRead, value: false)
        line.say("1 who\n")
        let octets = line.takeFromPeer()
        line.channel.read()
        #expect(asked.count == 1)
        try line.channel.writeInbound(ByteBuffer(bytes: octets.prefix(9)))
        #expect(asked.count == 2)
        try line.channel.writeInbound(ByteBuffer(bytes: octets.dropFirst(9)))
        #expect(asked.count == 2)
        #expect(line.witness.sights.contains(.octets("1 who\n")))
    }

    @Test("plain text on the port is closed without a word")
    func trap28PlainText() throws {
        let line = try Line(context: fixture.server, peer: fixture.client)
        try line.connect()
        try line.channel.writeInbound(ByteBuffer(string: "GET / HTTP/1.1\r\n\r\n"))
        #expect(line.witness.sights.contains(.failed(.notTLS)))
        #expect(!line.channel.isActive)
        var octets = 0
        while let sent = try line.channel.readOutbound(as: ByteBuffer.self) { octets += sent.readableBytes }
        #expect(octets == 0)
    }
}
