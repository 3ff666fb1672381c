import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * The port to listen on: that of the settings, or for 0 one that the system has to spare. It is found before anything is put
 * together, because links and the audience of tokens hold it, and because all workers have to listen on the same.
 */
export async function portOf({ host, port }: { readonly host: string; readonly port: number }): Promise<number> {
  if (port !== 0) return port;
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  return bound === null || typeof bound === 'string' ? port : bound.port;
}
