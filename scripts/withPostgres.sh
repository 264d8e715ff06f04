#!/usr/bin/env bash
# Runs a command beside a throwaway PostgreSQL, whose address it finds in TEST_DATABASE_URL:
#   scripts/withPostgres.sh npx vitest run test/store
# PostgreSQL refuses to run as root, so root lends it to the user "postgres", whom Debian's package makes.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb || echo missing/initdb)")
if [ ! -x "$bin/initdb" ]; then
  echo "There is no PostgreSQL server here: install Debian's package postgresql." >&2
  exit 1
fi

as_server=()
[ "$(id -u)" -ne 0 ] || as_server=(runuser -u postgres --)
folder=$("${as_server[@]}" mktemp -d /tmp/footnote-postgres.XXXXXX)
stop() {
  (cd / && "${as_server[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

# It listens on a socket in its own folder alone, so it needs no free port. Nothing here cuts the power, so it need not sync.
(
  cd /
  "${as_server[@]}" "$bin/initdb" -D "$folder/data" -U footnote --auth=trust --locale=C.UTF-8 --encoding=UTF8 >/dev/null
  "${as_server[@]}" "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start \
    -o "-c listen_addresses='' -k $folder -c fsync=off -c max_connections=200" >/dev/null
)
export TEST_DATABASE_URL="postgres://footnote@${folder//\//%2F}/postgres"
"$@"
