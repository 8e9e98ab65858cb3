#!/usr/bin/env bash
# All checks of the project, from a fresh clone: format, build, every test, front end.
# Last line: "N passed, N failed" (with ", N skipped" when any). Exit code 0 only when something ran and nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

export CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
export HOME="${HOME:-$(mktemp -d)}"

passed=0 failed=0 skipped=0 session="" lane=""
deadline=$((SECONDS + ${TESTS_SECONDS:-2400}))
results="$(mktemp -d)"

# Every step runs in a session of its own, so that whatever it leaves behind (servers, browsers) can be ended with it.
end_session() {
  [ -n "$session" ] || return 0
  pkill -TERM -s "$session" 2>/dev/null && sleep 0.5 && pkill -KILL -s "$session" 2>/dev/null
  session=""
}
cleanup() {
  end_session
  [ -z "$lane" ] || { pkill -TERM -P "$lane" 2>/dev/null; kill "$lane" 2>/dev/null; }
  rm -rf "$results"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# step SECONDS COMMAND...: runs it within its time and what is left of the whole.
step() {
  local limit=$1 left=$((deadline - SECONDS)) code
  shift
  [ "$left" -lt "$limit" ] && limit=$left
  [ "$limit" -gt 0 ] || { echo "No time left for: $*"; return 124; }
  # A background child is no group leader, so setsid does not fork: its process id is the session's.
  setsid timeout --foreground --kill-after=10 "$limit" "$@" &
  local runner=$!
  session="$runner"
  wait "$runner"
  code=$?
  end_session
  [ "$code" -eq 124 ] && echo "Stopped after $limit s: $*"
  return "$code"
}

# check NAME SECONDS COMMAND...: a check without a count of its own; only a failure is counted.
check() {
  local name=$1
  shift
  echo "== $name"
  step "$@" && return 0
  echo "FAILED: $name"
  failed=$((failed + 1))
  return 1
}

install() {
  echo "Installing $1 (missing) with apt-get."
  local root=""
  [ "$(id -u)" -eq 0 ] || root="sudo -n"
  { $root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends "$1"; } >"$results/apt.log" 2>&1 ||
    { tail -n 5 "$results/apt.log"; echo "Could not install $1: the tests that need it will fail or be skipped."; }
}

finish() {
  local line="$passed passed, $failed failed"
  [ "$skipped" -gt 0 ] && line="$line, $skipped skipped"
  [ $((passed + failed)) -gt 0 ] || echo "No tests ran."
  local code=0
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ] || code=1
  cleanup
  echo "$line"
  exit "$code"
}

need() { command -v "$1" >/dev/null || { echo "$1 is needed and not here: $2"; failed=$((failed + 1)); finish; }; }
need dotnet "install the .NET SDK 10 (https://dot.net)"
need npm "install Node.js 20 or newer (https://nodejs.org)"
command -v pgrep >/dev/null || install procps
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || install chromium
ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || command -v postgres >/dev/null || install postgresql
[ -x /usr/sbin/nginx ] || command -v nginx >/dev/null || install nginx

check "tools" 120 dotnet tool restore || finish
check "provider for tests" 120 npm ci --prefix tests/Aanbieder --ignore-scripts --no-audit --no-fund --loglevel=error
check "format" 120 dotnet csharpier check .
check "build" 420 dotnet build Casusoverleg.sln -warnaserror -nodeReuse:false -v:quiet || finish

# count_trx FILE: adds one result file; what is neither passed nor failed was skipped.
count_trx() {
  local counters total good bad
  counters="$(grep -o '<Counters [^>]*>' "$1" | head -n 1)"
  number() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  total="$(number total)" good="$(number passed)"
  bad=$(($(number failed) + $(number error) + $(number timeout) + $(number aborted)))
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - good - bad))
  [ "$bad" -gt 0 ]
}

# run_project PROJECT: its tests, with what they print and how they ended in files of their own.
run_project() {
  local name
  name="$(basename "$1" .csproj)"
  step 1500 dotnet test "$1" --no-build --results-directory "$results/$name" --logger "trx;LogFileName=$name.trx" \
    --logger "console;verbosity=minimal" -nodeReuse:false >"$results/$name.log" 2>&1
  echo $? >"$results/$name.code"
}

# What the browser runs, apart from any server.
run_client() {
  step 120 npm --prefix app/Web/Client run --silent typecheck >"$results/types.log" 2>&1
  echo $? >"$results/types.code"
  step 180 npm --prefix app/Web/Client test --silent -- --passWithNoTests --reporter=default --reporter=json \
    --outputFile.json="$results/vitest.json" >"$results/vitest.log" 2>&1
  echo $? >"$results/vitest.code"
}

# Two lanes side by side: browsers wait much, and the other tests fill what they leave.
{ for project in tests/*.Tests/*.csproj; do run_project "$project"; done; run_client; } &
lane=$!
for project in e2e/*.csproj; do run_project "$project"; done
wait "$lane"
lane=""

for project in tests/*.Tests/*.csproj e2e/*.csproj; do
  name="$(basename "$project" .csproj)"
  echo "== $name"
  cat "$results/$name.log"
  code="$(cat "$results/$name.code")"
  if [ -f "$results/$name/$name.trx" ]; then
    count_trx "$results/$name/$name.trx" || [ "$code" -eq 0 ] || failed=$((failed + 1))
  else
    echo "FAILED: $name left no results"
    failed=$((failed + 1))
  fi
done

# Which tests keep each rule, and which attack it; the whole table stands beside the tests.
rules="$(ls tests/Web.Tests/bin/*/*/regels-en-tests.txt 2>/dev/null | head -n 1)"
[ -z "$rules" ] || { echo "== rules and tests ($rules)"; grep '^R' "$rules" | paste -sd '|' | sed 's/|/ | /g' | fold -s -w 160; }

echo "== front end: types"
cat "$results/types.log"
[ "$(cat "$results/types.code")" -eq 0 ] || { echo "FAILED: front end: types"; failed=$((failed + 1)); }
echo "== front end: tests"
cat "$results/vitest.log"
code="$(cat "$results/vitest.code")"
if [ -f "$results/vitest.json" ]; then
  read -r good bad idle < <(node -e '
    const r = JSON.parse(require("fs").readFileSync(process.argv[1]));
    console.log(r.numPassedTests, r.numFailedTests, r.numPendingTests + r.numTodoTests);' "$results/vitest.json")
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + idle))
  [ "$code" -eq 0 ] || [ "$bad" -gt 0 ] || failed=$((failed + 1))
else
  echo "FAILED: front end tests left no results"
  failed=$((failed + 1))
fi

finish
