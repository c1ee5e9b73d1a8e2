#!/usr/bin/env bash
# The public promise page against nginx serving the same bytes, on this machine, in one run:
# bench/public.sh [seconds]. nginx runs twice, with one worker and with one for each core. Needs nginx
# and wrk. Prints rates, p99 and their ratios.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in nginx wrk curl; do
  PATH=$PATH:/usr/sbin command -v "$tool" >/dev/null || { echo "bench/public.sh needs $tool." >&2; exit 1; }
done
PATH=$PATH:/usr/sbin
seconds=${1:-10} rounds=3 app=8791 one=8792 all=8793 page=/strangnas/lofte/2019-4
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
bin/build
bin/demo --port "$app" >"$work/demo.log" 2>&1 &
pids+=($!)
echo "Waiting for the demo ..." >&2
for _ in $(seq 240); do
  curl -sfo "$work/page" "http://127.0.0.1:$app$page" && break
  read -rt 0.5 <> <(:) || true
done
[ -s "$work/page" ] || { cat "$work/demo.log" >&2; exit 1; }
mkdir -p "$work/www/strangnas/lofte"
cp "$work/page" "$work/www$page"
chmod -R a+rX "$work"
serve() { # serve PORT WORKERS
  cat >"$work/nginx$1.conf" <<CONF
worker_processes $2; daemon off; pid $work/nginx$1.pid; error_log $work/error$1.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; default_type "text/html;charset=UTF-8";
  open_file_cache max=10; server { listen 127.0.0.1:$1; root $work/www; } }
CONF
  nginx -c "$work/nginx$1.conf" 2>/dev/null &
  pids+=($!)
}
serve "$one" 1
serve "$all" auto
measure() { wrk -t1 -c16 -d"${2}s" --latency "http://127.0.0.1:$1$page" | awk '
  function ms(v) { return v ~ /us$/ ? v / 1000 : v ~ /ms$/ ? v + 0 : v * 1000 }
  $1 == "99%" { p = ms($2) } $1 == "Requests/sec:" { r = $2 } /Non-2xx/ { bad = 1 }
  END { if (bad) exit 1; printf "%d %.3f\n", r, p }'; }
measure "$app" 15 >/dev/null # warm
measure "$one" 2 >/dev/null
measure "$all" 2 >/dev/null
echo "$(wc -c <"$work/page") bytes, 16 connections, $seconds s a round, $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
for round in $(seq $rounds); do
  read -r ours ours99 < <(measure "$app" "$seconds")
  printf 'round %d: loftet %d/s p99 %.2f ms\n' "$round" "$ours" "$ours99"
  for port in "$one" "$all"; do
    read -r theirs theirs99 < <(measure "$port" "$seconds")
    awk -v o="$ours" -v t="$theirs" -v a="$ours99" -v b="$theirs99" -v w="$([ "$port" = "$one" ] && echo "one worker" || echo "a worker for each core")" 'BEGIN {
      printf "  nginx, %s: %d/s p99 %.2f ms, rate ratio %.2f, p99 ratio %.2f\n", w, t, b, o / t, a / b }'
  done
done
