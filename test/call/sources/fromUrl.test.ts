import { describe, expect, it } from 'vitest';
import { fromUrl } from '../../../src/call/sources/fromUrl';

const live = { signal: new AbortController().signal };

describe('a source from a URL', () => {
  it.each([
    ['https://tavus.daily.co/c123456', 'c123456'],
    ['https://tavus.daily.co/c123456/?t=1#x', 'c123456'],
    ['https://rooms.example.com/eu/c%C3%A4', 'cä'],
  ])('uses %s as is, and takes the conversation id from the last part of its path', async (url, id) => {
    expect(await fromUrl(url).create(live)).toEqual({
      conversationId: id,
      conversationUrl: url,
      token: undefined,
    });
  });

  it('passes on the token of a private room, and is the same source with another token', async () => {
    const source = fromUrl('https://tavus.daily.co/c1', { token: 'secret' });
    expect(await source.create(live)).toMatchObject({ token: 'secret' });
    expect(source.key).toBe(fromUrl('https://tavus.daily.co/c1').key);
  });

  it('has no `end`, because the creator of the conversation ends it', () => {
    expect(fromUrl('https://tavus.daily.co/c1').end).toBeUndefined();
  });

  it.each(['', 'c123456', 'javascript:alert(1)', 'https://tavus.daily.co/', 'https://tavus.daily.co/%zz'])(
    'rejects "%s" as invalid',
    async (url) => {
      await expect(fromUrl(url).create(live)).rejects.toMatchObject({
        code: 'invalid-url',
        recoverable: false,
      });
    },
  );
});
