import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useAudioLevel } from '../../../src/hooks/media/useAudioLevel';
import { renderConversation } from '../../components/renderConversation';

test('a level goes up while the PAL speaks, and does not stay up when it is gone', async () => {
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
