// @vitest-environment node
import { defaultScript, manualClock, seededRandom } from 'tavus-react/simulator';
import { expect, it } from 'vitest';
import { SimulatedPal } from '../../../src/simulator/pal/SimulatedPal';

async function arrive() {
  const clock = manualClock();
  const speaking: boolean[] = [];
  const pal = new SimulatedPal({
    clock,
    random: seededRandom(1),
    script: { ...defaultScript, greeting: '' },
    conversationId: 'c',
    speed: 1,
    emit: () => undefined,
    onWord: () => undefined,
    onSpeaking: (isSpeaking) => speaking.push(isSpeaking),
  });
  pal.arrive();
  await clock.advance(1000);
  return { clock, pal, speaking };
}

it('listens while the user speaks, thinks, and rests while it answers', async () => {
  const { clock, pal, speaking } = await arrive();
  expect(pal.mood).toBe('resting');
  pal.userSays('Thanks a lot');
  expect(pal.mood).toBe('listening');
  await clock.advance(900);
  expect(pal.mood).toBe('listening');
  await clock.advance(400);
  expect(pal.mood).toBe('thinking');
  await clock.advance(1500);
  expect(speaking).toContain(true);
  expect(pal.mood).toBe('resting');
});

it('rests again when it is interrupted, and when the user only cut in', async () => {
  const { clock, pal } = await arrive();
  pal.userSays('Thanks a lot');
  await clock.advance(1300);
  pal.interrupt();
  expect(pal.mood).toBe('resting');
  pal.userCutsIn();
  expect(pal.mood).toBe('listening');
  await clock.advance(700);
  expect(pal.mood).toBe('resting');
});
