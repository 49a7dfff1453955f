import { describe, expect, it } from 'vitest';
import { Redactor } from '../../../src/protocol/recording/Redactor';

const toolCall = (args: string) => ({
  kind: 'message' as const,
  atMs: 1,
  from: 'pal',
  data: {
    event_type: 'conversation.tool_call',
    properties: { name: 'book', arguments: args, image: 'iVBORw0K'.repeat(60) },
  },
});

describe('Redactor', () => {
  it('masks personal data, secrets and frames by default, and keeps everything else', () => {
    const redactor = new Redactor();
    const args = { name: 'Ada Byron', email: 'ada@byron.org', city: 'Bern', card: { cardNumber: 4242 } };
    const { data } = redactor.redact(toolCall(JSON.stringify(args)));
    expect(data.properties).toEqual({
      name: 'book',
      arguments: JSON.stringify({
        name: 'xxx xxxxx',
        email: 'xxx@xxxxx.xxx',
        city: 'Bern',
        card: { cardNumber: 0 },
      }),
      image: '[a frame of 480 characters]',
    });
    expect(redactor.found).toEqual(['card number', 'email', 'frames', 'name']);
  });

  it('masks in a message that is the text of its JSON', () => {
    const data = JSON.stringify({ properties: { arguments: { password: 'hunter2', city: 'Bern' } } });
    const { data: safe } = new Redactor().redact({ kind: 'message', atMs: 1, from: 'pal', data });
    expect(safe).toBe('{"properties":{"arguments":{"password":"xxxxxxx","city":"Bern"}}}');
  });

  it('masks in what the PAL is told of a tool, and all of an output that was cut', () => {
    const sent = (properties: object) =>
      new Redactor().redact({ kind: 'sent', atMs: 1, data: { properties } });
    expect(sent({ context: 'The tool find succeeded: {"email":"a@b.c","city":"Bern"}' }).data).toEqual({
      properties: { context: 'The tool find succeeded: {"email":"x@x.x","city":"Bern"}' },
    });
    expect(sent({ output: '{"password":"hunter2","rows":[1… [cut: too long]' }).data).toEqual({
      properties: { output: '{"xxxxxxxx":"xxxxxxx","xxxx":[x… [xxx: xxx xxxx]' },
    });
  });

  it('leaves the status of an outcome, but no field of arguments with the same name', () => {
    const redactor = new Redactor({ arguments: true });
    const { data } = redactor.redact(toolCall('{"code":"483920","status":{"password":"hunter2"}}'));
    expect(data.properties.arguments).toBe('{"code":"xxxxxx","status":{"password":"xxxxxxx"}}');
    const outcome = {
      status: 'failed',
      durationMs: 5,
      error: { type: 'TavusError', code: 'x', message: 'No Ada.' },
    };
    const entry = {
      kind: 'fold' as const,
      atMs: 1,
      step: 'tool-outcome' as const,
      detail: { id: 'call-1', outcome },
    };
    expect(redactor.redact(entry).detail.outcome).toEqual({
      ...outcome,
      error: { ...outcome.error, message: 'xx xxx.' },
    });
  });

  it('masks tokens and query strings whatever is chosen', () => {
    const redactor = new Redactor({ frames: false, personal: false });
    const text = 'See https://a.daily.co/room?t=abc and eyJhbGciOiJI.eyJzdWIi.c2ln.';
    const sent = { kind: 'sent' as const, atMs: 1, data: { text, meeting_token: 'abc', email: 'a@b.c' } };
    expect(redactor.redact(sent).data).toEqual({
      text: 'See https://a.daily.co/room?x=xxx and xxxxxxxxxxxx.xxxxxxxx.xxxx.',
      meeting_token: 'xxx',
      email: 'a@b.c',
    });
  });

  it('masks what is said on request, and tells the words of the user apart', () => {
    const redactor = new Redactor({ texts: true });
    const masked = (role: string, speech: string) =>
      redactor.redact({ kind: 'message', atMs: 1, from: 'pal', data: { properties: { role, speech } } }).data
        .properties.speech;
    const typed = { kind: 'fold' as const, atMs: 0, step: 'typed' as const, detail: { text: 'Hello there' } };
    expect(masked('user', 'hello')).toBe('axxxx');
    expect(redactor.redact(typed).detail).toEqual({ text: 'axxxx bxxxx' });
    expect(masked('user', 'hello, World!')).toBe('axxxx, cxxxx!');
    expect(masked('user', '你好 there')).toBe('〇〇 bxxxx');
    expect(masked('replica', 'Hello there')).toBe('xxxxx xxxxx');
  });
});
