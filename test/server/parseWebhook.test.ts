// @vitest-environment node
import { expect, expectTypeOf, it, vi } from 'vitest';
import { parseWebhook, TavusServerError, type WebhookEvent } from '../../src/server';

const envelope = {
  conversation_id: 'c123',
  webhook_url: 'https://example.com/webhook',
  timestamp: '2025-07-11T06:45:47.472000Z',
};
const known = { conversationId: 'c123', timestamp: Date.parse('2025-07-11T06:45:47.472Z') };

it.each<[object, object]>([
  [
    { message_type: 'system', event_type: 'system.replica_joined', properties: { replica_id: 'r1' } },
    { type: 'system.pal_joined', palId: 'r1' },
  ],
  [
    {
      message_type: 'system',
      event_type: 'system.shutdown',
      properties: { replica_id: 'r1', shutdown_reason: 'participant_left_timeout' },
    },
    { type: 'system.shutdown', reason: 'participant_left_timeout' },
  ],
  [
    {
      message_type: 'application',
      event_type: 'application.transcription_ready',
      properties: {
        replica_id: 'r1',
        transcript: [
          { role: 'system', content: 'You are Mira.' },
          { role: 'user', content: 'Hi' },
          { role: 'assistant', content: 'Hello!' },
          'no line',
        ],
      },
    },
    {
      type: 'application.transcription_ready',
      transcript: [
        { role: 'system', content: 'You are Mira.' },
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: 'Hello!' },
      ],
    },
  ],
  [
    {
      message_type: 'application',
      event_type: 'application.recording_ready',
      properties: { bucket_name: 'conversations', duration: 60, s3_key: 'a/b' },
    },
    {
      type: 'application.recording_ready',
      bucketName: 'conversations',
      durationSeconds: 60,
      s3Key: 'a/b',
    },
  ],
  [
    {
      message_type: 'application',
      event_type: 'application.perception_analysis',
      properties: { analysis: 'The user smiled.' },
    },
    { type: 'application.perception_analysis', analysis: 'The user smiled.' },
  ],
  [
    {
      message_type: 'canvas',
      event_type: 'canvas.interaction',
      properties: {
        conversation_id: 'c123',
        interaction_id: 'ci_call_1_submit_1',
        tool_call_id: 'call_1',
        component: 'canvas.question',
        component_version: 'v1',
        type: 'submit',
        value: { selected_option_ids: ['a'], skipped: false },
        metadata: { source: 'page' },
        created_at: '2026-08-19T10:20:30.123456',
      },
    },
    {
      type: 'canvas.interaction',
      interactionId: 'ci_call_1_submit_1',
      toolCallId: 'call_1',
      component: 'canvas.question',
      componentVersion: 'v1',
      interactionType: 'submit',
      value: { selected_option_ids: ['a'], skipped: false },
      metadata: { source: 'page' },
      // The time is UTC, wherever this server is.
      createdAt: Date.UTC(2026, 7, 19, 10, 20, 30, 123),
    },
  ],
  [
    {
      event_type: 'canvas.interaction',
      type: 'submit',
      value: 1,
      properties: { interaction_id: 'i', tool_call_id: 't', component: 'canvas.text', type: 'dismiss' },
    },
    {
      type: 'canvas.interaction',
      interactionId: 'i',
      toolCallId: 't',
      component: 'canvas.text',
      interactionType: 'dismiss',
    },
  ],
  [
    { event_type: 'canvas.interaction', properties: { interaction_id: 'i', type: 'submit' } },
    { type: 'unknown', eventType: 'canvas.interaction' },
  ],
  [
    { message_type: 'application', event_type: 'application.new_thing', properties: {} },
    { type: 'unknown', eventType: 'application.new_thing' },
  ],
  [
    { event_type: 'application.transcription_ready', properties: { transcript: 'not a list' } },
    { type: 'unknown', eventType: 'application.transcription_ready' },
  ],
])('parses %j', async (payload, event) => {
  const raw = { ...envelope, ...payload };
  expect(await parseWebhook(request(JSON.stringify(raw)))).toEqual({ ...known, ...event, raw });
});

