#!/bin/sh
# Lets the desktop see the entry and the icon at once; where it has no such program it sees them at the next sign-in.
set -e
if command -v update-desktop-database >/dev/null 2>&1; then
  update-desktop-database -q "$DPKG_ROOT/usr/share/applications" || true
fi
if command -v gtk-update-icon-cache >/dev/null 2>&1; then
  gtk-update-icon-cache -q -t -f "$DPKG_ROOT/usr/share/icons/hicolor" || true
fi
exit 0
