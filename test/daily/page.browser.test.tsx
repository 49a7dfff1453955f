import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ConversationSource } from '../../src/call/sources/ConversationSource';
import { Transcript } from '../../src/components/parts/Transcript';
import { carriers, leaveNothing, renderCall } from './renderCarried';

afterEach(async () => {
  vi.restoreAllMocks();
  await leaveNothing();
});

const hide = () => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
const show = () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  test('a closing page ends its conversation through the source, with a request that outlives the page', async () => {
    const requests: [unknown, RequestInit | undefined][] = [];
    const source = open({ greeting: '' });
    const billed: ConversationSource = {
      ...source,
      end: ({ conversationId }, { keepalive }) => {
        requests.push([conversationId, { method: 'POST', keepalive }]);
      },
    };
    const call = renderCall({ source: billed, dailyOptions });
    await call.start();
    hide();
    // Immediately, because after the event the page may be frozen or gone.
    expect(requests).toEqual([[call.now.conversationId, { method: 'POST', keepalive: true }]]);
    await call.until('ended');
    expect(requests).toHaveLength(1);
  });

  test('a page restored from the back-forward cache shows an ended conversation and can start again', async () => {
    const source = open({ greeting: '' });
    const call = renderCall({ source, dailyOptions, autoStart: true });
    await call.until('connected');
    hide();
    show();
    await call.until('ended');
    expect(call.now.endReason).toBe('unmounted');
    expect(source.calls).toMatchObject([{ joins: 1, leaves: 1, destroys: 1, timers: 0 }]);
    await call.start();
    expect(call.now.state).toBe('connected');
    expect(source.calls).toHaveLength(2);
  });

  test('a page that closes while the conversation is being created leaves none behind', async () => {
    const source = open({ greeting: '' }, { delayMs: 100 });
    const call = renderCall({ source, dailyOptions });
    const started = call.start();
    await call.until('initializing');
    hide();
    show();
    await started;
    await expect.poll(() => source.ended).toHaveLength(1);
    expect(call.now.state).toBe('ended');
    expect(source.calls.filter(({ joins }) => joins > 0)).toEqual([]);
  });

  test('keeps the transcript correct in a background tab', async () => {
    // A background tab draws no frames.
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const source = open({ greeting: '' });
    const call = renderCall({ source, dailyOptions }, <Transcript />);
    await call.start();
    document.dispatchEvent(new Event('visibilitychange'));
    source.say('One two three four five six seven eight nine ten.');
    await expect.poll(() => call.transcript[0]?.status).toBe('final');
    await waitFor(() =>
      expect(call.container.querySelector('[data-tavus-part="utterance-text"]')?.textContent).toBe(
        'One two three four five six seven eight nine ten.',
      ),
    );
  });
});
