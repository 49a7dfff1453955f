import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Captions } from '../../../src/components/parts/Captions';
import { palSays, palStarts } from '../../fixtures/wire';
import { renderConversation } from '../renderConversation';

test('without layout and ResizeObserver, a whole text is one page', async () => {
  vi.stubGlobal('ResizeObserver', undefined);
  try {
    const { connect, simulation, container, unmount } = renderConversation(<Captions />, { greeting: '' });
    await connect();
    const text = 'A long greeting. '.repeat(20).trim();
    await act(async () => {
      simulation.deliver(palSays(text, { inference: 'g' }));
      simulation.deliver(palStarts({ inference: 'g' }));
    });
    expect(container.querySelector('[data-tavus-part="caption-text"]')?.textContent).toBe(text);
    unmount();
  } finally {
    vi.unstubAllGlobals();
  }
});
