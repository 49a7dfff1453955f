// @vitest-environment node
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTavusClient, type TavusClientOptions, TavusServerError } from '../../src/server';
import { type Answer, type FakeTavusApi, startFakeTavusApi } from './fakeTavusApi';

let api: FakeTavusApi;
beforeAll(async () => {
  api = await startFakeTavusApi();
});
beforeEach(() => api.reset());
afterAll(() => api.close());

const client = (options: Partial<TavusClientOptions> = {}) =>
  createTavusClient({ apiKey: api.apiKey, baseUrl: api.url, ...options });

describe('the client', () => {
  it('creates, reads and ends a conversation', async () => {
    const created = await client().createConversation({ palId: 'p1', requireAuth: true });
    expect(created).toMatchObject({
      conversationId: 'c1',
      conversationUrl: 'https://tavus.daily.co/c1',
      conversationName: 'Conversation c1',
      meetingToken: 'token-c1',
      status: 'active',
      createdAt: '2026-01-01T00:00:00.000Z',
    });
    await client().endConversation('c1');
    expect(await client().getConversation('c1')).toMatchObject({ conversationId: 'c1', status: 'ended' });
  });

  it.each([Number.POSITIVE_INFINITY, 2 ** 31, 1e4 + 0.5])(
    'waits as long as it was told, even if no timer can: %s ms',
    async (timeoutMs) => {
      api.answerNext({ delayMs: 50, body: { conversation_id: 'c9', conversation_url: 'https://r/c9' } });
      const created = await client({ timeoutMs }).createConversation({ palId: 'p1' });
      expect(created.conversationId).toBe('c9');
    },
  );

  it('sends every field under its API name, both current and legacy', async () => {
    await client().createConversation({
      palId: 'p1',
      personaId: 'p0',
      faceId: 'f1',
      replicaId: 'r1',
      conversationName: 'Name',
      conversationalContext: 'Context',
      customGreeting: 'Hi',
      memoryStores: ['m1'],
      audioOnly: true,
      callbackUrl: 'https://example.com/webhook',
      requireAuth: false,
      maxParticipants: 2,
      testMode: false,
      maxCallDuration: 60,
      participantLeftTimeout: 5,
      participantAbsentTimeout: 30,
      enableRecording: false,
      enableClosedCaptions: true,
      applyGreenscreen: false,
      language: 'german',
      properties: { recording_s3_bucket_name: 'bucket', language: 'ignored' },
    });
    expect(api.requests[0]?.body).toEqual({
      pal_id: 'p1',
      persona_id: 'p0',
      face_id: 'f1',
      replica_id: 'r1',
      conversation_name: 'Name',
      conversational_context: 'Context',
      custom_greeting: 'Hi',
      memory_stores: ['m1'],
      audio_only: true,
      callback_url: 'https://example.com/webhook',
      require_auth: false,
      max_participants: 2,
      test_mode: false,
      properties: {
        recording_s3_bucket_name: 'bucket',
        max_call_duration: 60,
        participant_left_timeout: 5,
        participant_absent_timeout: 30,
        enable_recording: false,
        enable_closed_captions: true,
        apply_greenscreen: false,
        language: 'german',
      },
    });
  });

  it('omits fields that are not given', async () => {
    await client().createConversation({ personaId: 'p0', language: undefined });
    expect(api.requests[0]?.body).toEqual({ persona_id: 'p0' });
  });
});

