import { expect, test } from 'vitest';
import { defaultScript } from '../../src/simulator';
import { accountForAll } from './accountForAll';
import { LoopbackRoom } from './LoopbackRoom';
import { loopback, loopbackOptions } from './loopback';
import { renderCall } from './renderCarried';
import { openRoom } from './rooms';

accountForAll();

test('another token for the URL that is connected keeps the call', async () => {
  const conversationUrl = 'https://tavus.daily.co/private';
  const dailyOptions = loopbackOptions();
  // Sets up the engine; its own room is not used.
  loopback();
  const room = new LoopbackRoom('private', { ...defaultScript, greeting: '' }, { speed: 8 });
  openRoom(conversationUrl, room);
  const call = renderCall({ conversationUrl, token: 'first', dailyOptions });
  await call.start();
  const { daily } = call;
  call.change({ conversationUrl, token: 'second', dailyOptions });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(call.daily).toBe(daily);
  expect(call.now.state).toBe('connected');
  expect(room.inspect()).toMatchObject({ joins: 1, leaves: 0 });
  expect(room.tokens).toEqual(['first']);
});
