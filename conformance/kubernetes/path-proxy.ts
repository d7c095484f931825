import { createServer, IncomingMessage, request, ServerResponse } from 'http';
import { AddressInfo } from 'net';

/**
 * Lends the address of a reverse proxy that shows a server below a path, as an ingress controller does that is told to cut the path off:
 * it hands on the rest of it, and the name of the host that was asked for.
 */
export async function withPathProxy<T>(target: string, path: string, use: (address: string) => Promise<T>): Promise<T> {
  const server = createServer((incoming, outgoing) => handOn(incoming, outgoing, target, path));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function handOn(incoming: IncomingMessage, outgoing: ServerResponse, target: string, path: string): void {
  const { url = '/', method, headers } = incoming;
  const rest = url === path ? '/' : url.startsWith(`${path}/`) ? url.slice(path.length) : undefined;
  if (rest === undefined) {
    outgoing.writeHead(404).end(`nothing but ${path} is shown here`);
    return;
  }
  const onward = request(`${target}${rest}`, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', (error) => outgoing.writeHead(502).end(String(error)));
  incoming.pipe(onward);
}
