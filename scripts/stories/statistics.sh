# What the year looked like, in counts that name nobody: as text, as a table for a spreadsheet, and as a page.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/cast.sh"

begin 2026-12-02

step "The statistics of the year, for the case manager"
as priya statistics --from 2026-01-01 --to 2026-11-30 --layout columns
says "How long suspensions lasted"
says "Half of all concerns ended at this point"
says "Central Lancashire 43 in its first two years"
never_says "Whitcombe|Haddad|Reid|Cole"
refused 77 sam statistics --from 2026-01-01 --to 2026-11-30
# Refused: the month that runs. Two readings of it would show what happened between them.
refused 65 priya statistics --from 2026-01-01 --to 2026-12-31
says "The last whole month ended on 30 November 2026"

step "The same as files, checked for what they must hold"
as priya statistics --from 2026-01-01 --to 2026-11-30 --csv "$stage/year.csv" --html "$stage/year.html"
# holds FILE PATTERN ...: each pattern is in the file.
holds() {
    local file=$1 pattern
    shift
    for pattern in "$@"; do grep -qE -- "$pattern" "$file" || fail "$(basename "$file") does not hold: $pattern"; done
}
holds "$stage/year.csv" 'topic,title,for,what,count,shown,central-lancashire,begins,ends' '^funnel,' '^activity,.*43,2026-01-01,2026-11-30' '^timeliness-organisation,' '^share,'
holds "$stage/year.html" '^<!DOCTYPE html>' '<html lang="en-GB">' '<h1>Statistics of NHS Central Lancashire' '<caption>' 'scope="row"' 'role="img"' '</html>'
! grep -qE 'Whitcombe|Haddad|Reid|Cole|26-[0-9]{4}' "$stage/year.csv" "$stage/year.html" || fail "the statistics name somebody, or a case"
head -n 12 "$stage/year.csv" | shown

step "All of it was so"
