#!/usr/bin/env bash
# check_package.sh CMAKE BUILD EXAMPLES SANITIZERS: installs a build into a folder of its own, builds examples/programs
# with what is there, and asks them.
set -euo pipefail
cmake=$1 build=$2 examples=$3 sanitizers=$4
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$cmake" --install "$build" --prefix "$folder/installed" >/dev/null
flags=${sanitizers:+-fsanitize=$sanitizers}
"$cmake" -S "$examples/programs" -B "$folder/programs" -DCMAKE_PREFIX_PATH="$folder/installed" -DCMAKE_BUILD_TYPE=Debug \
  -DCMAKE_CXX_FLAGS="$flags" >/dev/null
"$cmake" --build "$folder/programs" >/dev/null

"$folder/installed/bin/newsgraph" build "$examples/ukraine-aid.txt" --published 2024-12-03 --store "$folder/news.db"
"$folder/programs/who_said" "$folder/news.db" sullivan | tee "$folder/said"
grep -q 'Jake Sullivan said: ' "$folder/said"
grep -q 'about ' "$folder/said"
"$folder/programs/joined_by" "$folder/news.db" 'joe biden' ukraine | tee "$folder/joined"
grep -q '^Joe Biden – ' "$folder/joined"
