import Daily from '@daily-co/daily-js';
import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import type { ReactElement } from 'react';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { TavusProvider, type TavusProviderProps } from '../../src/components/provider/TavusProvider';
import { type ModeControls, useMode } from '../../src/hooks/conversation/useMode';
import { useCamera } from '../../src/hooks/media/useCamera';
import { useHairCheck } from '../../src/hooks/media/useHairCheck';
import { useMicrophone } from '../../src/hooks/media/useMicrophone';
import { useSpeaker } from '../../src/hooks/media/useSpeaker';
import { type TavusContextValue, useTavusContext } from '../../src/hooks/react/TavusContext';
import { type Counted, countConversations } from './countConversations';
import { loopback, loopbackOptions } from './loopback';
import { dailyInstances } from './renderCarried';
import { watchLeaks } from './watchLeaks';

interface CountedCall {
  joins: number;
  isDestroyed(): boolean;
}

let calls: CountedCall[] = [];

afterEach(() => {
  vi.restoreAllMocks();
});

/** Counts how often each call object is joined. */
function countCalls(): void {
  const create = Daily.createCallObject.bind(Daily);
  vi.spyOn(Daily, 'createCallObject').mockImplementation((options) => {
    const call = create(options);
    const join = call.join.bind(call);
    const counted: CountedCall = { joins: 0, isDestroyed: () => call.isDestroyed() };
    calls.push(counted);
    call.join = (properties) => {
      counted.joins += 1;
      return join(properties);
    };
    return call;
  });
}

interface PageContext extends TavusContextValue, ModeControls {
  readonly microphone: ReturnType<typeof useMicrophone>;
  readonly camera: ReturnType<typeof useCamera>;
  readonly speaker: ReturnType<typeof useSpeaker>;
}

type PageOptions = Pick<TavusProviderProps, 'autoStart' | 'prepare' | 'resume'>;

/** A page with a provider over the real daily-js, and everything that can happen to the two. */
class Page {
  readonly sources: readonly [Counted, Counted] = [sourceOf('one'), sourceOf('two')];
  readonly #options: PageOptions;
  /** What the application does in its callbacks, once a conversation has been joined. */
  readonly #inCallbacks: Deed[];
  readonly #promises: Promise<void>[] = [];
  #context: PageContext | undefined;
  #current: 0 | 1 = 0;
  #view: ReturnType<typeof render> | undefined;

  constructor(options: PageOptions, inCallbacks: readonly Deed[] = []) {
    this.#options = options;
    this.#inCallbacks = [...inCallbacks];
    this.deeds.mount();
  }

  readonly deeds = {
    start: () => this.#keep(this.#session?.start()),
    prepare: () => this.#keep(this.#session?.prepare()),
    rejoin: () => this.#keep(this.#session?.rejoin()),
    reset: () => this.#keep(this.#session?.reset()),
    end: () => this.#keep(this.#session?.leave()),
    'a pointer over the start button': () => this.#session?.noteIntent(),
    'the hair check opens': () => this.#context?.openHairCheck(),
    'the hair check closes': () => this.#context?.closeHairCheck(),
    'another source': () => {
      this.#current = this.#current === 0 ? 1 : 0;
      this.#render(this.#now.source);
    },
    'no source': () => this.#render(undefined),
    'the same source as a new object': () => this.#render({ ...this.#now.source }),
    'another microphone': () => this.#keep(this.#choose('microphone')),
    'another camera': () => this.#keep(this.#choose('camera')),
    'another speaker': () => this.#keep(this.#choose('speaker')),
    'the microphone button': () => this.#context?.microphone.toggle(),
    'the camera button': () => this.#context?.camera.toggle(),
    'a device is plugged in': () => void navigator.mediaDevices.dispatchEvent(new Event('devicechange')),
    'the PAL leaves': () => this.#now.carried.palLeaves(),
    'a shutdown': () => this.#now.carried.shutDown('max_call_duration reached'),
    'no network': () => this.#now.carried.network('interrupted'),
    // daily-js complains about an error that nobody listens to.
    'the connection is lost': () => this.#isJoined && this.#now.carried.fail('connection-error'),
    'the page closes': () => void window.dispatchEvent(new Event('pagehide')),
    unmount: () => {
      this.#view?.unmount();
      this.#view = undefined;
    },
    mount: () => {
      this.#view ??= render(this.#element(this.#now.source));
    },
    'a tick': () => pause(0),
    'a moment': () => pause(15),
    'all that has begun': () => this.#settle(),
  };

  /** Unmounts, and waits until every promise has resolved. */
  async close(): Promise<void> {
    cleanup();
    this.#context = undefined;
    // An unmount takes effect after a tick.
    await pause(10);
    await expect.poll(dailyInstances, { interval: 5 }).toBe(0);
    await Promise.all(this.#promises);
  }

  #render(source: TavusProviderProps['source']): void {
    this.#view?.rerender(this.#element(source));
  }

