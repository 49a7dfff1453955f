import { createTavusHandler } from '../../src/server';
import { startFakeTavusApi } from './fakeTavusApi';
import { serveHandler } from './serveHandler';

/** The addresses of a fake Tavus API and of our handler in front of it, each on its own origin. */
export interface Backend {
  readonly apiUrl: string;
  readonly serverUrl: string;
}

/** Starts a fake Tavus API and our handler in front of it. They end with the process. */
export async function serveBackend(): Promise<Backend> {
  const api = await startFakeTavusApi();
  const server = await serveHandler((request) =>
    createTavusHandler({
      apiKey: api.apiKey,
      baseUrl: api.url,
      conversation: ({ body }) => ({ palId: 'p1', conversationalContext: JSON.stringify(body) }),
      authorize: 'local-only',
      // Vitest's page has a different address on every run.
      allowedOrigins: [request.headers.get('origin') ?? 'http://localhost'],
      onError: () => undefined,
    })(request),
  );
  return { apiUrl: api.url, serverUrl: server.url };
}
