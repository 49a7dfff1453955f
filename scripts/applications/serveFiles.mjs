import { once } from 'node:events';
import { createServer } from 'node:http';

const types = { js: 'text/javascript', css: 'text/css', map: 'application/json' };

/** Starts a server that responds with what `contentOf` returns for a path, or with 404 if that is undefined. */
export async function serveFiles(contentOf) {
  const server = createServer(({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const content = contentOf(path);
    const type = types[path.split('.').at(-1)] ?? 'text/html';
    response.writeHead(content === undefined ? 404 : 200, { 'Content-Type': type });
    response.end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://localhost:${server.address().port}`, stop: () => server.close() };
}
