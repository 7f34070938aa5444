import Testing

@testable import CandourClient

@Suite("Statistics as text, as a spreadsheet and as a page")
struct StatisticsTests {
    private static let rows = """
        S: 1 row period begins=2025-01-01 ends=2025-12-31 share=54 count=546 total=1011 organisation="NHS <Central> & \\"Lancashire\\""
        S: 1 row topic funnel total=1063
        S: 1 row stat funnel for=plan-ended count=1050
        S: 1 row stat funnel for=told-open hidden=small
        S: 1 row stat funnel for=explained-ended hidden=with-small
        S: 1 row stat funnel for=received-open count=0
        S: 1 row topic activity
        S: 1 row stat activity for=preliminary-investigations count=12
        S: 1 row stat activity for=performance-cases count=6
        S: 1 row stat activity for=performance-cases-reported hidden=small
        S: 1 row topic source
        S: 1 row stat source for=care-home hidden=small
        S: 1 row topic outcome total=0
        S: 1 row stat outcome for=plan-completed count=0
        S: 1 row topic timeliness-organisation total=9
        S: 1 row stat timeliness-organisation for=decision-notice-met count=9
        S: 1 row topic suspensions total=12
        S: 1 row stat suspensions for=ended-up-to-six-months count=7
        S: 1 row stat suspensions for=going-over-six-months count=5
        S: 1 row topic exclusions
        S: 1 row stat exclusions for=ended-over-six-months hidden=small
        S: 1 row topic news total=5
        S: 1 row stat news for=brand-new count=5
        S: 1 ok n=24
        """
    private static let script = "C: 1 stats begins=2025-01-01 ends=2025-12-31\n" + rows
    private static let line = "statistics --from 2025-01-01 --to 2025-12-31"

    private static func report() throws -> StatisticsReport {
        let bench = Bench([script])
        let request = Request("stats").with("begins", .atom("2025-01-01")).with("ends", .atom("2025-12-31"))
        return try #require(StatisticsReport(try bench.desk.ask(request).rows))
    }

    @Test("without dates it is the last 24 months that are over")
    func period() {
        let script = """
            C: 1 stats begins=2024-11-01 ends=2026-10-31
            S: 1 row period begins=2024-11-01 ends=2026-10-31
            S: 1 ok n=1
            """
        let bench = Bench([script])
        #expect(bench.run("statistics") == .done)
        #expect(bench.isFinished)
    }

    @Test(
        "two years are 24 months, of which the last is that of the day",
        arguments: [("2026-11-19", "2024-12-01"), ("2028-02-29", "2026-03-01"), ("2026-12-31", "2025-01-01")]
    )
    func twoYears(ends: String, begins: String) throws {
        let day = try #require(CivilDate(iso: ends))
        #expect(StatisticsCommand.twoYears(to: day).iso == begins)
    }

    @Test("dates the wrong way round are refused before anything is asked")
    func wrongWay() {
        let bench = Bench()
        #expect(bench.run("statistics --from 2026-12-31 --to 2026-01-01") == .data)
    }

    @Test(
        "a period that is no whole months is refused with the nearest ones",
        arguments: [
            (
                "2026-10-15", "2026-10-31",
                "--from must be the first day of a month: 1 October 2026 or 1 November 2026."
            ),
            (
                "2026-09-01", "2026-10-15",
                "--to must be the last day of a month that is over. The last whole month ended on 31 October 2026: 30 September 2026 or 31 October 2026."
            ),
            (
                "2026-10-01", "2026-11-30",
                "--to must be the last day of a month that is over. The last whole month ended on 31 October 2026: 31 October 2026."
            ),
            (
                "2026-11-01", "2026-11-19",
                "--to must be the last day of a month that is over. The last whole month ended on 31 October 2026."
            ),
        ]
    )
    func months(begins: String, ends: String, says: String) {
        let bench = Bench()
        #expect(bench.run("statistics --from \(begins) --to \(ends)") == .data)
        #expect(bench.printed.messages.contains(says), "\(bench.printed.messages)")
    }

