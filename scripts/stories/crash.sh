# Continues a story: kill -9 in the middle of writes, restart, verify, and one byte flipped in a copy.
step "kill -9 in the middle of writes: nothing that was acknowledged is lost"
write_notes() {
    local number=0 receipt
    while :; do
        number=$((number + 1))
        receipt=$(CANDOUR_HOME="$stage/homes/priya" CANDOUR_PASSPHRASE_FILE="$stage/passphrase" \
            "$bin/candour" note "$elses" --kind thinking --text "Writer $1, note $number" --yes --json 2>/dev/null </dev/null) || return 0
        grep -oE 'N-[0-9]+' <<<"$receipt" | head -n 1 >>"$stage/acknowledged.$1"
    done
}
for writer in 1 2 3 4; do
    : >"$stage/acknowledged.$writer"
    write_notes "$writer" &
    writers+=($!)
done
until [ "$(cat "$stage"/acknowledged.* | wc -l)" -ge 20 ]; do read -r -t 0.05 <> <(:) || true; done
typed "kill -9 candourd"
kill -9 "$server_pid"
wait "$server_pid" 2>/dev/null || true
server_pid=
for pid in "${writers[@]}"; do wait "$pid" 2>/dev/null || true; done
writers=()
sort -u "$stage"/acknowledged.* >"$stage/acknowledged"
[ "$(cat "$stage"/acknowledged.? | wc -l)" -eq "$(wc -l <"$stage/acknowledged")" ] || fail "one note was acknowledged twice"
start_server
CANDOUR_HOME="$stage/homes/priya" CANDOUR_PASSPHRASE_FILE="$stage/passphrase" "$bin/candour" show "$elses" --json </dev/null 2>/dev/null |
    grep -oE 'N-[0-9]+' | sort -u >"$stage/kept"
lost=$(comm -23 "$stage/acknowledged" "$stage/kept" | wc -l)
printf '    %s notes acknowledged, %s found again, %s lost\n' "$(wc -l <"$stage/acknowledged")" "$(comm -12 "$stage/acknowledged" "$stage/kept" | wc -l)" "$lost"
[ "$lost" -eq 0 ] || fail "acknowledged notes are lost"

step "The journal verifies, with the keys and without them"
stop_server
typed "candourd verify --config server/candourd.yaml"
"$bin/candourd" verify --config "$stage/server/candourd.yaml" | shown
typed "candourd verify --data server/data"
"$bin/candourd" verify --data "$stage/server/data" | shown

step "Against a head that was kept elsewhere, a rewritten or shortened journal shows"
head=$("$bin/candourd" verify --data "$stage/server/data" | sed -n 's/^Head: //p')
typed "candourd verify --data server/data --head $head"
"$bin/candourd" verify --data "$stage/server/data" --head "$head" | shown
other=$(sed 's/.$/0/' <<<"$head")
[ "$other" != "$head" ] || other=$(sed 's/.$/1/' <<<"$head")
typed "candourd verify --data server/data --head $other"
if "$bin/candourd" verify --data "$stage/server/data" --head "$other" >"$stage/verdict"; then fail "another head was accepted"; fi
shown <"$stage/verdict"

step "One byte flipped in a copy of the database is found and named"
cp -r "$stage/server/data" "$stage/copy"
target=$(grep -abo 'entry seq=10 at=' "$stage/copy/journal.sqlite" | tail -n 1 | cut -d: -f1)
[ -n "$target" ] || fail "entry 10 is not in the database file"
printf 'X' | dd of="$stage/copy/journal.sqlite" bs=1 seek=$((target + 20)) conv=notrunc status=none
typed "candourd verify --data copy"
if "$bin/candourd" verify --data "$stage/copy" >"$stage/verdict" 2>&1; then
    shown <"$stage/verdict"
    fail "the flipped byte was not found"
fi
shown <"$stage/verdict"
grep -qE 'entry 10|10' "$stage/verdict" || fail "the entry was not named"
