import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { assertPortsFree, portSettings, portsFrom } from './ports.mjs';

test('the usual ports leave the configuration alone', () => {
  assert.deepEqual(portsFrom({}), { app: 3000, backend: 7007 });
  assert.deepEqual(portSettings(portsFrom({})), {});
});

test('other ports move the app, the backend and what may call it', () => {
  const ports = portsFrom({
    MCP_REGISTRY_APP_PORT: '3100',
    MCP_REGISTRY_BACKEND_PORT: '7107',
  });
  assert.deepEqual(portSettings(ports), {
    APP_CONFIG_app_baseUrl: '"http://localhost:3100"',
    APP_CONFIG_backend_baseUrl: '"http://localhost:7107"',
    APP_CONFIG_backend_listen_port: '7107',
    APP_CONFIG_backend_cors_origin: '"http://localhost:3100"',
  });
});

test('what is no port is refused', () => {
  for (const value of ['0', '65536', '80.5', 'http']) {
    assert.throws(() => portsFrom({ MCP_REGISTRY_APP_PORT: value }), /port/);
  }
});

test('a taken port is named, with the variable that moves it', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await assert.rejects(
    assertPortsFree({ app: port, backend: port }),
    new RegExp(`Port ${port} is taken.*MCP_REGISTRY_APP_PORT`),
  );
  server.close();
  await once(server, 'close');
  await assertPortsFree({ app: port, backend: port });
});
