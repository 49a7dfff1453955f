import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { type ComponentType, createRef, type ReactElement, type ReactNode, type Ref } from 'react';
import { describe, expect, test, vi } from 'vitest';
import * as Conversation from '../../../src/components/Conversation';
import type { TavusProviderProps } from '../../../src/components/provider/TavusProvider';
import { useHairCheck } from '../../../src/hooks/media/useHairCheck';
import { useTavusContext } from '../../../src/hooks/react/TavusContext';
import { TavusError } from '../../../src/state/TavusError';
import { type FakeMedia, fakeMedia } from '../../fixtures/fakeMedia';
import { type RenderedConversation, renderConversation } from '../renderConversation';

type PartName = keyof typeof Conversation;
type AnyState = Readonly<Record<string, string | boolean | undefined>>;
type AnyPart = ComponentType<Record<string, unknown> & { readonly ref?: Ref<HTMLElement> }>;

/** When a part is visible, and what it needs for that. */
interface Situation {
  readonly props?: Record<string, unknown>;
  readonly around?: (part: ReactNode) => ReactElement;
  readonly provider?: Partial<TavusProviderProps>;
  readonly prepare?: (media: FakeMedia) => void;
  readonly reach?: (conversation: RenderedConversation) => Promise<void>;
}

const connected: Situation = { reach: ({ connect }) => connect() };
const idle: Situation = {};
const ended: Situation = {
  reach: async (conversation) => {
    await conversation.connect();
    await act(async () => conversation.simulation.palLeaves());
    await conversation.advance(100);
  },
};
const checking: Situation = { around: (part) => <Checking>{part}</Checking>, reach: settle };

/** The situation for every part of the namespace. A missing part is a type error and fails a test below. */
const situations: Record<PartName, Situation> = {
  AudioUnblock: {
    around: (part) => <Blocked>{part}</Blocked>,
    reach: async ({ connect }) => {
      await connect();
      fireEvent.click(screen.getByRole('button', { name: 'block' }));
    },
  },
  BackgroundMenu: { props: { images: [], blurStrength: 0.4 } },
  CameraButton: connected,
  Canvas: {
    ...connected,
    props: { renderers: {}, side: 'start', origins: [], onInteraction: () => undefined },
  },
  Captions: connected,
  Composer: connected,
  Consent: { props: { version: '1', href: '/privacy', labels: {} } },
  Controls: connected,
  DeviceMenu: { ...checking, props: { kind: 'microphone' } },
  DeviceSelect: { ...checking, props: { kind: 'microphone' } },
  EndButton: connected,
  Ended: { ...ended, props: { description: 'Come again.', thumbnail: 'mira.png' } },
  Feedback: { ...ended, props: { onSubmit: () => undefined, scale: 'thumbs' } },
  FullScreenButton: connected,
  HairCheck: { reach: settle },
  MediaHelp: {
    ...checking,
    props: { kind: 'camera' },
    prepare: (media) => media.fail(new DOMException('no', 'NotAllowedError')),
  },
  MicButton: connected,
  Notices: connected,
  PictureInPictureButton: connected,
  Preview: { props: { title: 'Meet Mira', thumbnail: 'mira.png', branding: true } },
  RejoinButton: {
    reach: async (conversation) => {
      await conversation.connect();
      await act(async () => {
        conversation.simulation.network('interrupted');
        conversation.simulation.fail('connection-error');
      });
      await conversation.advance(100);
    },
  },
  Root: idle,
  ScreenShareButton: connected,
  SelfView: connected,
  SpeakerTest: idle,
  Stage: connected,
  StartButton: idle,
  Status: idle,
  Summary: { ...ended, props: { load: () => 'You planned a trip.' } },
  TimeLeft: { ...connected, provider: { maxDurationMs: 60_000 } },
  ToolCalls: { ...connected, props: { toolLabels: {} } },
  Transcript: idle,
  TranscriptDownload: idle,
  Unavailable: {
    provider: { source: { key: 'none', bringsCall: true, create: () => Promise.reject(noBrowser()) } },
    reach: ({ connect }) => connect(),
  },
};

const parts = Object.entries(Conversation).sort() as [PartName, unknown][];
const names = parts.map(([name]) => name);

test('every part of the namespace is tested here', () => {
  expect(Object.keys(situations).sort()).toEqual(names);
});

