#!/usr/bin/env bash
# Prints the folder of a JDK 25 or newer: JAVA_HOME if it is one, else the newest under /usr/lib/jvm, else what is on the PATH.
# Debian's own java is 17 and must not be taken by accident, so the release file of each candidate is read.
set -euo pipefail

needed=25

major() { # the major version of the JDK in $1, 0 if it is none
  local release="$1/release"
  if [ -x "$1/bin/javac" ] && [ -r "$release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release" | head -n 1
  else
    echo 0
  fi
}

fits() { [ -n "$1" ] && [ "$(major "$1")" -ge "$needed" ] 2>/dev/null; }

if fits "${JAVA_HOME:-}"; then
  printf '%s\n' "$JAVA_HOME"
  exit 0
fi

best="" best_major=0
for folder in "${JVM_FOLDER:-/usr/lib/jvm}"/*/; do
  folder=${folder%/}
  found=$(major "$folder")
  if [ "${found:-0}" -ge "$needed" ] && [ "$found" -gt "$best_major" ]; then
    best=$folder best_major=$found
  fi
done
if [ -n "$best" ]; then
  printf '%s\n' "$best"
  exit 0
fi

if on_path=$(command -v javac); then
  folder=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  if fits "$folder"; then
    printf '%s\n' "$folder"
    exit 0
  fi
fi

echo "Quarterday needs a JDK $needed or newer. None was found in JAVA_HOME (${JAVA_HOME:-not set}), under ${JVM_FOLDER:-/usr/lib/jvm} or on the PATH." >&2
exit 1
