import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TavusConversation } from '../../../../src/components/TavusConversation';
import type { SimulateOptions } from '../../../../src/simulator';
import type { TavusError } from '../../../../src/state/TavusError';
import { renderConversation } from '../../../../src/testing';
import { needsMoveBefore } from '../../../engines/engine';
import { frameDriver } from './frameDriver';
import { pageAt } from './mountInPage';
import '../../../../src/components/styles.css';

afterEach(cleanup);

const iframe = () => document.querySelector<HTMLIFrameElement>('[data-tavus-part="canvas-frame-page"]');
const dialog = () => document.querySelector<HTMLDialogElement>('[data-tavus-part="canvas-frame"]');

/** Shows a card of Tavus in a conversation. */
async function showCard(
  { show = 'slides', args = { title: 'Our prices' } as object, at = 'mcp-apps-2' } = {},
  options: SimulateOptions = {},
) {
  const errors: TavusError[] = [];
  const driver = frameDriver(iframe);
  const {
    start,
    unmount,
    simulation: source,
  } = renderConversation(<TavusConversation style={{ height: 600, width: 900 }} />, {
    script: { greeting: '' },
    clock: 'real',
    options: { delayMs: 20, speed: 8, media: false, ...options },
    provider: { onError: (error) => void errors.push(error) },
  });
  await start();
  const url = pageAt(at);
  source.canvas({ show, args, id: 'card', config: { sandbox_url: url } });
  return { ...driver, source, errors, unmount };
}

const answer = (type: string, value: object, text = '') => ({
  role: 'user',
  content: [{ type: 'text', text, _meta: { 'tavus.canvas.interaction': { type, value } } }],
});

describe('a card of Tavus', () => {
  it('connects once under StrictMode, and gets changed arguments without being loaded again', async () => {
    const { connected, reported, source } = await showCard();
    await connected();
    await expect.poll(() => reported('tool-input')).toEqual([{ title: 'Our prices' }]);
    source.canvas({ update: { title: 'Other prices' }, id: 'card' });
    await expect
      .poll(() => reported('tool-input'))
      .toEqual([{ title: 'Our prices' }, { title: 'Other prices' }]);
    expect(reported('connected')).toHaveLength(1);
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
  });

  it('is named for screen readers, in a region that says whom it is from', async () => {
    const { connected } = await showCard();
    await connected();
    expect(iframe()?.title).toMatch(/^Card from /);
    await expect.element(page.getByRole('region', { name: /^Card from / })).toBeVisible();
  });

  it('has its answer recorded first, and says it then', async () => {
    const { connected, tell, source } = await showCard({ show: 'video' });
    await connected();
    expect(await tell('sendMessage', answer('dismiss', {}, 'Thanks, I have seen it.'))).toEqual({});
    expect(source.recorded).toEqual([
      expect.objectContaining({ tool_call_id: 'card', component: 'canvas.video', type: 'dismiss' }),
    ]);
    const said = source.sent.filter(({ event_type }) => event_type === 'conversation.respond');
    expect(said.map(({ properties }) => properties)).toEqual([{ text: 'Thanks, I have seen it.' }]);
    await expect.poll(iframe).toBeNull();
  });

  it('learns that its answer was not recorded, and stays', async () => {
    const { connected, tell, source, errors } = await showCard(
      { show: 'video' },
      { faults: { 'canvas-post': 429 } },
    );
    await connected();
    const outcome = await tell('sendMessage', answer('dismiss', {}, 'Seen.'));
    expect(outcome).toMatchObject({ isError: true, code: 'interaction_post_failed' });
    expect(source.sent.filter(({ event_type }) => event_type === 'conversation.respond')).toEqual([]);
    expect(errors.map(({ code }) => code)).toContain('canvas-post');
    expect(iframe()).not.toBeNull();
  });

  it('tells the PAL how far the visitor is, as context', async () => {
    const { connected, tell, source } = await showCard();
    await connected();
    await tell('updateModelContext', { structuredContent: { state: 'editing', n: 2 } });
    const notes = () =>
      source.sent.filter(({ event_type }) => event_type === 'conversation.append_llm_context');
    await expect.poll(notes).toHaveLength(1);
    expect(JSON.stringify(notes()[0])).toContain('Magic Canvas state update for canvas.slides (card).');
  });

  it('may end by itself when the PAL removes it', async (context) => {
    needsMoveBefore(context);
    const { connected, reported, source } = await showCard();
    await connected();
    await expect.poll(() => reported('tool-input')).toHaveLength(1);
    source.canvas({ clear: 'card' });
    await expect.poll(() => reported('teardown')).toHaveLength(1);
    await expect.poll(iframe).toBeNull();
  });

  it('is as high as it says', async () => {
    const { connected, tell } = await showCard();
    await connected();
    await tell('sendSizeChanged', { height: 182 });
    await expect.poll(() => iframe()?.getBoundingClientRect().height).toBe(182);
  });
});