    @Test("who read which period")
    func readings() {
        let script = """
            C: 1 list reading
            S: 1 row reading by=U-3 when=2026-11-18T10:00:00Z who="Fay Holt" begins=2026-10-01 ends=2026-10-31
            S: 1 ok n=1
            """
        let bench = Bench([script])
        #expect(bench.run("statistics --who-read") == .done)
        #expect(
            bench.printed.result.contains(
                "Fay Holt  Wednesday 18 November 2026, 10am  1 October 2026  31 October 2026"
            )
        )
    }

    @Test("what was answered under the Principles, in words, in every form")
    func fairness() throws {
        let script = """
            C: 1 stats begins=2025-01-01 ends=2025-12-31
            S: 1 row period begins=2025-01-01 ends=2025-12-31 organisation="NHS"
            S: 1 row topic fairness
            S: 1 row stat fairness for=welfare-unknown count=7
            S: 1 row stat fairness for=equity-unasked hidden=small
            S: 1 row stat fairness for=context-both count=6
            S: 1 row stat fairness for=decisions-resting count=0
            S: 1 ok n=6
            """
        let text = Bench([script])
        #expect(text.run(Self.line) == .done)
        for part in [
            "How the fairness framework was used\nAnswers to the questions under the five Principles",
            "Ensuring welfare and support: answered not known yet",
            "Equity and proportionality: steps that went ahead with no question answered", "fewer than 5\n",
            "Cases with context considered together with qualification and induction",
            "nothing is counted of the month that runs. Each reading is recorded",
        ] { #expect(text.printed.result.contains(part), "\(part)") }
        #expect(
            !text.printed.result.contains("Total") && !text.printed.result.contains("Decisions that rest")
        )
        let json = Bench([script])
        #expect(json.run(Self.line + " --json") == .done)
        #expect(
            json.printed.result.contains(
                #"{"for":"welfare-unknown","label":"Ensuring welfare and support: answered not known yet","count":7"#
            )
        )
        let bench = Bench([script])
        let request = Request("stats").with("begins", .atom("2025-01-01")).with("ends", .atom("2025-12-31"))
        let report = try #require(StatisticsReport(try bench.desk.ask(request).rows))
        #expect(
            StatisticsCSV(report: report).text.contains(
                "fairness,How the fairness framework was used,decisions-resting,Decisions that rest on an answer,0,0,"
            )
        )
        #expect(
            !StatisticsCSV(report: report).text.contains("fairness,How the fairness framework was used,total")
        )
        #expect(StatisticsHTML(report: report).text.contains("whether decisions rest on it.</p>"))
    }

    @Test("text: what is hidden in words, and the numbers of Central Lancashire with their source")
    func text() {
        let bench = Bench([Self.script])
        #expect(bench.run(Self.line) == .done)
        for part in [
            "Statistics of NHS <Central> & \"Lancashire\", 1 January 2025 to 31 December 2025\n",
            "Where concerns ended, or stand now\nHalf of all concerns ended at this point (by the response or the action plan) in Central Lancashire; here: 546 of 1,011 that ended, 54 of 100.\n",
            "What                           Concerns\nAction plan: ended here        1,050\n",
            "Practitioner told: still open  fewer than 5\nExplained: ended here          not shown\nTotal                          1,063\n",
            "Preliminary investigations: here 12; Central Lancashire 43 in its first two years.\n",
            "Performance cases reported to a committee: here fewer than 5; Central Lancashire 53 in its first two years.\n",
            "Source of the numbers of Central Lancashire: Health Service Journal article on Central Lancashire.\n",
            "Care home  fewer than 5\nTotal      not shown\n",
            "How cases were closed, each time\nNone in this period.\n",
            "Notice of the decision: in time  9\n", "How long suspensions lasted\n",
            "Ended in the period, after up to six months                          7\n",
            "Going on at the end of the period, for more than six months by then  5\n",
            "How long exclusions lasted\n",
            "Ended in the period, after more than six months  fewer than 5\n", "News\n", "Brand new  5\n",
        ] { #expect(bench.printed.result.contains(part), "\(part)") }
        #expect(!bench.printed.result.contains("Recorded: still open"))
    }

    @Test("JSON and plain have every count")
    func programs() {
        let json = Bench([Self.script])
        #expect(json.run(Self.line + " --json") == .done)
        for part in [
            #""share":54,"endedEarly":546,"ended":1011,"source":"Health Service Journal"#,
            #"{"for":"told-open","label":"Practitioner told: still open","count":null,"hidden":"small","centralLancashire":null}"#,
            #"{"topic":"source","total":null,"#,
            #"{"for":"going-over-six-months","label":"Going on at the end of the period, for more than six months by then","count":5"#,
        ] { #expect(json.printed.result.contains(part), "\(part)") }
        let plain = Bench([Self.script], layout: .plain)
        #expect(plain.run(Self.line) == .done)
        #expect(plain.printed.result.hasPrefix("funnel\tplan-ended\t1050\t\nfunnel\ttold-open\t\tsmall\n"))
    }

    @Test("CSV: one line for each count, CRLF, every line as long as the first")
    func csv() throws {
        let text = StatisticsCSV(report: try Self.report()).text
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        let end = ",,2025-01-01,2025-12-31"
        #expect(lines.first == "topic,title,for,what,count,shown,central-lancashire,begins,ends")
        let funnel = "funnel,\"Where concerns ended, or stand now\""
        for line in [
            "\(funnel),plan-ended,Action plan: ended here,1050,1050\(end)",
            "\(funnel),told-open,Practitioner told: still open,,fewer than 5\(end)",
            "\(funnel),explained-ended,Explained: ended here,,not shown\(end)",
            "\(funnel),total,Total,1063,1063\(end)",
            "source,Where concerns came from,total,Total,,not shown\(end)",
            "suspensions,How long suspensions lasted,ended-up-to-six-months,\"Ended in the period, after up to six months\",7,7\(end)",
            "exclusions,How long exclusions lasted,total,Total,,not shown\(end)",
        ] { #expect(lines.contains(line), "\(line)") }
        #expect(lines.last == "")
        #expect(!text.replacing("\r\n", with: "").contains { $0.isNewline })
        #expect(lines.count == 1 + 14 + 7 + 1 + 1)
    }

    @Test(
        "a cell is quoted where it must be, and never a formula",
        arguments: [
            ("a", "a"), ("", ""), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
            ("a\nb", "\"a\nb\""),
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("  =1", "'  =1"),
            ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("=1,2", "\"'=1,2\""), ("1-2", "1-2"), ("12", "12"),
        ]
    )
    func cells(text: String, cell: String) { #expect(StatisticsCSV.cell(text) == cell) }

    @Test("the page is whole, escaped, and has each chart's numbers in a table")
    func page() throws {
        let page = StatisticsHTML(report: try Self.report()).text
        for part in [
            "<!DOCTYPE html>\n<html lang=\"en-GB\">", "<meta charset=\"utf-8\">",
            "<title>Statistics of NHS &lt;Central&gt; &amp; &quot;Lancashire&quot;, 1 January 2025 to 31 December 2025</title>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"chart-1-title chart-1-desc\"",
            "<title id=\"chart-1-title\">Where concerns ended, or stand now</title>",
            "<desc id=\"chart-1-desc\">Bar chart. Action plan: ended here: 1,050; Practitioner told: still open: fewer than 5; Explained: ended here: not shown.</desc>",
            "<caption>Where concerns ended, or stand now, 1 January 2025 to 31 December 2025</caption>",
            "<tr><th scope=\"col\">What</th><th scope=\"col\">Concerns</th></tr>",
            "<tr><th scope=\"row\">Practitioner told: still open</th><td>fewer than 5</td></tr>",
            "<caption>How long suspensions lasted, 1 January 2025 to 31 December 2025</caption>",
            "<tr><th scope=\"row\">Preliminary investigations</th><td>12</td><td>43</td></tr>",
            "<tfoot><tr><th scope=\"row\">Total</th><td>1,063</td></tr></tfoot>",
            "<p>Source of the numbers of Central Lancashire: Health Service Journal article on Central Lancashire.</p>",
        ] { #expect(page.contains(part), "\(part)") }
        for part in ["<script", "href", "src=", "url(", "@import", "<Central>"] {
            #expect(!page.contains(part), "\(part)")
        }
        func count(_ text: String) -> Int {
            page.split(separator: text, omittingEmptySubsequences: false).count - 1
        }
        #expect(count("<svg ") == count("</svg>"))
        #expect(count("<table>") == count("<svg "))
        #expect(count("<caption>") == count("<table>"))
        #expect(count("role=\"img\"") == count("<desc "))
    }

    @Test(
        "what somebody wrote cannot become part of a page",
        arguments: [
            ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("\"' onload='x", "&quot;&#39; onload=&#39;x"),
            ("a\u{1B}[2Jb", "a[2Jb"), ("a\u{0}b", "ab"), ("é", "é"),
        ]
    )
    func escaping(text: String, html: String) { #expect(HTML.escaped(text) == html) }

    @Test("colours stand out from white: at least 4.5 to 1", arguments: [0x0B0C0C, 0x12436D])
    func contrast(colour: Int) throws {
        let channels = [colour >> 16, colour >> 8 & 0xFF, colour & 0xFF].map { Double($0) / 255 }
        // A bound from above: the curve of sRGB lies below x squared times 1.1 for dark channels, above 0.04.
        let light = zip([0.2126, 0.7152, 0.0722], channels).reduce(0) {
            $0 + $1.0 * max($1.1 * $1.1 * 1.1, $1.1 / 12.92)
        }
        #expect(1.05 / (light + 0.05) >= 4.5)
        let page = StatisticsHTML(report: try Self.report()).text
        let hex = String(colour, radix: 16)
        #expect(page.contains("#" + String(repeating: "0", count: 6 - hex.count) + hex))
    }

    @Test("both files at once, and no table on the screen")
    func files() throws {
        let bench = Bench([Self.script])
        let folder = bench.home.config
        #expect(bench.run("\(Self.line) --csv \(folder)/a.csv --html \(folder)/a.html") == .done)
        let report = try Self.report()
        #expect(
            try Disk.read(folder + "/a.csv") == [0xEF, 0xBB, 0xBF]
                + Array(StatisticsCSV(report: report).text.utf8)
        )
        #expect(try Disk.read(folder + "/a.html") == Array(StatisticsHTML(report: report).text.utf8))
        #expect(bench.printed.result.split(separator: "\n").count == 2)
    }
}