it.each(['soon', 1e300, {}])(
  'has no timestamp if the payload has none that a Date can represent: %j',
  async (timestamp) => {
    const posted = request(
      JSON.stringify({ event_type: 'system.shutdown', conversation_id: 'c123', timestamp }),
    );
    expect((await parseWebhook(posted)).timestamp).toBeUndefined();
  },
);

it.each(['', 'null', '[]', '"text"', '{', '{}', '{"event_type":7}'])('rejects %j with 400', async (text) => {
  await expect(parseWebhook(request(text))).rejects.toMatchObject({ code: 'invalid-webhook', status: 400 });
});

it('rejects a payload that is too large with 413', async () => {
  const text = JSON.stringify({ event_type: 'x', filler: 'x'.repeat(9_000_000) });
  await expect(parseWebhook(request(text))).rejects.toMatchObject({ status: 413 });
});

it.each([
  ['no secret', ''],
  ['a wrong secret', '?secret=wrong'],
  ['part of the secret', '?secret=righ'],
  ['more than the secret', '?secret=rightright'],
  ['an empty secret', '?secret='],
])('rejects a request that has %s with 401', async (_, query) => {
  const posted = request('{"event_type":"system.shutdown"}', query);
  await expect(parseWebhook(posted, { secret: 'right' })).rejects.toMatchObject({ status: 401 });
});

it('rejects every request when the secret is missing from the environment', async () => {
  const posted = request('{"event_type":"system.shutdown"}', '?secret=');
  await expect(parseWebhook(posted, { secret: undefined })).rejects.toThrow(TavusServerError);
});

it('accepts a request that has the secret', async () => {
  const posted = request('{"event_type":"system.shutdown"}', '?secret=right');
  expect(await parseWebhook(posted, { secret: 'right' })).toMatchObject({ eventType: 'system.shutdown' });
});

it.each([
  ['a+b', '?secret=a+b'],
  ['a+b', '?secret=a%2Bb'],
  ['a b', '?secret=a+b'],
  ['a b', '?secret=a%20b'],
  ['50%', '?secret=50%'],
  ['50%', '?secret=50%25'],
  ['a%20b', '?secret=a%20b'],
  ['a/b=', '?conversation=1&secret=a/b='],
  ['gehéim', '?secret=gehéim'],
])('accepts the secret %j in the URL %j', async (secret, query) => {
  const posted = request('{"event_type":"system.shutdown"}', query);
  expect(await parseWebhook(posted, { secret })).toMatchObject({ eventType: 'system.shutdown' });
});

it('rejects a secret that is only part of another parameter', async () => {
  const posted = request('{"event_type":"system.shutdown"}', '?nosecret=right&x=secret=right');
  await expect(parseWebhook(posted, { secret: 'right' })).rejects.toMatchObject({ status: 401 });
});

it('rejects a request whose body has been read with 500, because it is a mistake of the server', async () => {
  const posted = request('{"event_type":"system.shutdown"}');
  await posted.text();
  await expect(parseWebhook(posted)).rejects.toMatchObject({
    code: 'invalid-webhook',
    status: 500,
    message: 'Tavus: The body of the webhook has already been read.',
  });
});

it('rejects a body that stalls with 400 in bounded time', async () => {
  vi.useFakeTimers();
  const stalls = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([123])) });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stalls, duplex: 'half' };
  const parsing = parseWebhook(new Request('https://example.com/webhook', init));
  const expected = expect(parsing).rejects.toMatchObject({ status: 400 });
  await vi.advanceTimersByTimeAsync(10_000);
  await expected;
  vi.useRealTimers();
});

it('narrows an event by its type', () => {
  type Transcription = Extract<WebhookEvent, { type: 'application.transcription_ready' }>;
  expectTypeOf<Transcription['transcript'][number]['content']>().toEqualTypeOf<string>();
});

function request(body: string, query = ''): Request {
  return new Request(`https://example.com/webhook${query}`, { method: 'POST', body });
}
