import { createStore } from 'jotai/vanilla';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { conversationTaps } from '../../src/call/ConversationTap';
import { ConversationSession } from '../../src/call/session/ConversationSession';
// What the control loads is there at once.
import '../../src/devtools/devtoolsChunk';
import { DevtoolsControl } from '../../src/devtools/DevtoolsControl';
import type { TavusDevtoolsOptions } from '../../src/devtools/TavusDevtoolsOptions';
import { createConversationState } from '../../src/state/ConversationState';

const undos: (() => void)[] = [];

afterEach(() => {
  for (const undo of undos.splice(0)) undo();
});

function controlled() {
  const [store, state] = [createStore(), createConversationState()];
  const session = new ConversationSession(store, state);
  const control = new DevtoolsControl({ session, store, state });
  const mount = (options: TavusDevtoolsOptions = {}) => {
    const latest = { current: options };
    const unmount = control.mount(latest);
    undos.push(unmount);
    const change = (more: TavusDevtoolsOptions) => {
      latest.current = more;
      control.configure();
    };
    return { unmount, change };
  };
  return { control, mount, session };
}

const exposed = () => Reflect.get(window, '__TAVUS__');
const loaded = () => vi.waitFor(() => expect(exposed()).toBeDefined());

describe('the control of the devtools', () => {
  it('stays closed if it is opened when nothing is mounted', async () => {
    const { control, mount } = controlled();
    mount().unmount();
    control.open();
    await vi.waitFor(() => expect(control.isOpen.get()).toBe(false));
  });

  it('sets the variable for the console when an option asks for it later, and removes it again', async () => {
    const { control, mount } = controlled();
    const first = mount();
    control.load();
    await vi.waitFor(() => {
      first.change({ expose: true });
      expect(exposed()).toBeDefined();
    });
    first.change({});
    expect(exposed()).toBeUndefined();
  });

  it('goes by the options of what is still mounted', async () => {
    const { control, mount } = controlled();
    mount();
    const second = mount({ expose: true });
    control.load();
    await loaded();
    second.unmount();
    expect(exposed()).toBeUndefined();
  });

  it('records what happens while its files are loading', async () => {
    const { control, mount, session } = controlled();
    mount({ expose: true });
    control.load();
    const tap = conversationTaps.get(session.events);
    tap?.problem('Something happened early.');
    expect(exposed()).toBeUndefined();
    await loaded();
    tap?.problem('Something happened later.');
    expect(exposed().entries).toMatchObject([
      { kind: 'problem', text: 'Something happened early.' },
      { kind: 'problem', text: 'Something happened later.' },
    ]);
    expect(exposed().entries[0].atMs).toBeGreaterThanOrEqual(0);
    expect(exposed().recording()).toContain('Something happened early.');
  });

  it('listens to nothing if it is gone before its files have loaded', async () => {
    const { control, mount, session } = controlled();
    const { unmount } = mount({ expose: true });
    control.load();
    expect(conversationTaps.has(session.events)).toBe(true);
    unmount();
    expect(conversationTaps.has(session.events)).toBe(false);
    await Promise.resolve();
    expect(exposed()).toBeUndefined();
  });

  it('redacts as what was mounted last says', async () => {
    const { control, mount, session } = controlled();
    mount({ redact: { texts: true } });
    mount({ redact: false, expose: true });
    mount();
    control.load();
    await loaded();
    const data = {
      message_type: 'conversation' as const,
      event_type: 'conversation.respond',
      conversation_id: 'c',
      properties: { email: 'a@b.example' },
    };
    conversationTaps.get(session.events)?.sent(data);
    expect(exposed().entries.at(-1)).toMatchObject({ kind: 'sent', data });
  });
});
