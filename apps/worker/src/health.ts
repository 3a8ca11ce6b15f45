import { createServer, type Server } from 'node:http';

/** The only HTTP of a worker: alive, and able to reach what it needs. */
export async function serveHealth(
  options: { readonly host: string; readonly port: number },
  isReady: () => Promise<boolean>,
): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number): void => {
      response
        .writeHead(status, { 'content-type': 'text/plain' })
        .end(status === 200 ? 'ok' : 'no');
    };
    if (request.url === '/health/live') return answer(200);
    if (request.url !== '/health/ready') return answer(404);
    isReady().then(
      (ready) => answer(ready ? 200 : 503),
      () => answer(503),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return server;
}
