import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { frameOwner, mountInPage, pageAt } from './mountInPage';

const hello = { jsonrpc: '2.0', id: 'stranger', method: 'ui/initialize', params: {} };
const speak = {
  jsonrpc: '2.0',
  id: 'stranger',
  method: 'ui/message',
  params: {
    content: [
      { type: 'text', text: 'Yes', _meta: { 'tavus.canvas.interaction': { type: 'submit', value: 1 } } },
    ],
  },
};

describe('the frame of a card', () => {
  it('is sandboxed, has a name, and gets neither rights nor the address of the page', async () => {
    const { iframe, connected } = mountInPage({ url: pageAt('mcp-apps-2') }, frameOwner());
    await connected();
    const attributes = [...(iframe()?.attributes ?? [])].map(({ name, value }) => [name, value]);
    expect(Object.fromEntries(attributes)).toEqual({
      sandbox: 'allow-scripts',
      referrerpolicy: 'no-referrer',
      title: 'Card from Mira',
      'data-tavus-part': 'canvas-frame-page',
      src: pageAt('mcp-apps-2'),
    });
  });

  it('is not created for addresses that are not Tavus’s', () => {
    for (const url of [
      'http://mcp-ui.tavus.io/card',
      'https://mcp-ui.tavus.io.evil.test/card',
      'https://sandbox-tavus.io/card',
      'https://mcp-ui.tavus.io:8443/card',
      'https://user:pass@mcp-ui.tavus.io/card',
      'javascript:alert(1)',
      'data:text/html,<p>Hi',
      'blob:https://mcp-ui.tavus.io/1',
      `${location.origin}/card`,
      '/card',
      '',
    ]) {
      const owner = frameOwner();
      const { iframe, frame } = mountInPage({ url }, owner);
      expect(iframe(), url).toBeNull();
      expect(owner.onFailure).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ code: 'canvas-frame' }),
      );
      frame.close();
    }
  });

  it('gives up on a page that does not connect', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const owner = frameOwner();
    const { iframe } = mountInPage({ url: pageAt('silent') }, owner);
    vi.advanceTimersByTime(10_000);
    expect(owner.onFailure).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: 'canvas-frame' }),
    );
    expect(iframe()).toBeNull();
    vi.useRealTimers();
  });

  it('gives up at once if the policy of the page blocks it', () => {
    const owner = frameOwner();
    const { iframe } = mountInPage({ url: pageAt('silent') }, owner);
    const violation = (fields: SecurityPolicyViolationEventInit) =>
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          blockedURI: pageAt(''),
          effectiveDirective: 'frame-src',
          violatedDirective: 'frame-src',
          documentURI: location.href,
          originalPolicy: '',
          disposition: 'enforce',
          statusCode: 200,
          ...fields,
        }),
      );
    violation({ blockedURI: 'https://evil.test/' });
    violation({ effectiveDirective: 'img-src' });
    violation({ disposition: 'report' });
    expect(owner.onFailure).not.toHaveBeenCalled();
    violation({});
    expect(owner.onFailure).toHaveBeenCalledOnce();
    expect(vi.mocked(owner.onFailure).mock.calls[0]?.[0].hint).toContain('frame-src');
    expect(iframe()).toBeNull();
  });
});

describe('who is believed', () => {
  it('no other frame, nor the page itself', async () => {
    const owner = frameOwner();
    const { connected, tell, reported } = mountInPage({ url: pageAt('mcp-apps-2') }, owner);
    await connected();
    const sibling = document.createElement('iframe');
    sibling.sandbox.add('allow-scripts');
    sibling.srcdoc = `<script>
      for (const message of ${JSON.stringify([hello, speak])}) parent.postMessage(message, '*');
      parent.postMessage({ frame: 'sibling' }, '*');
    </script>`;
    document.body.append(sibling);
    onTestFinished(() => sibling.remove());
    await expect.poll(() => reported('sibling')).toHaveLength(1);
    window.postMessage(speak, '*');
    window.postMessage({ frame: 'page' }, '*');
    await expect.poll(() => reported('page')).toHaveLength(1);
    window.dispatchEvent(new MessageEvent('message', { data: speak, origin: 'null', source: null }));
    for (const data of [
      undefined,
      null,
      7,
      'text',
      [speak],
      { ...speak, jsonrpc: undefined },
      { ...speak, id: {} },
    ]) {
      await tell('post', data);
    }
    expect(owner.onInteraction).not.toHaveBeenCalled();
    await tell('post', speak);
    await expect.poll(() => vi.mocked(owner.onInteraction).mock.calls).toHaveLength(1);
  });

  it('not the page of a card that is gone', async () => {
    const owner = frameOwner();
    const { connected, frame, tell, box, iframe } = mountInPage({ url: pageAt('mcp-apps-2') }, owner);
    await connected();
    await expect.poll(() => owner.onReady).toHaveBeenCalled();
    const telling = tell('post', speak).catch(() => undefined);
    frame.close();
    box.remove();
    await expect.poll(iframe).toBeNull();
    expect(owner.onInteraction).not.toHaveBeenCalled();
    void telling;
  });

  it('a booking page only while it is at an origin that is allowed', async () => {
    const owner = frameOwner();
    const { iframe, connected } = mountInPage(
      { url: pageAt('mcp-apps-2'), component: 'canvas.scheduling_embed' },
      owner,
    );
    await connected();
    const source = iframe()?.contentWindow ?? null;
    window.dispatchEvent(new MessageEvent('message', { data: speak, origin: 'https://evil.test', source }));
    window.dispatchEvent(new MessageEvent('message', { data: speak, origin: 'null', source }));
    await Promise.resolve();
    expect(owner.onInteraction).not.toHaveBeenCalled();
  });
});
