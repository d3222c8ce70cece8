import { once } from 'node:events';
import { createServer, IncomingMessage } from 'node:http';

/** Gives a request its answer, as JSON. */
export type Answer = (body: unknown, status?: number) => void;

/** Starts a portal that answers as it is told; the test closes it. */
export async function startPortal(
  handle: (request: IncomingMessage, answer: Answer) => void,
) {
  const server = createServer((request, response) =>
    handle(request, (body, status = 200) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
