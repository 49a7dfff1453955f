import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useAudioLevel } from '../../../src/hooks/media/useAudioLevel';
import { renderConversation } from '../../components/renderConversation';

test('the level rises while the PAL speaks, and drops to zero when the PAL leaves', async () => {
  function Meter() {
    return <i data-testid="meter" ref={useAudioLevel('pal')} />;
  }
  const { connect, advance, simulation } = renderConversation(<Meter />, {
    greeting: 'A sentence that takes its time.',
  });
  const level = () => Number(screen.getByTestId('meter').style.getPropertyValue('--tavus-audio-level'));
  await connect();
  for (let tries = 0; tries < 20 && level() === 0; tries += 1) await advance(100);
  expect(level()).toBeGreaterThan(0);
  await act(async () => simulation.palLeaves());
  expect(level()).toBe(0);
});
