import type { Clock } from './Clock';
import { chooseReply, sayLine } from './chooseReply';
import { EchoBuffer } from './EchoBuffer';
import { PalSpeech } from './PalSpeech';
import type { Random } from './Random';
import type { ReplyContext, Script, ScriptedToolCall } from './Script';
import { Timers } from './Timers';
import { ToolCalls } from './ToolCalls';
import { speakAsUser } from './UserSpeech';
import { Wire, type WireEvent } from './Wire';

/** What the PAL needs of whatever carries it: a simulated call, or a real one. */
export interface PalCarrier {
  readonly clock: Clock;
  readonly random: Random;
  readonly script: Required<Script>;
  readonly conversationId: string;
  /** 2 is twice as fast. */
  readonly speed: number;
  emit(event: WireEvent): void;
  onWord(word: string, durationMs: number): void;
  onSpeaking(speaking: boolean): void;
}

const heartbeatMs = 5000;
const thinkingMs = 550;

/** A PAL's mind: hears interactions and speech, and answers on the wire. Knows nothing of calls or media. */
export class SimulatedPal {
  readonly #carrier: PalCarrier;
  readonly #timers: Timers;
  readonly #wire: Wire;
  readonly #echoes = new EchoBuffer();
  readonly #toolCalls: ToolCalls;
  #context: string[] = [];
  #interruptible = true;
  #turnIdx = 0;
  #ids = 0;
  #speech: PalSpeech | undefined;
  #stopThinking: () => void = () => undefined;

  constructor(carrier: PalCarrier) {
    this.#carrier = carrier;
    this.#timers = new Timers(carrier.clock);
    this.#toolCalls = new ToolCalls(this.#timers);
    this.#wire = new Wire(carrier.clock, carrier.conversationId, (event) => carrier.emit(event));
  }

  /** Comes into the conversation and greets. */
  arrive(): void {
    this.#wire.system('system.replica_joined');
    this.#beat(1);
    const { greeting } = this.#carrier.script;
    const playSteps = () => this.#playSteps(0);
    if (greeting) this.#later(300, () => this.#speak(greeting, { streamed: false, onDone: playSteps }));
    else playSteps();
  }

  /** Goes, in the middle of a word if need be. */
  stop(): void {
    this.#timers.clear();
    this.#speech = undefined;
  }

  /** How many timers are pending. */
  get pendingTimers(): number {
    return this.#timers.size;
  }

  /** Says a text, as the app's `echo` would make it. */
  say(text: string): void {
    this.interrupt();
    this.#speak(text, { turnIdx: this.#turnIdx });
  }

  /** Stops speaking, if it does. */
  interrupt(): void {
    this.#stopThinking();
    const speech = this.#speech;
    this.#speech = undefined;
    speech?.interrupt();
  }