  #element(source: TavusProviderProps['source']): ReactElement {
    const keep = (context: PageContext) => {
      this.#context = context;
    };
    return (
      <TavusProvider
        {...this.#options}
        {...{ source, dailyOptions }}
        onError={() => undefined}
        onStateChange={(state) => {
          const next = state === 'disconnecting' || state === 'ended' ? this.#inCallbacks.shift() : undefined;
          if (next) this.deeds[next]();
        }}
      >
        <Screens onRender={keep} />
      </TavusProvider>
    );
  }

  /** Chooses the device after the one in use. */
  async #choose(kind: 'microphone' | 'camera' | 'speaker'): Promise<void> {
    const device = this.#context?.[kind];
    const ids = device?.devices.map(({ deviceId }) => deviceId) ?? [];
    const next = ids[(ids.indexOf(device?.deviceId ?? '') + 1) % ids.length];
    if (next !== undefined) await device?.setDevice(next);
  }

  #keep(promise: Promise<void> | undefined): void {
    if (promise) this.#promises.push(promise);
  }

  get #session() {
    return this.#context?.session;
  }

  /** Waits until the conversation is neither starting nor ending. */
  async #settle(): Promise<void> {
    await pause(5);
    for (let waits = 0; waits < 100 && this.#state?.endsWith('ing'); waits += 1) await pause(5);
  }

  get #state() {
    return this.#context?.store.get(this.#context.state.conversation).state;
  }

  get #isJoined(): boolean {
    return this.#state === 'connecting' || this.#state === 'connected';
  }

  get #now(): Counted {
    return this.sources[this.#current];
  }
}

const dailyOptions = loopbackOptions();

function sourceOf(id: string): Counted {
  return countConversations(loopback({ greeting: '' }, { id, speed: 50, delayMs: 2, palAfterMs: 2 }));
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function Screens({ onRender }: { readonly onRender: (context: PageContext) => void }) {
  const mode = useMode();
  onRender({
    ...useTavusContext(),
    ...mode,
    microphone: useMicrophone(),
    camera: useCamera(),
    speaker: useSpeaker(),
  });
  return mode.mode === 'haircheck' ? <Checked /> : null;
}

function Checked(): null {
  useHairCheck();
  return null;
}

type Deed = keyof Page['deeds'];

const names: readonly Deed[] = Object.keys(new Page({}).deeds) as Deed[];
cleanup();

const started: readonly Deed[] = ['start', 'all that has begun'];
const lost: readonly Deed[] = [...started, 'the connection is lost', 'all that has begun'];
const stretch = fc.oneof<fc.WeightedArbitrary<readonly Deed[]>[]>(
  { weight: 6, arbitrary: fc.constantFrom(...names).map((name) => [name]) },
  { weight: 2, arbitrary: fc.constant(started) },
  { weight: 1, arbitrary: fc.constant(lost) },
  { weight: 1, arbitrary: fc.constant([...lost, 'rejoin']) },
);
const inCallback = fc.constantFrom<Deed>('start', 'prepare', 'end', 'rejoin', 'reset', 'a tick', 'a tick');

test('for any order of events: one join per call, one end per conversation, and nothing left', async () => {
  countCalls();
  const leaks = watchLeaks();
  const reached = { joins: 0, rejoins: 0 };
  const conversations = fc.asyncProperty(
    fc.array(stretch, { maxLength: 10 }),
    fc.array(inCallback, { maxLength: 3 }),
    fc.record({
      autoStart: fc.boolean(),
      resume: fc.boolean(),
      prepare: fc.constantFrom('never', 'on-mount', 'on-hair-check', 'on-intent'),
    }),
    async (stretches, inCallbacks, options) => {
      calls = [];
      sessionStorage.clear();
      localStorage.clear();
      const page = new Page(options, inCallbacks);
      for (const name of stretches.flat()) await page.deeds[name]();
      await page.close();
      for (const { allEnd } of page.sources) await allEnd();
      expect(Daily.getCallInstance()).toBeUndefined();
      for (const call of calls) expect([call.joins <= 1, call.isDestroyed()]).toEqual([true, true]);
      reached.joins += calls.filter((call) => call.joins > 0).length;
      const rooms = page.sources.flatMap(({ carried }) => carried.calls);
      reached.rejoins += rooms.filter((room) => room.joins > 1).length;
      await expect
        .poll(() => leaks.holdings(), { interval: 5 })
        .toMatchObject({ liveTracks: 0, dailyCalls: 0 });
    },
  );
  await fc.assert(conversations, {
    numRuns: inject('dailyVersion') ? 25 : 120,
    // What one run has left on the page would make every shorter one fail.
    endOnFailure: true,
    examples: [
      [
        [[...lost, 'rejoin', 'all that has begun']],
        [],
        { autoStart: false, resume: false, prepare: 'never' },
      ],
    ],
  });
  await expect.poll(() => leaks.holdings().timers).toBe(0);
  leaks.stop();
  // The walk reaches calls and rejoins, and does not only begin them.
  expect(reached.joins).toBeGreaterThan(5);
  expect(reached.rejoins).toBeGreaterThan(0);
}, 240_000);
