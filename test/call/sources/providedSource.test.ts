import { expect, test } from 'vitest';
import { providedSource } from '../../../src/call/sources/providedSource';
import { simulate } from '../../../src/simulator';

const conversationUrl = 'https://tavus.daily.co/c1';
const never = new AbortController().signal;

test('prefers `source` over `conversationUrl` over `deploymentId`, and returns undefined without any of them', () => {
  const source = simulate();
  expect(providedSource({ source, conversationUrl, deploymentId: 'd1' })).toBe(source);
  expect(providedSource({ conversationUrl, deploymentId: 'd1' })?.key).toContain(conversationUrl);
  expect(providedSource({ deploymentId: 'd1' })?.key).toBe('deployment d1');
  expect(providedSource({})).toBeUndefined();
});

test('passes the token along with the URL, and is the same source with another token', async () => {
  const [open, closed] = [
    providedSource({ conversationUrl }),
    providedSource({ conversationUrl, token: 't1' }),
  ];
  expect(await open?.create({ signal: never })).toEqual({ conversationId: 'c1', conversationUrl });
  expect(await closed?.create({ signal: never })).toEqual({
    conversationId: 'c1',
    conversationUrl,
    token: 't1',
  });
  expect(open?.key).toBe(closed?.key);
});
