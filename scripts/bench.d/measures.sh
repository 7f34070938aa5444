# What scripts/bench measures. Sourced, not run. Each function adds rows to the table.

# prepare_cases: 50 cases to read, 50 to write on; sets read_cases, write_cases, answer_octets.
prepare_cases() {
    local made
    made=$(load prepare --cases 50 --items 10)
    read_cases=$(field cases "$made") answer_octets=$(field octets "$made")
    write_cases=$(field cases "$(load prepare --cases 400 --items 1)")
}

# measure_reads PIPELINE
measure_reads() {
    local round name=read.$1
    say "reads of $answer_octets octets, $1 at a time"
    start_redis
    head -c "$answer_octets" /dev/zero | tr '\0' x | redis_cli -x set bench > /dev/null
    for ((round = 0; round < rounds; round++)); do
        load read --pid "$daemon" --seconds "$seconds" --pipeline "$1" --cases "$read_cases" >> "$work/$name.candour"
        measure_redis "$seconds" -P "$1" GET bench >> "$work/$name.redis"
    done
    stop "$redis"
    if [ "$1" = 1 ]; then
        compare "reads, 50 connections" "$name" redis 'rate ≥ 1 × Redis' '>= 1' 'CPU ≤ 1.5 × Redis' '<= 1.5'
    else
        compare "reads, $1 pipelined" "$name" redis '' '' 'CPU ≤ 4 × Redis' '<= 4'
    fi
}

measure_writes() {
    local round text
    say "durable writes"
    text=$(head -c 512 /dev/zero | tr '\0' x)
    start_redis --appendonly yes --appendfsync always
    for ((round = 0; round < rounds; round++)); do
        load write --pid "$daemon" --seconds "$seconds" --cases "$write_cases" >> "$work/write.candour"
        measure_redis "$seconds" -r 100000 SET key:__rand_int__ "$text" >> "$work/write.redis"
        measure_postgres "$seconds" >> "$work/write.postgres"
    done
    stop "$redis"
    compare 'durable writes, 50 connections' write redis 'rate ≥ 1 × Redis' '>= 1' '' ''
    compare 'durable writes, 50 connections' write postgres 'rate ≥ 3 × PostgreSQL' '>= 3' '' ''
}

# compare WHAT FILE PEER RATE-BUDGET RATE-TEST CPU-BUDGET CPU-TEST
compare() {
    local ours theirs ratio name=Redis
    [ "$3" = redis ] || name=PostgreSQL
    ours=$(median rate "$work/$2.candour") theirs=$(median rate "$work/$2.$3") ratio=$(calc "$ours / $theirs")
    row "$1, rate" "$ours /s" "$theirs /s ($name)" "$ratio" "$4" ${5:+"$ratio" $5}
    ours=$(median cpu_us "$work/$2.candour") theirs=$(median cpu_us "$work/$2.$3") ratio=$(calc "$ours / $theirs")
    row "$1, server CPU" "$ours µs" "$theirs µs ($name)" "$ratio" "$6" ${7:+"$ratio" $7}
}

measure_latency() {
    local round part ours sync trip peer ratio
    say "latency of one write"
    for ((round = 0; round < rounds; round++)); do
        load write --pid "$daemon" --connections 1 --seconds "$seconds" --cases "$write_cases" >> "$work/latency.write"
        load ping --pid "$daemon" --connections 1 --seconds 1 >> "$work/latency.ping"
        "$bin/candour-load" sync "$store" >> "$work/latency.sync"
    done
    for part in p50 p99; do
        ours=$(median ${part}_us "$work/latency.write") sync=$(median ${part}_us "$work/latency.sync")
        trip=$(median ${part}_us "$work/latency.ping") peer=$(calc "$sync + $trip") ratio=$(calc "$ours / $peer")
        if [ $part = p50 ]; then set -- '≤ 1.5 ×' "$ratio" '<=' 1.5; else set --; fi
        row "one durable write, $part" "$ours µs" "$peer µs (fdatasync $sync + TLS $trip)" "$ratio" "$@"
    done
}

measure_idle() {
    local made each size
    say "$sessions idle sessions"
    empty_kib=$(resident "$daemon")   # nothing but the founding entries yet; measure_replay compares with it
    made=$(load idle --pid "$daemon" --sessions "$sessions")
    each=$(field each_octets "$made")
    size=$(calc "($(field before_kib "$made") * 1024 + 10000 * $each) / 1048576")
    row "10,000 idle sessions, resident (from $(field sessions "$made"))" "$size MiB ($each octets each)" \
        '' '' '≤ 400 MiB' "$size" '<=' 400
}