describe('a failure', () => {
  const words = 'words of the API that quote tvs-secret-key-0123456789';
  const statuses: [number, string][] = [
    [301, 'upstream'],
    [400, 'invalid-request'],
    [401, 'unauthorized'],
    [402, 'out-of-credits'],
    [403, 'unauthorized'],
    [404, 'not-found'],
    [408, 'upstream'],
    [409, 'invalid-request'],
    [422, 'invalid-request'],
    [429, 'rate-limited'],
    [500, 'upstream'],
    [502, 'upstream'],
    [503, 'upstream'],
    [504, 'upstream'],
  ];
  const shapes: [string, Answer][] = [
    ['{ error }', { body: { error: words } }],
    ['{ message }', { body: { message: words } }],
    ['an HTML page', { text: `<html>${words}</html>` }],
    ['an empty body', { text: '' }],
    ['an array', { body: [words] }],
  ];

  it.each(
    statuses.flatMap(([status, code]) => shapes.map(([shape, answer]) => ({ status, code, shape, answer }))),
  )(
    'with $status and $shape is $code, without a retry and without leaking secrets',
    async ({ status, code, answer }) => {
      api.answerNext({ ...answer, status, headers: { location: `${api.url}/elsewhere` } });
      const error = await failure(client().createConversation({ palId: 'p1' }));
      expect(error).toMatchObject({ code, status });
      expect(api.requests).toHaveLength(1);
      for (const shown of [inspect(error), JSON.stringify(error), `${error}`, error.hint])
        expect(shown).not.toContain('words of the API');
    },
  );

  it("provides the API's message as upstreamMessage", async () => {
    const error = await failure(client().createConversation({}));
    expect(error).toMatchObject({ code: 'invalid-request', status: 400 });
    expect(error.upstreamMessage).toBe('One of pal_id or face_id is required');
  });

  it('recognizes the limit on concurrent conversations', async () => {
    api.maxConversations = 0;
    const error = await failure(client().createConversation({ palId: 'p1' }));
    expect(error.code).toBe('concurrency-limit');
  });

  it.each<[string, Answer, string]>([
    ['is slow', { delayMs: 5000 }, 'timeout'],
    ['stalls halfway', { body: { conversation_id: 'c1' }, stall: true }, 'timeout'],
    ['is cut off', { body: { conversation_id: 'c1', filler: 'x'.repeat(5000) }, cutOff: true }, 'upstream'],
    ['is not JSON', { text: 'ok' }, 'upstream'],
    ['is not a conversation', { body: { hello: 'there' } }, 'upstream'],
    ['is null', { body: null }, 'upstream'],
    ['is far too large', { text: 'x'.repeat(5_000_000) }, 'upstream'],
  ])('for a response that %s is typed and not retried', async (_, answer, code) => {
    api.answerNext(answer);
    const timeoutMs = code === 'timeout' ? 1000 : undefined;
    const error = await failure(client({ timeoutMs }).createConversation({ palId: 'p1' }));
    expect(error.code).toBe(code);
    expect(api.requests.filter(({ path }) => path === '/v2/conversations')).toHaveLength(1);
  });

  it('ends a conversation that was created but cannot be joined', async () => {
    api.roomUrl = 'javascript:alert(1)//';
    const error = await failure(client().createConversation({ palId: 'p1' }));
    api.roomUrl = 'https://tavus.daily.co/';
    expect(error.code).toBe('upstream');
    expect(Object.fromEntries(api.conversations)).toEqual({ c1: 'ended' });
  });

  it('of the network is typed', async () => {
    const gone = await startFakeTavusApi();
    await gone.close();
    const error = await failure(client({ baseUrl: gone.url }).createConversation({ palId: 'p1' }));
    expect(error.code).toBe('upstream');
  });

  it.each([[undefined], [''], ['key\r\nx-evil: 1'], ['schlüssel']])(
    'for the key %j occurs before any request and does not reveal the key',
    async (apiKey) => {
      const error = await failure(client({ apiKey }).createConversation({ palId: 'p1' }));
      expect(error.code).toBe('missing-api-key');
      expect(api.requests).toHaveLength(0);
      if (apiKey) expect(inspect(error)).not.toContain(apiKey);
    },
  );

  it.each(['', '..', 'a/b', 'c1/../../keys', 'c1?x=1', 'c1%2f..'])(
    'for an id such as %j occurs before any request, because the id could name another path',
    async (id) => {
      const error = await failure(client().endConversation(id));
      expect(error.code).toBe('invalid-request');
      expect(api.requests).toHaveLength(0);
    },
  );

  it.each(['http://tavus.example.com', 'ftp://localhost', 'tavusapi.com', 'javascript:0'])(
    'for the base URL %s is thrown at once, because the key would be sent there',
    (baseUrl) => expect(() => client({ baseUrl })).toThrow(/Tavus: baseUrl must be an https URL/),
  );

  it('for a redirect occurs without following it, because the key would be sent there', async () => {
    const elsewhere = await startFakeTavusApi();
    api.answerNext({ status: 307, headers: { location: `${elsewhere.url}/v2/conversations` } });
    await failure(client().createConversation({ palId: 'p1' }));
    expect(elsewhere.requests).toHaveLength(0);
    await elsewhere.close();
  });
});

async function failure(work: Promise<unknown>): Promise<TavusServerError> {
  const error = await work.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  );
  if (error instanceof TavusServerError) return error;
  throw error;
}
