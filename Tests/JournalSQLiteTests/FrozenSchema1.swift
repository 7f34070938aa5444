/// A store as the first schema left it, with six entries, a file in two pieces and a destroyed key. It was
/// made once and is never edited: every later version must open it and read the same.
enum FrozenSchema1 {
    /// The last entry's hash.
    static let hash =
        "7fb99f31e74113f1ef558b8fed1453c508951c935277f159faba49787cdd62d9"

    /// Makes the tables and their rows.
    static let sql = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE entry (
            seq INTEGER PRIMARY KEY,
            envelope BLOB NOT NULL,
            nonce BLOB NOT NULL,
            sealed BLOB NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE TABLE chunk (
            number INTEGER PRIMARY KEY,
            file TEXT NOT NULL,
            at INTEGER NOT NULL,
            stream TEXT NOT NULL,
            nonce BLOB NOT NULL,
            sealed BLOB NOT NULL,
            UNIQUE (file, at)
        ) STRICT;
        CREATE TABLE key (number INTEGER PRIMARY KEY, stream TEXT NOT NULL UNIQUE, wrapped BLOB NOT NULL\
        ) STRICT;
        INSERT INTO meta VALUES ('epoch', '7f3a'), ('id', '00112233445566778899aabbccddeeff'), ('schema'\
        , '1');
        INSERT INTO entry VALUES (
        1, CAST('* entry seq=1 at=1795305600001 by=- stream=store rev=1' AS BLOB),
        x'000000000000000000000000', x'636f6e74656e742031',
        x'665c88a3062c311f876bc59ee2973fe82ae4b43ff5d742c7cd51290e8075f14a'
        );
        INSERT INTO entry VALUES (
        2, CAST('* entry seq=2 at=1795305600002 by=U-17 stream=26-0042 rev=2' AS BLOB),
        x'bba43757450c3fc78882e106', x'feb2e75bce78d1eeb36832e1975654dfad78350bd2f9c74f2f',
        x'fdfd382a9cf1da2ecf1bdc9950d8639d9b40bca094f4666bf3bace0d67d03b71'
        );
        INSERT INTO entry VALUES (
        3, CAST('* entry seq=3 at=1795305600003 by=U-17 stream=S-88 rev=3' AS BLOB),
        x'e22ff3d06a29fd7b153dda0e', x'cd6001b9fc335518bf96afe4a8fc1820bc391e4e1a4858dfe9',
        x'f597611cb87abb1543685dcec7d5276186b57aa9953faeadd8c9832314987d62'
        );
        INSERT INTO entry VALUES (
        4, CAST('* entry seq=4 at=1795305600004 by=U-17 stream=26-0042 rev=4 once=k20 digest=e52d9c508c5\
        02347344d8c07ad91cbd6068afc75ff6292f062a09ca381c89e71' AS BLOB),
        x'b41286b11bac0a58d6ea1ccb', x'0b9ca717a9ffb53eda4a889d09a7f35630c8428bf654d25e39',
        x'f050fdc079823b51f279e237b0db3c4894a46632aa151fde0f8977d1766e72bd'
        );
        INSERT INTO entry VALUES (
        5, CAST('* entry seq=5 at=1795305600005 by=U-17 stream=S-88 rev=5' AS BLOB),
        x'1ca1314ecfdde316dcf78c48', x'8c26828d1f615b5983820df75a5900742ab9bd2e52b238658a',
        x'e23546bdfefdaf9078975ef623af67a850676267704a12059a9e7e3733805dd9'
        );
        INSERT INTO entry VALUES (
        6, CAST('* entry seq=6 at=1795305600006 by=U-17 stream=26-0042 rev=6' AS BLOB),
        x'e0916267dcc5867a99fedada', x'b17ed7d55cd061133c43269fa4cd6b82df9ad2881acbeb4f6f',
        x'7fb99f31e74113f1ef558b8fed1453c508951c935277f159faba49787cdd62d9'
        );
        INSERT INTO chunk VALUES (1, 'F-1', 0, '26-0042',
        x'f17446cbf82b8f7fed984a12', x'b62a3a14cbc903a49f83139fd018c280645379ca5437');
        INSERT INTO chunk VALUES (2, 'F-1', 6, '26-0042',
        x'6b3e752f09a82770f8d7133c', x'6a59e14d0eb02dcab64ca74d29b142ebe5fa7a1369cb');
        INSERT INTO key VALUES (1, '26-0042',
        x'9b1779dc606393fd9adc1019e23dbce1f9b7eb3ffe01a809e97ad040550cdf15f03ac07c47b089426c8ffa590e2e3f\
        813992cca686357fc5f2457ac0');
        INSERT INTO key VALUES (2, 'S-88',
        x'');
        """
}
