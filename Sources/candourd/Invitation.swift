import CLP
import CandourServer
import Casework
import Foundation
import OpenSSL

/// The first administrator's invitation: the same file that `candour-admin invite` writes for everybody else.
enum Invitation {
    /// A code of 128 bits in Crockford base 32, and four words.
    static func secrets() throws -> (code: String, words: [String]) {
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        var bits: UInt32 = 0
        var count = 0
        var code = ""
        for octet in try RandomOctets.make(16) + [0] where code.count < 26 {
            bits = (bits << 8) | UInt32(octet)
            count += 8
            while count >= 5 && code.count < 26 {
                count -= 5
                code.append(alphabet[Int(bits >> UInt32(count)) & 31])
            }
        }
        var words: [String] = []
        while words.count < 4 {
            let pair = try RandomOctets.make(2)
            words.append(spoken[(Int(pair[0]) << 8 | Int(pair[1])) % spoken.count])
        }
        return (code, words)
    }

    /// The invitation file: one message of the protocol's grammar, with the authority's certificate as its blob.
    static func file(_ plan: Founding.Plan, _ made: Founding.Result, code: String) throws -> [UInt8] {
        var line = LineBuilder("invitation")
        line.append(key: "version", number: 1)
        line.append(key: "address", text: plan.address)
        line.append(key: "user", atom: made.user.text)
        line.append(key: "name", text: plan.administrator)
        line.append(key: "organisation", text: plan.organisation)
        line.append(key: "code", atom: code)
        line.append(key: "until", atom: made.until.rfc3339)
        guard let octets = line.message(head: .star, blob: made.authorityPEM) else {
            throw StartFault("The invitation could not be written: a name is too long.", status: 65)
        }
        return octets
    }

    /// Writes it so that only its owner can read it.
    static func write(_ octets: [UInt8], to path: String) throws {
        guard FileManager.default.createFile(
            atPath: path,
            contents: Data(octets),
            attributes: [.posixPermissions: 0o600]
        ) else { throw StartFault("\(path) cannot be written.", status: 73) }
    }

    /// 256 plain words for the first administrator, who is usually in the same room as the file; 128 bits are in the code.
    private static let spoken = """
        acorn amber anchor apple april arrow autumn badge bakery bamboo banjo barley basket beacon beaver bench berry bicycle \
        biscuit blanket blossom bonnet bottle branch bridge bronze brush bucket butter button cabin cactus camel candle canoe \
        canvas carpet carrot castle cedar cello chalk cherry chimney circle clover cobalt coffee comet copper coral cotton \
        cousin cradle crayon cricket crystal curtain cushion daisy dancer desert diamond dinner dolphin donkey dragon drawer \
        eagle echo elbow elder ember engine falcon farmer feather fiddle finger flute forest fossil fountain galaxy garden \
        garlic ginger glacier globe goose granite grape gravel guitar hammer harbour harvest hazel hedge helmet hermit hollow \
        honey hotel igloo indigo ivory jacket jasmine jelly jersey jigsaw journey jungle juniper kettle kitten ladder lagoon \
        lantern laurel lemon letter lilac linen lion lobster locket lotus magnet maple marble market meadow melon mirror \
        mitten monkey mosaic mountain muffin museum nectar needle nettle noodle nutmeg oasis ocean olive onion orange orchard \
        otter oyster paddle palace panda paper parade parcel parrot pasture peach pebble pelican pencil pepper piano picnic \
        pigeon pillow pilot planet plaza pocket poem polar pollen poppy prairie puddle pumpkin puzzle quartz quilt rabbit \
        radish rainbow raven ribbon river robin rocket saddle saffron salmon sandal satin scarlet season shadow shelter \
        silver sketch socket sparrow spinach spring squirrel stable station stone summer sunset swallow tablet tailor temple \
        thistle thunder ticket timber tomato trumpet tulip tunnel turtle valley vanilla velvet violet violin voyage wagon \
        walnut waltz willow window winter wisdom yellow zebra zephyr
        """.split(separator: " ").map(String.init)
}
