import { spawn } from 'child_process';
import { createServer, Server } from 'net';
import { LOOPBACK, WATCHED } from '../../src/features/pipeline-command';
import { PORTS } from '../../src/sizing/spark-constants';

/** Runs the shell around a command, with another port than the one of a pod. */
async function watched(port: number, command: readonly string[], seconds = 25): Promise<{ code: number | null; err: string }> {
  const [program, ...words] = WATCHED;
  const child = spawn(program, [...words.map((word) => word.replace(String(PORTS.connect), String(port))), ...command], {
    env: { ...process.env, START_TIMEOUT: String(seconds), SERVER_CONTAINER: 'spark-kubernetes-driver' },
  });
  children.push(child);
  let err = '';
  child.stderr.on('data', (text) => { err += text; });
  child.stdout.resume();
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, err })));
}

const children: ReturnType<typeof spawn>[] = [];
const servers: Server[] = [];

async function listening(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => socket.on('error', () => undefined).resume().end());
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  return { server, port: (server.address() as { port: number }).port };
}

afterEach(() => {
  children.splice(0).forEach((child) => child.kill('SIGKILL'));
  servers.splice(0).forEach((server) => server.close());
});

const PATIENCE = 60_000;

// What it waits with, `wait -n`, is not in the bash of macOS; the one of the image has it.
const whereTheBashIs = process.platform === 'linux' ? test : test.skip;

whereTheBashIs.each([0, 1, 3])('the command\'s exit code %d is the container\'s', async (code) => {
  const { port } = await listening();
  expect(await watched(port, ['bash', '-c', `exit ${code}`])).toMatchObject({ code, err: '' });
}, PATIENCE);

whereTheBashIs('a server that does not come fails the run, which says where to look', async () => {
  const { server, port } = await listening();
  await new Promise((resolve) => server.close(resolve));
  const { code, err } = await watched(port, ['true'], 1);
  expect(code).toBe(69);
  expect(err).toBe('The Spark Connect server has not started within 1 s. Its log is that of the container spark-kubernetes-driver.\n');
}, PATIENCE);

whereTheBashIs('a server that is lost fails the run, although the command would wait for it', async () => {
  const { server, port } = await listening();
  setTimeout(() => server.close(), 1500);
  const { code, err } = await watched(port, ['sleep', '600']);
  expect(code).toBe(69);
  expect(err).toContain('has ended before the pipeline had');
}, PATIENCE);

whereTheBashIs('who tells the container to go does not wait for its grace period', async () => {
  const { port } = await listening();
  const ended = watched(port, ['sleep', '600']);
  setTimeout(() => children.forEach((child) => child.kill('SIGTERM')), 1500);
  expect((await ended).code).toBe(143);
}, PATIENCE);