describe('full screen', () => {
  it('fills the window but for a margin, keeps the page out of reach, and ends with its button', async () => {
    const { connected, tell, reported } = await showCard();
    await connected();
    expect(await tell('requestDisplayMode', { mode: 'fullscreen' })).toEqual({ mode: 'fullscreen' });
    await expect.poll(() => dialog()?.matches(':modal')).toBe(true);
    const { left, top, right, bottom } = dialog()?.getBoundingClientRect() ?? new DOMRect();
    expect([left, top, innerWidth - right, innerHeight - bottom]).toEqual([16, 16, 16, 16]);
    await expect.poll(() => reported('context-changed')).not.toHaveLength(0);
    expect(await tell('context')).toMatchObject({ displayMode: 'fullscreen' });
    await page.getByRole('button', { name: 'Exit full screen' }).click();
    await expect.poll(() => dialog()?.matches(':modal')).toBe(false);
    await expect.poll(() => tell('context')).toMatchObject({ displayMode: 'inline' });
    expect(reported('connected')).toHaveLength(1);
  });

  it('ends with Escape, and the card stays', async () => {
    const { connected, tell } = await showCard();
    await connected();
    await tell('requestDisplayMode', { mode: 'fullscreen' });
    await expect.poll(() => dialog()?.matches(':modal')).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog()?.matches(':modal')).toBe(false);
    expect(dialog()?.open).toBe(true);
    expect(iframe()).not.toBeNull();
  });

  it('keeps the focus in the frame that asked for it', async () => {
    const { connected, tell } = await showCard();
    await connected();
    iframe()?.focus();
    await tell('focus');
    expect(await tell('focused')).toBe('button');
    await tell('requestDisplayMode', { mode: 'fullscreen' });
    await expect.poll(() => dialog()?.matches(':modal')).toBe(true);
    expect(document.activeElement).toBe(iframe());
    expect(await tell('focused')).toBe('button');
    await tell('requestDisplayMode', { mode: 'inline' });
    await expect.poll(() => dialog()?.matches(':modal')).toBe(false);
    expect(document.activeElement).toBe(iframe());
  });
});

describe('a frame that does not load', () => {
  const blockFrames = () =>
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        blockedURI: pageAt(''),
        effectiveDirective: 'frame-src',
        violatedDirective: 'frame-src',
        documentURI: location.href,
        originalPolicy: '',
        disposition: 'enforce',
        statusCode: 200,
      }),
    );

  it('is replaced by a message that can be dismissed, and Tavus is told', async () => {
    const { errors, source } = await showCard({ show: 'video', at: 'silent' });
    await expect.poll(iframe).not.toBeNull();
    blockFrames();
    await expect.element(page.getByText('We couldn’t show this card.')).toBeVisible();
    expect(errors.map(({ code }) => code)).toEqual(['canvas-frame']);
    await expect.poll(() => source.recorded.map(({ type }) => type)).toEqual(['error']);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.element(page.getByText('We couldn’t show this card.')).not.toBeInTheDocument();
  });

  it('gives way to our own card where there is one', async () => {
    const args = {
      question: 'Tea or coffee?',
      options: [
        { id: 'tea', label: 'Tea' },
        { id: 'coffee', label: 'Coffee' },
      ],
      allow_other: true,
    };
    const { errors, source } = await showCard({ show: 'question', args, at: 'silent' });
    await expect.poll(iframe).not.toBeNull();
    blockFrames();
    await expect.element(page.getByRole('radio', { name: 'Tea' })).toBeVisible();
    expect(errors.map(({ code }) => code)).toEqual(['canvas-frame']);
    expect(source.recorded).toEqual([]);
  });

  it('leaves no listener for messages behind', async () => {
    const added = vi.spyOn(window, 'addEventListener');
    const removed = vi.spyOn(window, 'removeEventListener');
    onTestFinished(() => void vi.restoreAllMocks());
    const { connected, unmount, reported } = await showCard();
    await connected();
    await expect.poll(() => reported('tool-input')).toHaveLength(1);
    unmount();
    await expect.poll(iframe).toBeNull();
    const ours = ({ mock }: typeof added | typeof removed) =>
      mock.calls.filter(([type, listener]) => type === 'message' && `${listener}`.includes('contentWindow'));
    await expect.poll(() => ours(removed).length).toBe(ours(added).length);
    expect(ours(added).length).toBeGreaterThan(0);
  });
});
