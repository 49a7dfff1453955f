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

  it('masks what is said on request, and tells typed words apart', () => {
    const redactor = new Redactor({ texts: true });
    const say = (speech: string) => ({
      kind: 'message' as const,
      atMs: 1,
      from: 'pal',
      data: { properties: { role: 'user', speech } },
    });
    redactor.redact({ kind: 'fold', atMs: 0, step: 'typed', detail: { text: 'Hello there' } });
    expect(redactor.redact(say('hello, World!')).data.properties).toEqual({
      role: 'user',
      speech: 'xxxxa, xxxxx!',
    });
    expect(redactor.redact(say('你好 there')).data.properties).toEqual({
      role: 'user',
      speech: '〇〇 xxxxb',
    });
  });
});
