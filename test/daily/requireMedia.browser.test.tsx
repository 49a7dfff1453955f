import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ConversationControls, useConversation } from '../../src/hooks/conversation/useConversation';
import { carriers, leaveNothing, renderCall } from './renderCarried';

afterEach(async () => {
  vi.restoreAllMocks();
  localStorage.clear();
  await leaveNothing();
});

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  /** Renders a provider that can start with required inputs. */
  function renderStart() {
    let conversation: ConversationControls | undefined;
    function Controls() {
      conversation = useConversation();
      return null;
    }
    const asking = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
    const call = renderCall({ source: open({ greeting: '' }), dailyOptions }, <Controls />);
    return { asking, call, start: () => conversation?.start({ media: 'required' }) };
  }

  test('a start that requires the inputs asks for them once, and the call uses them', async () => {
    const { asking, call, start } = renderStart();
    await start();
    expect(call.now.state).toBe('connected');
    const stream = await asking.mock.results[0]?.value;
    const opened: MediaStreamTrack[] = stream.getTracks();
    const sent = () => {
      const local = call.daily?.participants().local?.tracks;
      return [local?.audio.persistentTrack?.id, local?.video.persistentTrack?.id].sort();
    };
    await expect.poll(sent).toEqual(opened.map(({ id }) => id).sort());
    expect(asking).toHaveBeenCalledTimes(1);
    await call.end();
    expect(opened.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
  });

  test('a refused input creates nothing', async () => {
    const { asking, call, start } = renderStart();
    asking.mockRejectedValue(new DOMException('No.', 'NotReadableError'));
    await start();
    expect(call.now).toMatchObject({
      state: 'error',
      error: { code: 'media-refused' },
      conversationId: undefined,
    });
    expect(call.daily).toBeNull();
  });
});