  /** Hears the user say a line aloud, and answers it. */
  userSays(text: string, onAnswered: () => void = () => undefined): void {
    this.#turnIdx += 1;
    const line = { text, turnIdx: this.#turnIdx };
    if (this.#interruptible) this.interrupt();
    speakAsUser(
      {
        wire: this.#wire,
        timers: this.#timers,
        speed: this.#carrier.speed,
        nextInferenceId: () => this.#nextId('user'),
      },
      line,
      (inferenceId) => {
        // Now and then the authoritative text comes only when the answer begins.
        const late = this.#carrier.random() < 0.3;
        const confirm = () =>
          this.#wire.speech('conversation.utterance', 'user', { ...line, inferenceId }, { speech: text });
        if (!late) confirm();
        this.#answer(text, late ? confirm : undefined, onAnswered);
      },
    );
  }

  /** The user began to speak into a microphone. */
  userStartedSpeaking(): void {
    this.#turnIdx += 1;
    this.#wire.speaking('started', 'user', { turnIdx: this.#turnIdx });
    if (this.#interruptible) this.interrupt();
  }

  /** The user stopped; nobody here can tell what was said. */
  userStoppedSpeaking(durationMs: number): void {
    const tags = { turnIdx: this.#turnIdx };
    this.#wire.speaking('stopped', 'user', tags, { interrupted: false, duration: durationMs / 1000 });
    if (this.#speech) return;
    this.#wire.speech(
      'conversation.utterance',
      'user',
      { ...tags, inferenceId: this.#nextId('user') },
      { speech: '(spoken)' },
    );
    this.#answer('(spoken)');
  }

  /** Calls a tool of the page. */
  callTool(
    name: string,
    args: object,
    onResult: (result: string | undefined) => void = () => undefined,
  ): void {
    const toolCallId = this.#nextId('call');
    this.#wire.event(
      'conversation.tool_call',
      { turnIdx: this.#turnIdx, inferenceId: this.#nextId('tool') },
      { name, arguments: JSON.stringify(args), tool_call_id: toolCallId },
    );
    this.#toolCalls.wait(toolCallId, onResult);
  }

  /** Takes an interaction of the page, as it went over the wire. */
  receive(message: WireEvent): void {
    const properties = (message.properties ?? {}) as Readonly<Record<string, unknown>>;
    const text = (name: string) => (typeof properties[name] === 'string' ? properties[name] : '');
    switch (message.event_type) {
      case 'conversation.respond':
        this.#respond(text('text'));
        break;
      case 'conversation.echo':
        this.#echo(properties);
        break;
      case 'conversation.interrupt':
        this.interrupt();
        break;
      case 'conversation.append_llm_context':
        this.#context.push(text('context'));
        break;
      case 'conversation.overwrite_llm_context':
        this.#context = [text('context')];
        break;
      case 'conversation.sensitivity':
        this.#interruptible = !/low$/.test(text('participant_interrupt_sensitivity'));
        break;
      case 'conversation.tool_result':
        this.#toolCalls.answer(text('tool_call_id'), properties);
        break;
    }
  }

  /** Typed text comes back as a user utterance, only when the answer begins. */
  #respond(text: string): void {
    this.interrupt();
    this.#turnIdx += 1;
    const tags = { turnIdx: this.#turnIdx, inferenceId: this.#nextId('user') };
    this.#answer(text, () => this.#wire.speech('conversation.utterance', 'user', tags, { speech: text }));
  }

  #echo(properties: Readonly<Record<string, unknown>>): void {
    const echo = this.#echoes.add(properties);
    if (echo?.text) this.say(echo.text);
    if (!echo?.durationMs) return;
    this.interrupt();
    const tags = { turnIdx: this.#turnIdx, inferenceId: this.#nextId('pal') };
    this.#wire.speaking('started', 'pal', tags);
    this.#timers.after(echo.durationMs / this.#carrier.speed, () =>
      this.#wire.speaking('stopped', 'pal', tags),
    );
  }

  #answer(text: string, onStarted?: () => void, onDone?: () => void): void {
    const { script, random } = this.#carrier;
    const { reply, match } = chooseReply(script, text);
    const context: ReplyContext = { text, match, context: this.#context };
    const speak = (toolResult?: string) =>
      this.#speak(sayLine(reply.say, { ...context, toolResult }, random), {
        turnIdx: this.#turnIdx,
        ...(onStarted && { onStarted }),
        ...(onDone && { onDone }),
      });
    this.#stopThinking = this.#later(thinkingMs * (0.8 + random() * 0.6), () => {
      if (reply.toolCall) this.callTool(reply.toolCall.name, argumentsOf(reply.toolCall, context), speak);
      else speak();
    });
  }

  #speak(
    text: string,
    plan: { turnIdx?: number; streamed?: boolean; onStarted?: () => void; onDone?: () => void } = {},
  ): void {
    const { streamed = true, onDone, ...rest } = plan;
    const speech = new PalSpeech(
      {
        wire: this.#wire,
        timers: this.#timers,
        speed: this.#carrier.speed,
        onWord: (word, durationMs) => this.#carrier.onWord(word, durationMs),
        onSpeaking: (speaking) => this.#carrier.onSpeaking(speaking),
      },
      {
        ...rest,
        text,
        streamed,
        inferenceId: this.#nextId('pal'),
        onDone: () => {
          this.#speech = undefined;
          onDone?.();
        },
      },
    );
    this.#speech = speech;
    speech.begin();
  }

  #playSteps(index: number): void {
    const step = this.#carrier.script.steps[index];
    if (!step) return;
    const next = () => this.#playSteps(index + 1);
    if ('pause' in step) this.#later(step.pause, next);
    else if ('user' in step) this.#later(700, () => this.userSays(step.user, next));
    else this.#later(thinkingMs, () => this.#speak(step.pal, { turnIdx: this.#turnIdx, onDone: next }));
  }

  #beat(attempt: number): void {
    this.#wire.system('system.replica_present', { attempt });
    this.#timers.after(heartbeatMs, () => this.#beat(attempt + 1));
  }

  #later(delayMs: number, run: () => void): () => void {
    return this.#timers.after(delayMs / this.#carrier.speed, run);
  }

  #nextId(kind: string): string {
    this.#ids += 1;
    return `${kind}-${this.#ids}-${Math.floor(this.#carrier.random() * 1e9).toString(36)}`;
  }
}

function argumentsOf({ arguments: args }: ScriptedToolCall, context: ReplyContext): object {
  return typeof args === 'function' ? args(context) : args;
}