describe.each(parts)('Conversation.%s', (name, part) => {
  const Part = part as AnyPart;
  const situation = situations[name];

  async function show(props: Record<string, unknown>) {
    const media = fakeMedia();
    situation.prepare?.(media);
    const shown = <Part {...situation.props} {...props} />;
    const conversation = renderConversation(situation.around?.(shown) ?? shown, {}, situation.provider, {
      media: true,
    });
    await situation.reach?.(conversation);
    // daily-react reports changes of the call with a delay.
    const shownAs = `[data-tavus-part="${kebab(name)}"], article`;
    await waitFor(() => expect(conversation.container.querySelector(shownAs)).not.toBeNull());
    return conversation;
  }

  test('forwards its ref, attributes, class and style, and clears the ref on unmount', async () => {
    const ref = createRef<HTMLElement>();
    const { unmount } = await show({ ref, id: 'mine', className: 'cool', style: { opacity: 0.5 } });
    const element = ref.current;
    expect(element?.id).toBe('mine');
    expect(element?.className).toBe('cool');
    expect(element?.style.opacity).toBe('0.5');
    expect(element?.dataset.tavusPart).toBe(kebab(name));
    // Without a type, the button would submit a form around it.
    if (element?.tagName === 'BUTTON') expect(element.getAttribute('type')).toBe('button');
    expect(element?.getAttributeNames().filter((own) => own in (situation.props ?? {}))).toEqual([]);
    unmount();
    expect(ref.current).toBeNull();
  });

  test('passes its state to class and style functions, and to data attributes', async () => {
    const ref = createRef<HTMLElement>();
    const className = vi.fn((_: AnyState) => 'of-state');
    const style = vi.fn((_: AnyState) => ({ opacity: 0.25 }));
    await show({ ref, className, style });
    expect(ref.current?.className).toBe('of-state');
    expect(ref.current?.style.opacity).toBe('0.25');
    const state = className.mock.lastCall?.[0] ?? {};
    expect(style.mock.lastCall?.[0]).toEqual(state);
    for (const [key, value] of Object.entries(state)) {
      const shown = value === true ? '' : value === false || value === undefined ? null : value;
      expect([key, ref.current?.getAttribute(`data-${kebab(key)}`)]).toEqual([key, shown]);
    }
  });

  test('renders as a given element', async () => {
    const [ref, theirRef] = [createRef<HTMLElement>(), createRef<HTMLElement>()];
    const render = <article ref={theirRef} className="theirs" style={{ opacity: 0.5 }} />;
    await show({ ref, id: 'mine', className: 'ours', style: { color: 'red' }, render });
    expect(ref.current?.tagName).toBe('ARTICLE');
    expect(theirRef.current).toBe(ref.current);
    expect(ref.current?.className).toBe('ours theirs');
    expect(ref.current?.style).toMatchObject({ opacity: '0.5', color: 'red' });
    expect(ref.current?.id).toBe('mine');
    expect(ref.current?.dataset.tavusPart).toBe(kebab(name));
  });

  test('renders what a function returns for its props and state', async () => {
    const render = vi.fn(({ children: _, ...props }: Record<string, unknown>, _state: AnyState) => (
      <article {...props}>mine</article>
    ));
    const className = vi.fn((_: AnyState) => undefined);
    const { container } = await show({ render, className });
    expect(container.querySelector('article')?.textContent).toBe('mine');
    expect(render.mock.lastCall?.[1]).toEqual(className.mock.lastCall?.[0]);
  });

  test("calls the caller's handlers first and lets them cancel its own", async () => {
    const own = new Set<string>(['onClick']);
    const first = await show({
      render: (props: Record<string, unknown>) => {
        for (const key of Object.keys(props)) if (/^on[A-Z]/.test(key)) own.add(key);
        return <article />;
      },
    });
    first.unmount();

    const ref = createRef<HTMLElement>();
    const heard: string[] = [];
    const veto = (event: { readonly type: string; preventDefault(): void }) => {
      heard.push(event.type);
      event.preventDefault();
    };
    const { container, simulation } = await show({
      ref,
      ...Object.fromEntries([...own].map((key) => [key, veto])),
    });
    const before = [container.innerHTML, simulation.calls, simulation.sent.length];
    const element = ref.current ?? document.body;
    // The handlers of a disabled element are not called.
    const deaf = element.matches(':disabled, [aria-disabled="true"]');
    for (const key of own) {
      const type = key.slice(2).toLowerCase();
      // React listens to the focus event that bubbles.
      const native = type === 'focus' ? 'focusin' : type;
      const event = new Event(native, { bubbles: true, cancelable: true });
      // React ignores a key press without a character.
      if (type === 'keypress') Object.assign(event, { charCode: 13 });
      await act(async () => void fireEvent(element, event));
      if (!deaf) expect(heard).toContain(type);
    }
    expect([container.innerHTML, simulation.calls, simulation.sent.length]).toEqual(before);
  });
});

function Blocked({ children }: { readonly children: ReactNode }) {
  const { session } = useTavusContext();
  return (
    <>
      <button type="button" onClick={() => session.setAudioBlocked(true)}>
        block
      </button>
      {children}
    </>
  );
}

function Checking({ children }: { readonly children: ReactNode }) {
  useHairCheck();
  return children;
}

/** Waits for real promises, which devices and permissions use. */
async function settle(): Promise<void> {
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
}

function noBrowser(): TavusError {
  return new TavusError('unsupported-browser', 'This browser cannot make video calls.', {
    hint: 'Use another.',
    recoverable: false,
  });
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter, index) => `${index === 0 ? '' : '-'}${letter.toLowerCase()}`);
}
