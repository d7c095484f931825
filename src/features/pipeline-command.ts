import { Application } from '../plan/application';
import { PORTS } from '../sizing/spark-constants';

/** Where the server of a pipeline's own pod listens: nobody else comes to it. */
export const LOOPBACK = '127.0.0.1';

/** How a run ends whose server did not come, or was lost: `EX_UNAVAILABLE` of sysexits. */
export const SERVER_LOST = 69;

/**
 * A native sidecar is started again and again, whatever becomes of it, and its end is nobody's failure: so the pipeline's container
 * itself waits for the server, and looks once a second whether it is still there. Two looks in vain are enough, since a server
 * that is started again takes longer than that.
 *
 * The shell is the container's first process, which gets no signal that it does not ask for.
 */
const SCRIPT = `
serves() { (exec 3<>/dev/tcp/${LOOPBACK}/${PORTS.connect}) 2>/dev/null; }
lost() { echo "$1 Its log is that of the container $SERVER_CONTAINER." >&2; exit ${SERVER_LOST}; }
trap 'kill "$client" "$watch" 2>/dev/null' EXIT
trap 'exit 143' TERM
until serves; do
  (( SECONDS < START_TIMEOUT )) || lost "The Spark Connect server has not started within $START_TIMEOUT s."
  sleep 1
done
"$@" &
client=$!
( missed=0; while (( missed < 2 )); do sleep 1; if serves; then missed=0; else (( missed += 1 )); fi; done ) &
watch=$!
wait -n "$client" "$watch"
status=$?
if kill -0 "$watch" 2>/dev/null; then exit "$status"; fi
lost "The Spark Connect server has ended before the pipeline had, and with it the run."
`.trim();

/** The program of the pipeline's container: Spark's command, under the eye of a shell. */
export const WATCHED: readonly string[] = ['bash', '-c', SCRIPT, 'bash'];

/** Spark's command line for a pipeline. */
export function pipelinesCommand({ image, props }: Application, specPath: string, verb: 'run' | 'dry-run', remote: string): string[] {
  const { refresh = [], fullRefresh = [], fullRefreshAll = false } = props;
  const selection = verb === 'dry-run' ? [] : [
    ...(refresh.length === 0 ? [] : ['--refresh', refresh.join(',')]),
    ...(fullRefresh.length === 0 ? [] : ['--full-refresh', fullRefresh.join(',')]),
    ...(fullRefreshAll ? ['--full-refresh-all'] : []),
  ];
  return [`${image.sparkHome}/bin/spark-pipelines`, verb, '--remote', remote, '--spec', specPath, ...selection];
}
