import type { DailyFactoryOptions, DailyFatalErrorType } from '@daily-co/daily-js';
import type { ConversationHandle, ConversationSource, EndContext } from '../call/sources/ConversationSource';
import { CallTimes } from './call/CallTimes';
import type { Faults } from './call/Faults';
import { palSessionId } from './call/PalGuest';
import { provideMediaStream } from './call/provideMediaStream';
import { SimulatedCall } from './call/SimulatedCall';
import type { CallInspection } from './call/SimulatedCallSetup';
import type { SimulateOptions } from './call/SimulateOptions';
import { CanvasRecorder } from './canvas/CanvasRecorder';
import type { RecordedInteraction } from './canvas/readInteraction';
import type { PersonName } from './face/Person';
import type { WireEvent } from './pal/Wire';
import { systemClock } from './runtime/Clock';
import type { CanvasStep } from './script/CanvasStep';
import { defaultScript } from './script/defaultScript';
import type { Script } from './script/Script';

/**
 * A source of simulated conversations, with controls for the newest call and its PAL.
 *
 * @example
 * ```ts
 * import { simulate } from 'tavus-react/simulator';
 *
 * const simulation = simulate();
 * simulation.userSays('Tell me a story');
 * simulation.interrupt();
 * simulation.shutDown('max_call_duration reached');
 * ```
 */
export interface Simulation extends ConversationSource {
  /** Every message that the page has sent to the PAL. */
  readonly sent: readonly WireEvent[];
  /** Every message of the newest conversation that has reached the page from the PAL. */
  readonly received: readonly unknown[];
  /** True while somebody speaks, the PAL thinks about an answer, or it waits for the result of a tool. */
  readonly busy: boolean;
  /** Every call so far: how often it was joined, left and destroyed, and which resources are still alive. */
  readonly calls: readonly CallInspection[];
  /** Conversations that were ended through the source, and why. */
  readonly ended: readonly SimulatedEnd[];
  /** The interactions with Magic Canvas cards that were recorded, as Tavus would keep them. */
  readonly recorded: readonly RecordedInteraction[];
  /** The PAL says a text. */
  say(text: string): void;
  /** The user says a line aloud, and the PAL answers. */
  userSays(text: string): void;
  /** The user interrupts the PAL. */
  interrupt(): void;
  /** The PAL calls a tool on the page. */
  callTool(name: string, args?: object): void;
  /** The PAL shows, changes or removes a Magic Canvas card. */
  canvas(step: CanvasStep): void;
  /** The PAL sends any other event, given by its wire name, such as `conversation.objective.pending`. */
  signal(eventType: string, properties?: object): void;
  /** Delivers a message to the room unchanged, from the PAL or from the participant with the session id `fromId`. */
  deliver(message: unknown, fromId?: string): void;
  /** The PAL leaves the room. */
  palLeaves(): void;
  /** The PAL starts or stops showing slides. */
  showSlides(shown: boolean): void;
  /** Tavus ends the conversation, with `reason` as its `shutdown_reason`. */
  shutDown(reason: string): void;
  /** The call fails with a fatal Daily error. */
  fail(type: DailyFatalErrorType): void;
  /** The network is interrupted or restored. Meanwhile the PAL's messages are lost and its tracks are interrupted. */
  network(event: 'interrupted' | 'connected'): void;
  /** Replaces the faults on the line from now on, in this conversation and the next ones. An outage or a disconnect begins only with a join. */
  setFaults(faults: Faults): void;
}

/** A conversation that was ended through its source, and how. */
export interface SimulatedEnd extends EndContext {
  /** The conversation's id. */
  readonly conversationId: string;
}

/**
 * Creates a source of conversations with a simulated PAL. Needs no account, network or camera.
 *
 * Its call object behaves like a Daily call for this library and for daily-react. Its PAL speaks the interactions
 * protocol as documented by Tavus, with a face and a voice where the browser supports them. In Node, jsdom and
 * happy-dom it works without media. With a `clock` and a `seed`, a run is deterministic. An inline `simulate()` is
 * the same source on every render; give two simulations on one page different `id`s.
 *
 * @example
 * ```tsx
 * import { TavusConversation } from 'tavus-react';
 * import { simulate } from 'tavus-react/simulator';
 *
 * const source = simulate({ greeting: 'Welcome!', replies: [{ when: 'price', say: 'Ten dollars.' }] });
 * export const App = () => <TavusConversation source={source} />;
 * ```
 */
