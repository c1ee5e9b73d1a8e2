#!/usr/bin/env bash
# Requests a second of the staff pages, with the database behind them, at 16 connections:
#   bench/staff.sh ADDRESS SLUG LOGIN PASSWORD [SECONDS]
# against a running installation (bin/demo). The login must be one without a second factor.
set -euo pipefail
[ $# -ge 4 ] || { echo "bench/staff.sh ADDRESS SLUG LOGIN PASSWORD [SECONDS]" >&2; exit 2; }
command -v wrk >/dev/null || { echo "The measurement needs wrk: apt-get install wrk." >&2; exit 1; }
address=$1 slug=$2 login=$3 password=$4 seconds=${5:-15}
jar=$(mktemp)
trap 'rm -f "$jar"' EXIT
token=$(curl -fs -c "$jar" -b "$jar" "$address/logga-in" | grep -o 'name="_csrf" value="[^"]*"' | head -1 | cut -d'"' -f4)
curl -fs -o /dev/null -c "$jar" -b "$jar" "$address/logga-in" \
  --data-urlencode "_csrf=$token" --data-urlencode "login=$login" --data-urlencode "password=$password"
cookies=$(awk '!/^# / && NF >= 7 {sub(/^#HttpOnly_/, ""); printf "%s=%s; ", $6, $7}' "$jar")
for page in "" /trad /luckor /logga /uppfoljning; do
  path=$(curl -fsL -o /dev/null -w '%{url_effective}' -b "$jar" "$address/arbete/$slug$page")
  case "$path" in
    */logga-in*) echo "The login was refused." >&2; exit 1 ;;
  esac
  wrk -t1 -c16 -d3s -H "Cookie: $cookies" "$path" >/dev/null
  printf '%s\n' "$path"
  wrk -t1 -c16 -d"${seconds}s" --latency -H "Cookie: $cookies" "$path" | grep -E "Requests/sec|99%|Non-2xx"
done
