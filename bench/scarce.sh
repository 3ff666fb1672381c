#!/bin/bash
# `npm run build && bash bench/scarce.sh`: 200 calls, 40 at a time, with 64 file descriptors (taken away once it runs: Node needs more
# to start), then with 128 MB of heap; tells what was answered (000: no connection), and whether the service is well afterwards.
# Needs prlimit and curl; nothing else may be on port 3999.
cd "$(dirname "$0")/.." || exit 1
scarce() {
  data=$(mktemp -d)
  PORT=3999 DATA_DIR=$data LOG_LEVEL=error RATE_LIMIT=0 bash -c "$1" &
  pid=$!
  until [ "$(curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:3999/readyz)" = 200 ]; do
    kill -0 $pid 2>/dev/null || { echo 'did not start'; exit 1; }
    sleep 0.2
  done
  [ -z "$3" ] || prlimit --pid $pid --nofile="$3"
  echo "$2"
  seq 200 | xargs -P 40 -I{} curl -s -m 15 -o /dev/null -w '%{http_code}\n' -H 'Content-Type: application/json' \
    -d @docs/example-request.json http://127.0.0.1:3999/cds-services/calcification-patient-view | sort | uniq -c
  echo "afterwards: $(curl -s http://127.0.0.1:3999/healthz)"
  kill $pid
  wait $pid
  echo "exit code $?"
  rm -rf "$data"
}
scarce 'exec node dist/cli/calcitrace.js serve' 'with 64 file descriptors' 64
scarce 'exec node --max-old-space-size=128 dist/cli/calcitrace.js serve' 'with 128 MB of heap'
