# Redis 7 and PostgreSQL 15 for scripts/bench. Sourced, not run. Uses: work, port, calc, wait_for, stop, pids.

# The programs of Debian's packages; installs what is missing. Nothing of it is started as a service.
need_peers() {
    local missing=()
    command -v redis-server redis-benchmark > /dev/null || missing+=(redis-server redis-tools)
    [ -x "$pgbin/pgbench" ] || missing+=(postgresql-15 postgresql-contrib)
    command -v openssl > /dev/null || missing+=(openssl)
    [ ${#missing[@]} -gt 0 ] || return 0
    [ "$(id -u)" = 0 ] || { echo "bench: install these first: ${missing[*]}" >&2; exit 69; }
    say "installing ${missing[*]}"
    if [ ! -e /usr/sbin/policy-rc.d ]; then
        printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
        chmod 755 /usr/sbin/policy-rc.d
        policy_is_ours=yes
    fi
    apt-get -qq update > "$work/apt.log" 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}" \
        >> "$work/apt.log" 2>&1 || { tail -5 "$work/apt.log" >&2; exit 69; }
}

# One authority and one server certificate for both.
peer_certificates() {
    "$root/scripts/dev-certs" "$work/certs" > /dev/null
    chmod 755 "$work/certs"
}

# start_redis ARGUMENT...: a Redis over TLS alone, in a folder of its own; sets redis (its pid) and redis_port.
start_redis() {
    redis_port=$(port)
    local folder=$work/redis.$redis_port
    mkdir "$folder"
    redis-server --bind 127.0.0.1 --port 0 --tls-port "$redis_port" --dir "$folder" --save '' --daemonize no \
        --tls-cert-file "$work/certs/server.pem" --tls-key-file "$work/certs/server.key" \
        --tls-ca-cert-file "$work/certs/ca.pem" --tls-auth-clients no --tls-protocols TLSv1.3 "$@" \
        > "$folder/log" 2>&1 < /dev/null &
    redis=$!
    pids+=("$redis")
    wait_for "$redis_port" "$redis"
}

# redis_cli ARGUMENT...
redis_cli() { redis-cli --tls --cacert "$work/certs/ca.pem" -h 127.0.0.1 -p "$redis_port" "$@"; }

# redis_run REQUESTS OPTION... COMMAND ARGUMENT...: prints rate=… cpu_us=…, without the cost of connecting.
redis_run() {
    local count=$1 before after rate
    shift
    before=$(ticks "$redis")
    rate=$(redis-benchmark --tls --cacert "$work/certs/ca.pem" -h 127.0.0.1 -p "$redis_port" -c 50 -n "$count" \
        --csv "$@" < /dev/null 2> "$work/redis-benchmark.log" | tail -1 | awk -F'","' '{ print $2 }')
    after=$(ticks "$redis")
    echo "rate=${rate%.*} cpu_us=$(calc "($after - $before - ${redis_connecting:-0}) * 10000 / $count")"
}

# measure_redis SECONDS OPTION... COMMAND ARGUMENT...: about so many seconds of it, by the rate of a short run.
measure_redis() {
    local seconds=$1 rate before
    shift
    before=$(ticks "$redis")
    redis_run 50 "$@" > /dev/null
    redis_connecting=$(($(ticks "$redis") - before))
    rate=$(field rate "$(redis_run 20000 "$@")")
    redis_run "$(calc0 "$rate * $seconds + 1000")" "$@"
}

# start_postgres: a cluster of its own over TLS; sets postgres (its pid), postgres_port and one table.
start_postgres() {
    postgres_port=$(port)
    local data=$work/postgres
    as_postgres=()
    if [ "$(id -u)" = 0 ]; then as_postgres=(setpriv --reuid=postgres --regid=postgres --clear-groups); fi
    install -d -m 700 ${as_postgres:+-o postgres} "$data"
    "${as_postgres[@]}" "$pgbin/initdb" -D "$data" -U bench -A trust -E UTF8 --locale=C > "$work/postgres.log"
    install -m 600 ${as_postgres:+-o postgres} "$work/certs/server.pem" "$work/certs/server.key" "$data"
    cat >> "$data/postgresql.conf" <<TEXT
listen_addresses = '127.0.0.1'
port = $postgres_port
unix_socket_directories = ''
max_connections = 100
ssl = on
ssl_cert_file = 'server.pem'
ssl_key_file = 'server.key'
ssl_min_protocol_version = 'TLSv1.3'
TEXT
    "${as_postgres[@]}" "$pgbin/postgres" -D "$data" >> "$work/postgres.log" 2>&1 < /dev/null &
    pids+=($!)
    wait_for "$postgres_port" $!
    postgres=$(head -1 "$data/postmaster.pid")
    wait_until sql -c 'CREATE TABLE note (id bigserial PRIMARY KEY, case_id text NOT NULL, body text NOT NULL)'
    cat > "$work/insert.sql" <<'TEXT'
\set n random(1, 50)
INSERT INTO note (case_id, body) VALUES ('26-00' || :n, repeat('abcdefgh', 64));
TEXT
}

# sql ARGUMENT...
sql() {
    "$pgbin/psql" -qX "host=127.0.0.1 port=$postgres_port user=bench dbname=postgres sslmode=require" "$@" \
        > /dev/null 2>&1
}

# measure_postgres SECONDS: one-row inserts by 50 clients; prints rate=… cpu_us=… (of all its processes, connecting
# included).
measure_postgres() {
    local before after text count
    before=$(ticks_of_group "$postgres")
    text=$(PGSSLMODE=require "$pgbin/pgbench" -n -M prepared -f "$work/insert.sql" -c 50 -j 1 -T "$1" \
        -h 127.0.0.1 -p "$postgres_port" -U bench postgres 2>&1)
    after=$(ticks_of_group "$postgres")
    count=$(sed -n 's/^number of transactions actually processed: \([0-9]*\).*/\1/p' <<< "$text")
    echo "rate=$(sed -n 's/^tps = \([0-9]*\).*/\1/p' <<< "$text")" \
        "cpu_us=$(calc "($after - $before) * 10000 / $count")"
}
