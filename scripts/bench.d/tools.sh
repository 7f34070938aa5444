# Small things for scripts/bench. Sourced, not run.

say() { echo "bench: $*" >&2; }

# calc EXPRESSION, calc0 EXPRESSION: with two places, with none.
calc() { awk "BEGIN { printf \"%.2f\", $1 }"; }
calc0() { awk "BEGIN { printf \"%d\", $1 }"; }

# field NAME LINE: the value of NAME=… in a line.
field() { sed -n "s/.*\b$1=\([^ ]*\).*/\1/p" <<< "$2"; }

# median NAME FILE: of that field over the lines of a file.
median() {
    sed -n "s/.*\b$1=\([^ ]*\).*/\1/p" "$2" | sort -g |
        awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# port: one that nothing listens on now.
port() {
    local number
    while number=$((20000 + RANDOM % 12000)); (exec 3<> "/dev/tcp/127.0.0.1/$number") 2> /dev/null; do :; done
    echo "$number"
}

# wait_for PORT PID: until something answers there; fails when the process ends first, or after 120 s.
wait_for() {
    local end=$((SECONDS + 120))
    until (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; do
        kill -0 "$2" 2> /dev/null && [ $SECONDS -lt $end ] || { say "process $2 does not answer at port $1"; return 1; }
        sleep 0.01
    done
}

# wait_until COMMAND…: until it succeeds, for 10 s at most.
wait_until() {
    local end=$((SECONDS + 10))
    until "$@"; do [ $SECONDS -lt $end ] || { say "this never worked: $*"; return 1; }; sleep 0.1; done
}

# stop PID: ends a process that this script started, and waits for it.
stop() {
    local end=$((SECONDS + 20)) left=() pid
    kill "$1" 2> /dev/null || true
    while kill -0 "$1" 2> /dev/null; do
        [ $SECONDS -lt $end ] || kill -9 "$1" 2> /dev/null || true
        sleep 0.05
    done
    wait "$1" 2> /dev/null || true
    for pid in "${pids[@]}"; do [ "$pid" = "$1" ] || left+=("$pid"); done
    pids=(${left[@]+"${left[@]}"})
}

# clean: stops what still runs and removes what was made.
clean() {
    local status=$? pid
    trap - EXIT
    for pid in ${pids[@]+"${pids[@]}"}; do stop "$pid"; done
    [ -z "$policy_is_ours" ] || rm -f /usr/sbin/policy-rc.d
    if [ -n "$keep" ]; then say "kept $work"; else rm -rf -- "$work"; fi
    exit "$status"
}

# ticks PID: processor time of a process, in hundredths of a second. Fields 14 and 15 of proc(5) stat.
ticks() { sed 's/.*) //' "/proc/$1/stat" | awk '{ print $12 + $13 }'; }

# ticks_of_group PID: of a process, its children, and those of its children that have ended.
ticks_of_group() {
    local pid sum
    sum=$(sed 's/.*) //' "/proc/$1/stat" | awk '{ print $12 + $13 + $14 + $15 }')
    for pid in $(cat "/proc/$1/task/"*/children); do sum=$((sum + $(ticks "$pid" 2> /dev/null || echo 0))); done
    echo "$sum"
}

# resident PID: memory in KiB.
resident() { awk '/^VmRSS:/ { print $2 }' "/proc/$1/status"; }

# build: the four programs, unless --bin names them.
build() {
    [ -z "$bin" ] || return 0
    say "building"
    local product
    for product in candourd candour candour-admin candour-load; do
        swift build --package-path "$root" -c release --product "$product" > "$work/build.log" 2>&1 ||
            { tail -20 "$work/build.log" >&2; exit 70; }
    done
    bin=$(swift build --package-path "$root" -c release --show-bin-path)
}

# row WHAT CANDOUR PEER RATIO BUDGET VALUE SIGN LIMIT: a line of the table; met when VALUE SIGN LIMIT holds.
row() {
    local met='–'
    [ $# -lt 8 ] || met=$(awk "BEGIN { print ($6 $7 $8) ? \"yes\" : \"no\" }")
    rows+=("$1|$2|${3:-}|${4:-}|${5:-}|$met")
    say "$1: $2${3:+, beside $3}${5:+; $5: $met}"
}

# table: the rows as Markdown.
table() {
    printf '| what | candour | peer | ratio | budget | met |\n|---|---|---|---|---|---|\n'
    local line
    for line in "${rows[@]}"; do
        local what candour peer ratio budget met
        IFS='|' read -r what candour peer ratio budget met <<< "$line"
        printf '| %s | %s | %s | %s | %s | %s |\n' "$what" "$candour" "${peer:-–}" "${ratio:-–}" "${budget:-–}" "$met"
    done
}

# report: prints the table, and writes it with date, machine and versions.
report() {
    table
    [ -n "$output" ] || return 0
    mkdir -p "$(dirname "$output")"
    {
        sed "s/@DATE@/$(date -u +%Y-%m-%d)/; s/@ROUNDS@/$rounds rounds of $seconds s/" "$root/scripts/bench.d/report.md"
        printf '\nMachine: %s × %s, %s, Linux %s, %s.\n' "$(nproc)" \
            "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)" \
            "$(awk '/^MemTotal/ { printf "%d GiB", $2 / 1048576 }' /proc/meminfo)" "$(uname -r)" \
            "$(df --output=fstype "$work" | tail -1) for the stores"
        printf 'Versions: %s, Redis %s, PostgreSQL %s, %s.\n\n' "$("$bin/candour" --version | head -1)" \
            "$(redis-server --version | sed 's/.* v=\([^ ]*\).*/\1/')" "$("$pgbin/postgres" --version | awk '{ print $3 }')" \
            "$(openssl version | awk '{ print $1, $2 }')"
        table
    } > "$work/report.md"
    mv "$work/report.md" "$output"
    chmod 644 "$output"
    say "written to $output"
}
