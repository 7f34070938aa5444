# Shared by the scripts: where things are, and one way to say what is going on.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bin=${CANDOUR_BIN:-$root/.build/debug}
case $bin in /*) ;; *) bin=$PWD/$bin ;; esac

step() { printf '\n== %s\n' "$*"; }
fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}

# Runs a long command quietly, saying every 30 seconds that it still works; shows the end of its output when it fails.
quietly() {
    local what=$1 log pid status seconds=0
    shift
    log=$(mktemp)
    printf '%s ...\n' "$what"
    "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        read -r -t 1 <> <(:) || true
        seconds=$((seconds + 1))
        [ $((seconds % 30)) -ne 0 ] || printf '%s: still working, %s seconds\n' "$what" "$seconds"
    done
    if wait "$pid"; then
        rm -f "$log"
    else
        status=$?
        tail -n 60 "$log" >&2
        rm -f "$log"
        fail "$what (exit $status)"
    fi
}

# Installs Debian packages that are not there yet.
install_missing() {
    local package missing=() as_root=()
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
    export DEBIAN_FRONTEND=noninteractive
    quietly "Updating the list of packages" "${as_root[@]}" apt-get update -q
    quietly "Installing ${missing[*]}" "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
}
