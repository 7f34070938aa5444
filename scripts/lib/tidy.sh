# The rules of the house that a reader should not have to check: file length, banned words, pure targets, left-over marks.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$root"
problems=0
found() {
    printf '%s\n' "$1" >&2
    problems=$((problems + 1))
}

while read -r file; do
    lines=$(wc -l <"$file")
    [ "$lines" -le 400 ] || found "$file has $lines lines; the limit is 400"
done < <(git ls-files 'Sources/*.swift' 'Tests/*.swift')

# banned PATTERN REASON
banned() {
    local hit
    while read -r hit; do found "$hit: $2"; done < <(git grep -nE "$1" -- 'Sources/*.swift')
}
banned 'try!' 'handle the error'
banned ' as!' 'use as? and handle nil'
banned 'fatalError\(' 'throw, or preconditionFailure with the reason why it cannot happen'
banned '(class|struct|enum|protocol|actor) [A-Za-z]*(Manager|Helper|Utils|Impl|Base)\b' 'name it after what it does'
banned 'TODO|FIXME' 'do it, or file an issue'

while read -r hit; do found "$hit: the pure targets import nothing that does I/O"; done < <(
    git grep -nE '^ *((public|package|internal) )?import (Foundation|NIO.*|GRDB|Glibc|Dispatch)$' -- Sources/CLP Sources/Casework Sources/Verbs
)
while read -r hit; do found "$hit: SQL belongs into JournalSQLite"; done < <(
    git grep -nE '"(SELECT|INSERT|UPDATE|DELETE|PRAGMA) ' -- Sources ':!Sources/JournalSQLite'
)
while read -r hit; do found "$hit: the client never makes a State or a Lens"; done < <(
    git grep -nE '\b(State|Lens)\(' -- Sources/CandourClient
)
while read -r hit; do found "$hit: say beside it why this is safe"; done < <(
    git grep -nE '@unchecked Sendable|nonisolated\(unsafe\)' -- Sources ':!Sources/OpenSSL' ':!Sources/JournalSQLite' ':!Sources/candourd'
)
for script in scripts/*; do
    [ -f "$script" ] || continue
    grep -q -- --help "$script" || found "$script has no --help"
    [ -x "$script" ] || found "$script is not executable"
done
while read -r file; do found "$file must not be committed"; done < <(git ls-files | grep -E '\.(pem|key|invite|sqlite)$|Package\.resolved|^\.build')

[ "$problems" -eq 0 ] || fail "$problems rules are broken"
