# Sourced by the measurements: starts what they need on the loopback, and ends it when they end.
REPO=$(cd "$HERE/.." && pwd)
WORK=$(mktemp -d)
JAVA_HOME=${JAVA_HOME:-/usr/lib/jvm/temurin-25-jdk-amd64}
NGINX=${NGINX:-$(command -v nginx || echo /usr/sbin/nginx)}
# What deploys the services has these too (Dockerfile); one heap for both gateways.
JVM=(-Xmx512m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
BACKEND=18081 ISSUER=18085 LINLI=18080 LINLI_MANAGEMENT=19080 BARE=18082 PROXY=18083
GATEWAY_JAR=${GATEWAY_JAR:-$REPO/gateway/target/gateway-0.1.0-SNAPSHOT-app.jar}
OWN_JAR=$REPO/benchmarks/target/benchmarks-0.1.0-SNAPSHOT-app.jar
pids=()
declare -A pid_of=()

finish() {
  ((${#pids[@]})) && kill "${pids[@]}" 2>/dev/null
  wait
  rm -rf "$WORK"
}
trap finish EXIT

start() { # NAME COMMAND...
  "${@:2}" >"$WORK/$1.log" 2>&1 &
  pids+=($!)
  pid_of[$1]=$!
}

ticks() { # NAME: hundredths of a second that it, and what it started, has spent on a core
  cat /proc/"${pid_of[$1]}"/stat $(pgrep -P "${pid_of[$1]}" | sed 's|.*|/proc/&/stat|') | sed 's/.*) //' |
    awk '{n += $12 + $13} END {print n}'
}

answers() { # URL: waits until anything answers there
  for _ in $(seq 300); do
    curl -s -o /dev/null --max-time 2 "$1" && return
    sleep 0.2
  done
  echo "nothing answers at $1" >&2
  tail -n 20 "$WORK"/*.log >&2
  exit 1
}

build() {
  for jar in "$GATEWAY_JAR" "$OWN_JAR"; do [[ -f $jar ]] || missing=1; done
  [[ -z ${missing:-} ]] && return
  mvn -B -q -f "$REPO/pom.xml" -pl gateway -Dmaven.test.skip=true package
  mvn -B -q -f "$REPO/benchmarks/pom.xml" package
}

start_issuer() { # SUBJECT:ROLE...
  start issuer "$JAVA_HOME/bin/java" -Xmx64m "$REPO/benchmarks/Issuer.java" "$ISSUER" "$WORK" "$@"
  answers "http://127.0.0.1:$ISSUER/oauth2/jwks"
}

start_backend() {
  start backend "$JAVA_HOME/bin/java" "${JVM[@]}" -Dloader.main=org.linli.benchmark.Backend -jar "$OWN_JAR" \
    --server.address=127.0.0.1 --server.port=$BACKEND --spring.cloud.gateway.server.webflux.enabled=false
  answers "http://127.0.0.1:$BACKEND$CALL"
}

start_linli() { # OPTION...
  start linli "$JAVA_HOME/bin/java" "${JVM[@]}" ${LINLI_JVM:-} -jar "$GATEWAY_JAR" \
    --server.address=127.0.0.1 --server.port=$LINLI --management.server.address=127.0.0.1 \
    --management.server.port=$LINLI_MANAGEMENT --LINLI_ISSUER=http://127.0.0.1:$ISSUER \
    --LINLI_GRID_SERVICE_URL=http://127.0.0.1:$BACKEND "$@"
  answers "http://127.0.0.1:$LINLI$CALL"
}

start_bare() {
  start bare "$JAVA_HOME/bin/java" "${JVM[@]}" -Dloader.main=org.linli.benchmark.BareGateway -jar "$OWN_JAR" \
    --server.address=127.0.0.1 --server.port=$BARE --backend=http://127.0.0.1:$BACKEND
  answers "http://127.0.0.1:$BARE$CALL"
}

start_nginx() {
  sed "s|@WORK@|$WORK|g; s|@PORT@|$PROXY|g; s|@BACKEND@|$BACKEND|g" "$REPO/benchmarks/nginx.conf" >"$WORK/nginx.conf"
  start nginx "$NGINX" -e "$WORK/nginx-error.log" -c "$WORK/nginx.conf" -p "$WORK"
  answers "http://127.0.0.1:$PROXY$CALL"
}

token() { # SUBJECT
  cat "$WORK/$1.token"
}

machine() {
  echo "$(date -u +%F), $(nproc) cores of $(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -1)," \
    "$("$JAVA_HOME/bin/java" -version 2>&1 | sed -n '2s/ (build.*//p')," \
    "$("$NGINX" -v 2>&1 | sed 's/.*: //'), load before $(cut -d' ' -f1 /proc/loadavg)"
}