export function simulate(script: Script = {}, options: SimulateOptions = {}): Simulation {
  const { clock = systemClock, seed = Math.floor(Math.random() * 2 ** 32) } = options;
  const times = new CallTimes(options, seed);
  const fullScript = { ...defaultScriptOf(options.person), ...script };
  const sent: WireEvent[] = [];
  const ended: SimulatedEnd[] = [];
  let received: unknown[] = [];
  const calls: SimulatedCall[] = [];
  const recorder = new CanvasRecorder({
    clock,
    takesMs: () => times.post(),
    fault: options.faults?.['canvas-post'],
  });
  const callOf = new Map<string, SimulatedCall>();
  let { faults } = options;
  let conversations = 0;
  const newest = () => calls.at(-1);

  /**
   * Runs an action on the newest call. An action from an event handler is deferred, because the PAL is still in the
   * middle of the action that caused the event and would continue it afterward.
   */
  function act(deed: (call: SimulatedCall) => void): void {
    const call = newest();
    if (call?.isEmitting) clock.setTimeout(() => deed(call), 0);
    else if (call) deed(call);
  }

  function createCall(conversationId: string, daily: DailyFactoryOptions) {
    // A PAL that the user joins again does not greet a second time.
    const script = callOf.has(conversationId) ? { ...fullScript, greeting: '' } : fullScript;
    const setup = { ...options, faults, clock, times, script, conversationId, daily };
    const call = new SimulatedCall({
      ...setup,
      seed: seed + calls.length,
      onSent: (message) => sent.push(message),
      onReceived: (message, fromId) => void (fromId === palSessionId && received.push(message)),
    });
    calls.push(call);
    callOf.set(conversationId, call);
    return call.asDailyCall();
  }

  return {
    key: `simulation ${options.id ?? ''}`,
    bringsCall: true,
    // Ignores the abort signal, like a server that has already received the request. The caller must end the
    // conversation that is created anyway.
    async create(): Promise<ConversationHandle> {
      provideMediaStream();
      await new Promise<void>((resolve) => void clock.setTimeout(resolve, times.create()));
      if (options.failCreate) throw new Error('The simulated server refused to create a conversation.');
      conversations += 1;
      received = [];
      const conversationId = `simulated-${conversations}`;
      return {
        conversationId,
        conversationUrl: `https://simulated.invalid/${conversationId}`,
        createCall: (daily) => createCall(conversationId, daily),
      };
    },
    restore: (conversation) => ({
      ...conversation,
      createCall: (daily) => createCall(conversation.conversationId, daily),
    }),
    end({ conversationId }, { keepalive, reason }) {
      ended.push({ conversationId, keepalive, reason });
      recorder.close(conversationId);
      callOf.get(conversationId)?.pal.conclude();
    },
    recordInteraction: (interaction, context) => recorder.post(interaction, context),
    sent,
    ended,
    recorded: recorder.recorded,
    get received() {
      return received;
    },
    get busy() {
      return newest()?.pal.isBusy ?? false;
    },
    get calls() {
      return calls.map((call) => call.inspect());
    },
    say: (text) => act(({ pal }) => pal.say(text)),
    userSays: (text) => act(({ pal }) => pal.userSays(text)),
    interrupt: () => act(({ pal }) => pal.userCutsIn()),
    callTool: (name, args = {}) => act(({ pal }) => pal.callTool(name, args)),
    canvas: (step) => act(({ pal }) => pal.canvas(step)),
    signal: (eventType, properties) => act(({ pal }) => pal.signal(eventType, properties)),
    deliver: (message, fromId = palSessionId) => newest()?.deliver(message, fromId),
    palLeaves: () => act((call) => call.removePal()),
    showSlides: (shown) => newest()?.showSlides(shown),
    shutDown: (reason) =>
      newest()?.deliver(
        { message_type: 'system', event_type: 'system.shutdown', properties: { shutdown_reason: reason } },
        palSessionId,
      ),
    fail: (type) => act((call) => void call.fail(type)),
    network: (event) => newest()?.line.network(event),
    setFaults(next) {
      faults = next;
      newest()?.line.setFaults(next);
    },
  };
}

/** Returns the default script for a person, who says a name of their own. */
function defaultScriptOf(person: PersonName = 'mira'): Required<Script> {
  const name = person.charAt(0).toUpperCase() + person.slice(1);
  return { ...defaultScript, name, greeting: defaultScript.greeting.replace('Mira', name) };
}
