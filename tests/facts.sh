#!/usr/bin/env bash
# Takes each fact of tests/facts.txt out of the scenario file that holds it, in a copy, and runs the test that looks at it: it has to fail.
# Build first: dotnet build -c Release. One fact or several: tests/facts.sh 1.3 'lever 4'. Some minutes for all; not part of the test suite.
set -uo pipefail
cd "$(dirname "$0")/.."
root=$PWD
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -r ClearanceSim.sln README.md scenarios "$copy"
mkdir "$copy/tests"
for tests in Cli Scenarios; do
  mkdir -p "$copy/tests/$tests"
  cp -r "tests/ClearanceSim.$tests.Tests/bin/Release/net10.0" "$copy/tests/$tests/bin"
done

wrong=0 shown=0
while IFS=$'\t' read -r fact file change project filter; do
  [[ -z $fact || $fact == '#'* ]] && continue
  [[ $# -gt 0 && " $* " != *" $fact "* ]] && continue
  sed -E -z -i "$change" "$copy/scenarios/$file"
  if cmp -s "scenarios/$file" "$copy/scenarios/$file"; then
    verdict="WRONG: nothing was taken out of $file"
  elif dotnet test "$copy/tests/$project/bin/ClearanceSim.$project.Tests.dll" --filter "FullyQualifiedName~$filter" > "$copy/log" 2>&1; then
    verdict="WRONG: $filter passes without it"
  elif grep -q '^ *Failed ' "$copy/log"; then
    verdict="$filter fails without it"
  else
    verdict="WRONG: $filter did not run"
  fi
  cp "$root/scenarios/$file" "$copy/scenarios/$file"
  printf '%-20s %s\n' "$fact" "$verdict"
  shown=$((shown + 1))
  [[ $verdict == WRONG* ]] && wrong=$((wrong + 1))
done < tests/facts.txt
echo "$((shown - wrong)) of $shown facts are missed by their tests when they are taken out"
[ "$wrong" -eq 0 ]
