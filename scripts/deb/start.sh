#!/bin/sh
# Without a core dump: while a ledger is open, one would hold its key in clear.
ulimit -c 0
exec @PROGRAM@ "$@"
