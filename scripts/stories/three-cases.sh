# Three cases of different shape in one store, with one cast, and the statistics of the year. Each story can be played alone.
set -euo pipefail
stories=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for story in explained plan suspension statistics; do
    . "$stories/$story.sh"
done

step "The journal holds together"
typed "candourd verify --config server/candourd.yaml"
"${machine[@]}" "$bin/candourd" verify --config "$stage/server/candourd.yaml" | shown
