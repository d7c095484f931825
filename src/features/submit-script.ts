import { CONTAINER_NAMES } from '../sizing/spark-constants';

/** The label by which a submission knows the driver that it has made itself. */
export const SUBMITTER_LABEL = 'spark-submitter';

/** What the script puts in for these, in the template of the driver's pod. */
export const SUBMITTER_NAME = '{{SUBMITTER_POD_NAME}}';
export const SUBMITTER_UID = '{{SUBMITTER_POD_UID}}';

/** Where the script writes the template with both of them. */
export const SUBMITTED_TEMPLATE = '/tmp/driver-pod.yaml';

/**
 * Submits an application in cluster mode, and ends as its driver ends: spark-submit alone ends with 0, whatever becomes
 * of the driver. It needs nothing but a bash and Spark itself, which every image has.
 *
 * The driver's pod has one name for all tries of a Job, so Kubernetes itself sees to it that there are never two of them. Its owner is
 * the pod of this script: where that is deleted, by a deadline or with its Job, Kubernetes deletes the driver.
 */
export const SUBMIT_SCRIPT = `#!/bin/bash
# Submits the application in cluster mode with the given options, and ends as its driver ends.
set -u

spark="\${SPARK_HOME:-/opt/spark}/bin/spark-submit"
driver="$POD_NAMESPACE:$DRIVER_POD_NAME"
container='${CONTAINER_NAMES.driver}'
pause="\${SUBMITTER_PAUSE:-10}"
child=''

say() { printf 'submitter: %s\\n' "$*" >&2; }

# Ends with a code and the reason, which Kubernetes shows in the state of the pod.
end() {
  say "$2"
  { printf '%s\\n' "$2" > /dev/termination-log; } 2> /dev/null
  exit "$1"
}

# A child in the background, because bash hears of a signal only while it waits.
run() {
  "$@" &
  child=$!
  wait "$child"
  local code=$?
  child=''
  return "$code"
}

stop() {
  trap '' TERM
  say 'told to end: the driver ends, too'
  [ -z "$child" ] || kill "$child" 2> /dev/null
  "$spark" --kill "$driver" > /dev/null 2>&1
  end 143 'the submission was told to end'
}
trap stop TERM

# What Kubernetes knows of the driver's pod.
look() {
  local try
  for try in 1 2 3 4 5 6; do
    status="$("$spark" --status "$driver" 2>&1)"
    case "$status" in
      *'Application status (driver):'* | *'Application not found.'*) return ;;
    esac
    sleep "$pause"
  done
  printf '%s\\n' "$status" >&2
  end 1 "the state of the driver $driver cannot be read"
}

is_there() { [[ "$status" == *'Application status (driver):'* ]]; }
is_ours() { [[ "$status" == *"${SUBMITTER_LABEL} -> $POD_NAME"* ]]; }
phase() { [[ "$status" =~ phase:[[:space:]]+([A-Za-z]+) ]] && printf '%s' "\${BASH_REMATCH[1]}"; }

# Ends as the container has ended that Spark runs in.
end_as_driver() {
  local last="\${status#*container name: $container}"
  last="\${last%%container name:*}"
  local code=1 reason=''
  [[ "$last" =~ exit\\ code:[[:space:]]+([0-9]+) ]] && code="\${BASH_REMATCH[1]}"
  [[ "$last" =~ termination\\ reason:[[:space:]]+([A-Za-z]+) ]] && reason=" (\${BASH_REMATCH[1]})"
  [ "$(phase)" != Succeeded ] || end 0 "the driver $driver has succeeded"
  [ "$code" -ne 0 ] || code=1
  end "$code" "the driver $driver has failed with exit code $code$reason"
}

# The driver belongs to the pod of this script, which is known only now.
template="$(< "$SPARK_CONF_DIR/driver-pod.yaml.template")"
template="\${template//'${SUBMITTER_NAME}'/$POD_NAME}"
printf '%s\\n' "\${template//'${SUBMITTER_UID}'/$POD_UID}" > ${SUBMITTED_TEMPLATE}

run "$spark" "$@"
code=$?
while :; do
  look
  if is_there && is_ours; then
    case "$(phase)" in
      Succeeded | Failed) end_as_driver ;;
    esac
    # spark-submit has ended before the driver.
    sleep "$pause" & wait $!
  elif is_there; then
    say "an earlier try has left the driver $driver: it is deleted before another one starts"
    "$spark" --kill "$driver"
    while is_there; do
      sleep "$pause" & wait $!
      look
    done
    run "$spark" "$@"
    code=$?
  elif [ "$code" -ne 0 ]; then
    end "$code" "spark-submit has ended with exit code $code, and there is no driver $driver"
  else
    end 1 "the driver $driver was deleted before it ended"
  fi
done
`;
