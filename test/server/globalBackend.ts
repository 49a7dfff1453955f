// For browser tests: a fake Tavus API and our handler in front of it, each on its own origin.
import type { TestProject } from 'vitest/node';
import { createTavusHandler } from '../../src/server';
import { startFakeTavusApi } from './fakeTavusApi';
import { serveHandler } from './serveHandler';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly fakeTavusApiUrl: string;
    readonly serverUrl: string;
  }
}

export default async function startBackend(project: TestProject): Promise<() => Promise<void>> {
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
  project.provide('fakeTavusApiUrl', api.url);
  project.provide('serverUrl', server.url);
  return async () => {
    await server.close();
    await api.close();
  };
}
