# A stage for stories: a throw-away folder, a real server on loopback, and people with their own computers (folders).
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

stage=$(mktemp -d "${TMPDIR:-/tmp}/candour-demo.XXXXXX")
port=0
server_pid=
# What waits for the server: the server itself, or the faketime that runs it.
launcher=
small_disk=
writers=()
# What stands in front of a program on a computer whose clock is set.
machine=()
trap leave_stage EXIT
trap 'exit 130' INT TERM

leave_stage() {
    local status=$?
    for pid in "${writers[@]:-}"; do [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; done
    [ -z "$server_pid" ] || kill "$server_pid" 2>/dev/null || true
    [ -z "$launcher" ] || wait "$launcher" 2>/dev/null || true
    [ -z "$small_disk" ] || umount "$small_disk" 2>/dev/null || umount -l "$small_disk" 2>/dev/null || true
    rm -rf "$stage"
    exit "$status"
}

# clock OFFSET: from now on $machine runs a program with a clock that is off by so much (+8d, -90). The wrapper names its
# semaphore after its process id, and gives up where one of that name was left by a process that was killed: those go first.
clock() {
    local left
    command -v faketime >/dev/null || fail "this story needs faketime: scripts/setup-tests installs it"
    for left in /dev/shm/faketime_shm_* /dev/shm/sem.faketime_sem_*; do
        [ -d "/proc/${left##*_}" ] || rm -f "$left" 2>/dev/null || true
    done
    machine=(faketime -m -f "$1")
}

free_port() {
    local candidate
    while :; do
        candidate=$((20000 + RANDOM % 20000))
        (exec 3<>"/dev/tcp/127.0.0.1/$candidate") 2>/dev/null || {
            echo "$candidate"
            return
        }
    done
}

found_store() {
    port=$(free_port)
    printf 'one passphrase for the demonstration\n' >"$stage/passphrase"
    chmod 600 "$stage/passphrase"
    typed "candourd init --folder server --organisation \"NHS Central Lancashire\" --address localhost:$port --administrator \"Sam Reed\""
    "${machine[@]}" "$bin/candourd" init --folder "$stage/server" --organisation "NHS Central Lancashire" \
        --address "localhost:$port" --listen "127.0.0.1:$port" --administrator "Sam Reed" >"$stage/init.txt"
    shown <"$stage/init.txt"
}

start_server() {
    typed "candourd serve --config server/candourd.yaml &"
    "${machine[@]}" "$bin/candourd" serve --config "$stage/server/candourd.yaml" 2>>"$stage/server.log" &
    launcher=$!
    server_pid=$launcher
    # With a set clock the launcher is faketime, and the server is its child: that one is stopped, whatever happens.
    if [ "${#machine[@]}" -gt 0 ]; then
        until server_pid=$(pgrep -P "$launcher"); do
            kill -0 "$launcher" 2>/dev/null || { cat "$stage/server.log" >&2; fail "the server did not start"; }
            read -r -t 0.02 <> <(:) || true
        done
    fi
    until_healthy "$launcher"
}

# Waits until the server answers, for as long as its process lives and at most half a minute.
until_healthy() {
    local tries=0
    until "${machine[@]}" "$bin/candourd" health --config "$stage/server/candourd.yaml" >/dev/null 2>&1; do
        kill -0 "$1" 2>/dev/null || { cat "$stage/server.log" >&2; fail "the server did not start"; }
        tries=$((tries + 1))
        [ "$tries" -lt 300 ] || fail "the server did not answer"
        read -r -t 0.1 <> <(:) || true
    done
}

stop_server() {
    kill -TERM "$server_pid"
    wait "$launcher" || fail "the server did not stop in order"
    server_pid=
    launcher=
}

typed() { printf '\n%s$ %s\n' "${speaker:+$speaker }" "$*"; }
shown() { sed "s#$stage/##g; s/^/    /"; }

# as PERSON COMMAND ...: what the person typed and saw. The last answer is kept in $answer.
as() { perform 0 candour "$@"; }
# refused STATUS PERSON COMMAND ...: the server must refuse, with this exit code.
refused() {
    local status=$1
    shift
    perform "$status" candour "$@"
}
admin() { perform 0 candour-admin "$@"; }

perform() {
    local wanted=$1 program=$2 person=$3 status=0 line="" word
    shift 3
    for word in "$@"; do
        case $word in *[!A-Za-z0-9._/=,:@+-]*) line+=" \"$word\"" ;; *) line+=" $word" ;; esac
    done
    speaker=$person typed "$program${line//$stage\//}"
    answer=$(cd "$stage" && CANDOUR_HOME="$stage/homes/$person" CANDOUR_PASSPHRASE_FILE="$stage/passphrase" \
        "${machine[@]}" "$bin/$program" "$@" 2>&1 </dev/null) || status=$?
    printf '%s\n' "$answer" | shown
    [ "$status" -eq 0 ] || printf '    [exit %s]\n' "$status"
    [ "$status" -eq "$wanted" ] || fail "expected exit $wanted, got $status"
}

# The first reference of a kind in the last answer.
reference() { grep -oE "$1" <<<"$answer" | head -n 1 || true; }

# join PERSON FILE WORDS
join() {
    mkdir -p "$stage/homes"
    if [ "$1" = sam ]; then
        perform 0 candour-admin "$1" join "$2" --words "$3"
    else
        as "$1" join "$2" --words "$3"
    fi
}

# invite PERSON NAME ROLE [MORE]: the administrator invites, the person joins.
invite() {
    local person=$1 name=$2 role=$3
    shift 3
    admin sam invite --name "$name" --role "$role" --output "$stage/$person.invite" "$@" --yes
    join "$person" "$stage/$person.invite" "$(sed -n 's/^ *Four words: *//p' <<<"$answer")"
}

# A store with an administrator (sam), a case manager (priya) and one open case: $case.
one_open_case() {
    found_store
    start_server
    join sam "$stage/server/first-admin.invite" "$(sed -n 's/^ *Four words: *//p' "$stage/init.txt")"
    invite priya "Priya Nair" case-manager
    as priya register --name "Dr Erin Hale" --profession gp --number 7012345 --list medical --practice "Fylde Road Surgery" --yes
    as priya open --about S-1 --kind records --source audit --heard "$(day '-1 days')" --safety no --title "Notes missing" --text "Found in an audit." --yes
    case=$(reference '2[0-9]-[0-9]{4,}')
}

day() { date -d "$1" +%F; }
