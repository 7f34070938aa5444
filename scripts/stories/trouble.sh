# What can go wrong on the way, each with a plain sentence and its exit code.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/stage.sh"

says() { grep -qiE "$1" <<<"$answer" || fail "expected a sentence about: $1"; }
export FAKETIME_DONT_FAKE_MONOTONIC=1

step "A store, an administrator, a case manager with a case"
one_open_case

step "A wrong passphrase"
printf 'not the right passphrase\n' >"$stage/wrong"
speaker=priya typed "candour list --passphrase-file wrong"
status=0
answer=$(CANDOUR_HOME="$stage/homes/priya" "$bin/candour" list --passphrase-file "$stage/wrong" 2>&1 </dev/null) || status=$?
shown <<<"$answer"
[ "$status" -eq 81 ] || fail "expected exit 81, got $status"
says passphrase

step "Wrong words, a used invitation, and one from another server"
admin sam invite --name "Jo Marsh" --role case-manager --output "$stage/jo.invite" --yes
words=$(sed -n 's/^ *Four words: *//p' <<<"$answer")
refused 65 jo join "$stage/jo.invite" --words "not the right words"
as jo join "$stage/jo.invite" --words "$words"
refused 65 jo2 join "$stage/jo.invite" --words "$words"
"$bin/candourd" init --folder "$stage/elsewhere" --organisation "Elsewhere" --address "localhost:$port" \
    --listen "127.0.0.1:$port" --administrator "Someone" >"$stage/elsewhere.txt"
refused 69 mallory join "$stage/elsewhere/first-admin.invite" --words "$(sed -n 's/^ *Four words: *//p' "$stage/elsewhere.txt")"

step "A clock that is a day behind"
clock -1d
refused 69 priya list
says clock
machine=()

step "Invitations end after seven days"
admin sam invite --name "Late Comer" --role adviser --output "$stage/late.invite" --yes
words=$(sed -n 's/^ *Four words: *//p' <<<"$answer")
stop_server
clock +8d
start_server
refused 65 late join "$stage/late.invite" --words "$words"
says "stopped working"
stop_server
machine=()

step "The server is down: reading says so, writing keeps the text"
refused 69 priya list
refused 75 priya note "$case" --kind phone --text "Typed while the server was away" --yes
says "NOT SENT"
start_server
as priya send --yes
as priya show "$case"
says "Typed while the server was away"

step "A settings file with mistakes"
sed -e 's/^listen:/lisen:/' -e '$a event_loops: many' "$stage/server/candourd.yaml" >"$stage/server/bad.yaml"
typed "candourd check-config --config server/bad.yaml"
status=0
answer=$("$bin/candourd" check-config --config "$stage/server/bad.yaml" 2>&1) || status=$?
shown <<<"$answer"
[ "$status" -eq 78 ] || fail "expected exit 78, got $status"
says 'bad.yaml:[0-9]+:[0-9]+: "lisen" is not a setting. Did you mean "listen"'
says 'event_loops.*whole number'

step "A backup is put back: nothing is served before restore was run, and everybody's program is told"
stop_server
cp "$stage/server/data/journal.sqlite" "$stage/backup.sqlite"
start_server
printf 'Written after the backup was made.\n' >"$stage/later.txt"
as priya note "$case" --kind thinking --from "$stage/later.txt" --yes
stop_server
rm -f "$stage/server/data/journal.sqlite-wal" "$stage/server/data/journal.sqlite-shm"
cp "$stage/backup.sqlite" "$stage/server/data/journal.sqlite"
typed "candourd serve --config server/candourd.yaml"
status=0
answer=$("$bin/candourd" serve --config "$stage/server/candourd.yaml" 2>&1) || status=$?
shown <<<"$answer"
[ "$status" -eq 78 ] || fail "expected exit 78, got $status"
says "a copy was put back. Run candourd restore"
typed "candourd restore --config server/candourd.yaml"
answer=$("$bin/candourd" restore --config "$stage/server/candourd.yaml")
shown <<<"$answer"
says "A new epoch has begun"
start_server
as priya show "$case"
! grep -q "Written after the backup" <<<"$answer" || fail "what was written after the backup is still there"

step "The disk is full: a plain sentence, nothing is lost, and writing goes on when there is space"
stop_server
mkdir "$stage/small"
if mount -t tmpfs -o size=12m,mode=700 tmpfs "$stage/small" 2>/dev/null; then
    small_disk=$stage/small
    cp -a "$stage/server/data/." "$stage/small/"
    sed -i "s#^data:.*#data: '$stage/small'#" "$stage/server/candourd.yaml"
    start_server
    head -c 20000000 /dev/zero >"$stage/small/filler" 2>/dev/null || true
    head -c 3000 /dev/zero | tr '\0' 'x' >"$stage/long.txt"
    status=0
    for number in $(seq 1 40); do
        answer=$(CANDOUR_HOME="$stage/homes/priya" CANDOUR_PASSPHRASE_FILE="$stage/passphrase" "$bin/candour" note "$case" --kind thinking --from "$stage/long.txt" --yes 2>&1 </dev/null) || status=$?
        [ "$status" -eq 0 ] || break
    done
    shown <<<"$answer"
    [ "$status" -eq 75 ] || fail "expected exit 75, got $status"
    says "disk is full"
    says "NOT SENT"
    rm "$stage/small/filler"
    as priya send --yes
    stop_server
    "$bin/candourd" verify --config "$stage/server/candourd.yaml" | shown
    mv "$stage/server/last-head" "$stage/server/last-head.away"
    answer=$("$bin/candourd" verify --config "$stage/server/candourd.yaml")
    says "Nothing says where it ended"
    mv "$stage/server/last-head.away" "$stage/server/last-head"
    umount "$small_disk"
    small_disk=
else
    echo "    (this user may not mount a small disk: this step was left out)"
fi

step "All of it was so"
