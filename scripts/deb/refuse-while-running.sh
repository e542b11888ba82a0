#!/bin/sh
# Before the files of a running program are replaced or removed: it would go on with half of them.
set -e
program="$DPKG_ROOT/opt/contract-ledger/contract-ledger"
for each in /proc/[0-9]*/exe; do
  if [ "$(readlink "$each" 2>/dev/null || true)" = "$program" ]; then
    echo "@STILL_RUNNING@" >&2
    exit 1
  fi
done
exit 0
