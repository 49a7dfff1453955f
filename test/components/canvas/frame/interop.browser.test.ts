// Our host against the class that cards are made with, in its first and its second major version.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { needsMoveBefore } from '../../../engines/engine';
import { addStyles } from '../../styles/addStyles';
import { frameOwner, mountInPage, pageAt } from './mountInPage';

const answer = {
  role: 'user',
  content: [
    {
      type: 'text',
      text: 'Tuesday, please.',
      _meta: {
        'tavus.canvas.interaction': {
          type: 'submit',
          value: { selected_option_ids: ['tue'], skipped: false },
          interaction_id: 'ci_1',
          component: 'canvas.alert',
          component_version: 'v9',
          metadata: { source: 'card' },
        },
      },
    },
  ],
};

describe.each(['mcp-apps-1', 'mcp-apps-2'])('a card made with %s', (version) => {
  const open = async (fields: Parameters<typeof mountInPage>[0] = {}, owner = frameOwner()) => {
    const mounted = mountInPage({ url: pageAt(version), ...fields }, owner);
    await mounted.connected();
    await expect.poll(() => mounted.reported('tool-input')).toHaveLength(1);
    return { ...mounted, owner };
  };

  it('connects, learns about the page, and gets its arguments', async () => {
    const { tell, reported, owner } = await open({ hostContext: { theme: 'sepia', from: 'Tavus' } });
    expect(owner.onReady).toHaveBeenCalledOnce();
    expect(reported('tool-input')).toEqual([{ title: 'Our prices' }]);
    expect(await tell('version')).toEqual({ name: 'tavus-react', version: '1' });
    expect(await tell('capabilities')).toMatchObject({
      logging: {},
      message: { text: {} },
      updateModelContext: { text: {} },
    });
    expect(await tell('context')).toMatchObject({
      from: 'Tavus',
      theme: 'light',
      displayMode: 'inline',
      availableDisplayModes: ['inline', 'fullscreen'],
      // Without `displayScale`, which Tavus sends but `App` does not know.
      containerDimensions: { width: 384, maxHeight: 720 },
      layout: { preferred_slot: 'safe-area-left' },
      locale: 'de-CH',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  });

  it('has no origin, and does not learn the address of the page', async () => {
    const { tell } = await open();
    expect(await tell('origin')).toBe('null');
    expect(await tell('referrer')).toBe('');
  });

  it('gets the arguments of each revision without being loaded again', async () => {
    const { frame, content, reported } = await open();
    const card = { ...content.card, rawArgs: { title: 'Other prices' }, revision: 1 };
    frame.update({ ...content, card });
    frame.update({ ...content, card, title: 'Card from Mia' });
    await expect.poll(() => reported('tool-input')).toHaveLength(2);
    expect(reported('tool-input')[1]).toEqual({ title: 'Other prices' });
    expect(reported('connected')).toHaveLength(1);
  });

  it('has its answer recorded and its text said', async () => {
    const { tell, owner } = await open();
    expect(await tell('sendMessage', answer)).toEqual({});
    expect(owner.onInteraction).toHaveBeenCalledExactlyOnceWith(
      {
        type: 'submit',
        value: { selected_option_ids: ['tue'], skipped: false },
        interactionId: 'ci_1',
        metadata: { source: 'card' },
      },
      'Tuesday, please.',
    );
  });

  it('learns that its answer was not recorded', async () => {
    const onInteraction = () => Promise.reject(new Error('Tavus answered 500.'));
    const { tell } = await open({}, frameOwner({ onInteraction }));
    expect(await tell('sendMessage', answer)).toMatchObject({
      isError: true,
      code: 'interaction_post_failed',
      message: 'Tavus answered 500.',
    });
  });

  it('cannot speak without an interaction', async () => {
    const { tell, owner } = await open();
    const words = { role: 'user', content: [{ type: 'text', text: 'Buy it.' }] };
    expect(await tell('sendMessage', words)).toMatchObject({
      isError: true,
      code: 'missing_interaction_metadata',
    });
    expect(await tell('sendMessage', words)).toMatchObject({ isError: true });
    expect(owner.onInteraction).not.toHaveBeenCalled();
    expect(owner.onProblem).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: 'canvas-frame' }),
    );
  });

  it('tells the PAL how far the visitor is', async () => {
    const { tell, owner } = await open();
    await tell('updateModelContext', {
      content: [{ type: 'text', text: '2 chosen' }],
      structuredContent: { state: 'editing', n: 2 },
    });
    expect(owner.onContext).toHaveBeenCalledExactlyOnceWith(
      [
        'Magic Canvas state update for canvas.slides (call_1).',
        'State: editing.',
        'Summary: 2 chosen',
        'Structured state: {"state":"editing","n":2}',
      ].join('\n'),
    );
  });

  it('asks for full screen, and hears only what that has changed', async () => {
    const { tell, owner, frame, content, reported } = await open();
    expect(await tell('requestDisplayMode', { mode: 'fullscreen' })).toEqual({ mode: 'fullscreen' });
    expect(owner.onDisplayMode).toHaveBeenCalledExactlyOnceWith('fullscreen');
    frame.update({ ...content, mode: 'fullscreen' });
    await expect.poll(() => reported('context-changed')).toHaveLength(1);
    expect(Object.keys(Object(reported('context-changed')[0])).sort()).toEqual([
      'containerDimensions',
      'displayMode',
      'layout',
    ]);
    expect(await tell('context')).toMatchObject({
      displayMode: 'fullscreen',
      theme: 'light',
      locale: 'de-CH',
    });
  });

  it('hears of another theme, and of another width', async () => {
    addStyles(`
      html { color-scheme: light; --tavus-accent: rgb(1 2 3); --tavus-text: light-dark(#111, #eee); --tavus-font: Inter }
      html[data-theme="dark"] { color-scheme: dark; --tavus-accent: rgb(4 5 6) }
    `);
    const { tell, reported, box } = await open();
    expect(await tell('context')).toMatchObject({
      accentColor: 'rgb(1, 2, 3)',
      styles: { variables: { '--color-text-primary': 'rgb(17, 17, 17)', '--font-sans': 'Inter' } },
    });
    onTestFinished(() => document.documentElement.removeAttribute('data-theme'));
    document.documentElement.dataset.theme = 'dark';
    await expect.poll(() => reported('context-changed')).toHaveLength(1);
    expect(reported('context-changed')[0]).toMatchObject({
      theme: 'dark',
      accentColor: 'rgb(4, 5, 6)',
      styles: { variables: { '--color-text-primary': 'rgb(238, 238, 238)' } },
    });
    box.style.width = '300px';
    await expect.poll(() => reported('context-changed')).toHaveLength(2);
    expect(reported('context-changed')[1]).toEqual({
      containerDimensions: { width: 300, maxHeight: 720 },
    });
  });

  it('is as high as it says, within limits', async () => {
    const { tell, box } = await open();
    const height = () => box.style.getPropertyValue('--tavus-canvas-frame-height');
    for (const [reported, shown] of [
      [182, '182px'],
      [7, '48px'],
      [1e9, '720px'],
    ]) {
      await tell('sendSizeChanged', { width: 100, height: reported });
      await expect.poll(height).toBe(shown);
    }
    await tell('post', {
      jsonrpc: '2.0',
      method: 'ui/notifications/size-changed',
      params: { height: Number.NaN },
    });
    await tell('sendLog', { level: 'info', data: 'typed text' });
    expect(height()).toBe('720px');
  });

  it.each([
    ['openLink', { url: 'https://evil.test' }],
    ['callServerTool', { name: 'buy', arguments: {} }],
  ])('cannot use %s', async (command, argument) => {
    const { tell } = await open();
    await expect(tell(command, argument)).rejects.toThrow(/not found|not support|does not/i);
  });

  it('may end by itself before it goes, and nothing listens afterward', async (context) => {
    needsMoveBefore(context);
    const added = vi.spyOn(window, 'addEventListener');
    const removed = vi.spyOn(window, 'removeEventListener');
    const { frame, reported, iframe, box } = await open();
    frame.close();
    box.remove();
    await expect.poll(() => reported('teardown')).toHaveLength(1);
    await expect.poll(iframe).toBeNull();
    const count = (spy: { mock: { calls: unknown[][] } }) =>
      spy.mock.calls.filter(
        ([type, listener]) => type === 'message' && `${listener}`.includes('contentWindow'),
      ).length;
    expect(count(added)).toBe(1);
    expect(count(removed)).toBe(1);
    vi.restoreAllMocks();
  });
});

describe('a booking page', () => {
  it('keeps its origin, and nobody else speaks for it', async () => {
    const owner = frameOwner();
    const { tell, connected } = mountInPage(
      { url: pageAt('mcp-apps-2'), component: 'canvas.scheduling_embed' },
      owner,
    );
    await connected();
    expect(await tell('origin')).toBe(new URL(pageAt('')).origin);
    expect(await tell('sendMessage', answer)).toEqual({});
  });
});
