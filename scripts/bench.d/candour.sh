# Stores and daemons of Candour for scripts/bench. Sourced, not run. Uses: bin, work, say, port, wait_for, stop, pids.

# new_store NAME: a store in $work/NAME, its daemon running, and a case manager joined in $work/NAME/manager.
# Sets: store, daemon, home.
new_store() {
    store=$work/$1
    local at
    at=127.0.0.1:$(port)
    "$bin/candourd" init --folder "$store" --organisation "NHS Bench" --address "$at" --listen "$at" \
        --administrator "Sam Reed" > "$store.init"
    printf 'connections_max: %d\nsessions_per_person_max: %d\nlog_level: error\n' $((sessions + 100)) $((sessions + 100)) >> "$store/candourd.yaml"
    serve
    printf 'a passphrase for the bench\n' > "$work/passphrase"
    as admin candour-admin join "$store/first-admin.invite" --words "$(sed -n 's/^Four words: *//p' "$store.init")"
    as admin candour-admin invite --name "Priya Nair" --role case-manager --output "$store/manager.invite" --yes
    as manager candour join "$store/manager.invite" \
        --words "$(sed -n 's/.*words[^:]*: *\([a-z]* [a-z]* [a-z]* [a-z]*\)$/\1/p' "$store/admin.invite" | head -1)"
    # Joining left the passphrases in the kernel's ring for a while; nothing here needs them there.
    as admin candour-admin lock
    as manager candour lock
    home=$store/manager
}

# as WHO PROGRAM ARGUMENT...: a client command of one of the two, in the present store.
as() {
    local who=$1 program=$2 out=$store/$1.$3
    shift 2
    CANDOUR_HOME=$store/$who "$bin/$program" "$@" --passphrase-file "$work/passphrase" --no-input \
        > "$out" 2>&1 < /dev/null || { cat "$out" >&2; return 1; }
}

# serve: starts the daemon on the present store; sets daemon, and start_seconds: from the start to the first connection.
serve() {
    local begun=$EPOCHREALTIME at
    at=$(sed -n "s/^listen: '\(.*\)'/\1/p" "$store/candourd.yaml")
    "$bin/candourd" serve --config "$store/candourd.yaml" > "$store.log" 2>&1 < /dev/null &
    daemon=$!
    pids+=("$daemon")
    wait_for "${at##*:}" "$daemon"
    start_seconds=$(calc "$EPOCHREALTIME - $begun")
}

# load COMMAND ARGUMENT...: the load generator, signed in as the case manager.
load() {
    local command=$1
    shift
    "$bin/candour-load" "$command" --home "$home" --passphrase-file "$work/passphrase" "$@"
}
