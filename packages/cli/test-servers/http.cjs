// Serves a test server over HTTP: `2025` with the older library, `2026` with
// the current one. Wants the header `x-offer: yes`. Prints its address.
const { createServer } = require('node:http');
const {
  StreamableHTTPServerTransport,
} = require('@modelcontextprotocol/sdk/server/streamableHttp.js');
const { createMcpHandler } = require('@modelcontextprotocol/server');
const { createModernServer } = require('./modern.cjs');
const { createOlderServer } = require('./older.cjs');

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function answerOlder(request, response) {
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: undefined,
  });
  await createOlderServer().connect(transport);
  await transport.handleRequest(request, response);
}

const modern = createMcpHandler(() => createModernServer(), {
  legacy: 'reject',
});

async function answerModern(request, response) {
  const hasBody = request.method === 'POST';
  const answer = await modern.fetch(
    new Request(`http://localhost${request.url}`, {
      method: request.method,
      headers: request.headers,
      ...(hasBody && { body: await readBody(request) }),
    }),
  );
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(await answer.text());
}

const answer = process.argv[2] === '2026' ? answerModern : answerOlder;

const http = createServer((request, response) => {
  if (request.headers['x-offer'] !== 'yes') {
    response.writeHead(401).end();
    return;
  }
  answer(request, response).catch(() => response.destroy());
});
http.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${http.address().port}/mcp\n`);
});