# measure_replay: fills the present store, and starts the daemon on it again.
measure_replay() {
    local made entries whole kib
    say "filling a store with $cases cases of 50 entries"
    made=$(load fill --cases "$cases" --entries 50)
    entries=$(field entries "$made")
    stop "$daemon"
    say "starting on $entries entries (written at $(field rate "$made") a second)"
    serve
    whole=$(calc "$start_seconds * 1000000 / $entries")
    row "start-up from a snapshot, 1,000,000 entries (from $entries in $start_seconds s)" "$whole s" '' '' '≤ 1 s' \
        "$whole" '<=' 1
    kib=$(calc "($(resident "$daemon") - $empty_kib) / $cases")
    row 'memory of a case with 50 entries, after a start' "$kib KiB" '' '' '≤ 8 KiB' "$kib" '<=' 8
    stop "$daemon"
    rm -f "$store/data/snapshot"
    serve
    whole=$(calc "$start_seconds * 1000000 / $entries")
    row "start-up from the journal, 1,000,000 entries (from $entries in $start_seconds s)" "$whole s" '' '' '≤ 5 s' \
        "$whole" '<=' 5
    load read --pid "$daemon" --seconds "$seconds" --cases "$(field cases "$(load prepare --cases 50 --items 10)")" > /dev/null
    kib=$(calc "($(resident "$daemon") - $empty_kib) / $cases")
    row 'memory of a case with 50 entries, after work' "$kib KiB" '' '' '≤ 8 KiB' "$kib" '<=' 8
}

# measure_generated: a store of plausible cases with years behind them; the case manager has a share of them.
measure_generated() {
    local made entries whole ms what
    say "filling a store with $generated plausible cases"
    stop "$daemon"
    made=$("$bin/candour-load" seed --data "$store/data" --master-key "$store/master.key" \
        --cases "$generated" --practitioners $((generated * 37 / 100 + 1)) --years 5 2> "$work/seed.log")
    entries=$(field entries "$made")
    rm -f "$store/data/snapshot"
    serve
    whole=$(calc "$start_seconds * 1000000 / $entries")
    row "$generated plausible cases: start-up from the journal, 1,000,000 entries (from $entries in $start_seconds s)" "$whole s" '' '' \
        '≤ 5 s' "$whole" '<=' 5
    stop "$daemon"
    serve
    row "$generated plausible cases: start-up from a snapshot" "$start_seconds s" '' '' '≤ 1 s' "$start_seconds" '<=' 1
    row "$generated plausible cases: resident" "$(calc "$(resident "$daemon") / 1024") MiB"
    for what in 'list' 'list --find letters' 'due' 'statistics'; do
        # shellcheck disable=SC2086
        ms=$(first_line $what)
        if [ "$what" = statistics ]; then set --; else set -- '≤ 100 ms' "$ms" '<=' 100; fi
        row "$generated plausible cases: candour $what, to its first line" "$ms ms" '' '' "$@"
    done
}

# first_line COMMAND…: milliseconds from its start to its first line, median of 20.
first_line() {
    local round begun line
    for ((round = 0; round < 20; round++)); do
        begun=$EPOCHREALTIME
        IFS= read -r line < <(CANDOUR_HOME=$home "$bin/candour" "$@" --no-input \
            --passphrase-file "$work/passphrase" 2> "$work/client.log")
        echo "ms=$(calc "($EPOCHREALTIME - $begun) * 1000")"
    done > "$work/client.$1"
    median ms "$work/client.$1"
}

measure_client() {
    local ms
    say "client commands"
    ms=$(first_line list)
    row 'candour list, to its first line' "$ms ms" '' '' '≤ 100 ms' "$ms" '<=' 100
    ms=$(first_line --version)
    row 'candour --version' "$ms ms"
}

measure_parser() {
    local made
    say "parser"
    made=$("$bin/candour-load" parse)
    row "parser, $(field octets "$made") octets, checked" "$(field tokens_ns "$made") ns" '' '' '≤ 250 ns' \
        "$(field tokens_ns "$made")" '<=' 250
    row "parser, $(field octets "$made") octets, with its strings" "$(field message_ns "$made") ns"
}
