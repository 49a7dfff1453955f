import { canvasCall } from '../canvas/canvasCall';
import type { Mood } from '../face/Countenance';
import { Timers } from '../runtime/Timers';
import type { CanvasStep } from '../script/CanvasStep';
import { unheardSpeech } from '../script/unheardSpeech';
import { beat } from './beat';
import { EchoBuffer } from './EchoBuffer';
import { hearInteraction } from './hearInteraction';
import { Ids } from './Ids';
import { Mouth } from './Mouth';
import type { PalCarrier } from './PalCarrier';
import type { SpeechPlan } from './PalSpeech';
import { mediumSensitivity, withSensitivity } from './Sensitivity';
import { StepPlayer } from './StepPlayer';
import { type AnswerPlan, Thinker } from './Thinker';
import { ToolCalls } from './ToolCalls';
import { speakAsUser } from './UserSpeech';
import { Wire, type WireEvent, type WireToolCall } from './Wire';

const nothing = () => undefined;

/** A PAL's mind: receives interactions and speech, and emits wire events. Knows nothing about calls or media. */
export class SimulatedPal {
  readonly #carrier: PalCarrier;
  readonly #timers: Timers;
  readonly #wire: Wire;
  readonly #mouth: Mouth;
  readonly #echoes = new EchoBuffer();
  readonly #toolCalls: ToolCalls;
  readonly #thinker: Thinker;
  readonly #steps: StepPlayer;
  readonly #ids: Ids;
  #sensitivity = mediumSensitivity;
  #present = false;
  #hears = false;
  #turnIdx = 0;
  #cancelCutIn: () => void = nothing;

  constructor(carrier: PalCarrier) {
    this.#carrier = carrier;
    this.#ids = new Ids(carrier.random);
    this.#timers = new Timers(carrier.clock);
    this.#toolCalls = new ToolCalls(this.#timers);
    this.#wire = new Wire(carrier.clock, carrier.conversationId, (event) => carrier.emit(event));
    this.#mouth = new Mouth({ wire: this.#wire, timers: this.#timers, carrier });
    const host = {
      carrier,
      later: (delayMs: number, run: () => void) => this.#later(delayMs, run),
      callTool: (...call: Parameters<SimulatedPal['callTool']>) => this.callTool(...call),
      canvas: (step: CanvasStep) => this.canvas(step),
    };
    this.#thinker = new Thinker({ ...host, mouth: this.#mouth, plan: (text) => this.#plan(text) });
    this.#steps = new StepPlayer({
      ...host,
      say: (line, toolResult, cues) => this.#thinker.say(line, toolResult, cues),
      userSays: (text, answer) => this.userSays(text, answer),
      interrupt: () => this.interrupt(),
    });
  }

  /** The number of pending timers. */
  get pendingTimers(): number {
    return this.#timers.size;
  }

  /** What the PAL is doing when it does not speak. */
  get mood(): Mood {
    return this.#hears ? 'listening' : this.#thinker.isThinking ? 'thinking' : 'resting';
  }

  /** Whether something is on its way: speech of either side, an answer, or the result of a tool. */
  get isBusy(): boolean {
    return this.mood !== 'resting' || this.#mouth.isSpeaking || this.#toolCalls.isWaiting;
  }

  /** Joins the conversation, greets and then plays the steps of the script. */
  arrive(): void {
    this.#present = true;
    this.#timers.open();
    this.#wire.system('system.replica_joined');
    beat(this.#timers, this.#wire);
    const { greeting } = this.#carrier.script;
    const onDone = () => this.#steps.play();
    const greet = () =>
      this.#mouth.say({ text: greeting, streamed: false, inferenceId: this.#ids.next('pal'), onDone });
    this.#later(300, greeting ? greet : onDone);
  }

  /** Leaves the conversation immediately, even in the middle of a word. */
  stop(): void {
    this.#present = this.#hears = false;
    this.#timers.close();
    this.#mouth.forget();
    this.#thinker.forget();
    this.#cancelCutIn = nothing;
  }

  /** Says a text immediately. An `echo` of the page takes a moment to become a voice. */
  say(text: string): void {
    if (!this.#present || text.trim() === '') return;
    this.interrupt();
    this.#mouth.say(this.#plan(text));
  }

  /** Stops speaking, or thinking about what to say. */
  interrupt(): void {
    this.#thinker.giveUp();
    this.#mouth.interrupt();
  }

  /** Simulates a line that the user says aloud, and answers it. */
  userSays(text: string, answer: Omit<AnswerPlan, 'confirm'> = {}): void {
    if (!this.#present || text.trim() === '') return;
    this.userStartedSpeaking();
    const turnIdx = this.#turnIdx;
    const nextInferenceId = () => this.#ids.next('user');
    const host = { wire: this.#wire, timers: this.#timers, speed: this.#carrier.speed, nextInferenceId };
    speakAsUser(host, { text, turnIdx }, (inferenceId) => {
      this.#hears = false;
      this.#cancelCutIn();
      const confirm = this.#confirmation(text, turnIdx, inferenceId);
      const late = this.#carrier.random() < 0.3;
      if (!late) confirm();
      this.#answer(text, { ...answer, confirm: late ? confirm : undefined });
    });
  }

  /** Handles the start of the user's speech. Speech that lasts long enough interrupts the PAL. */
  userStartedSpeaking(): void {
    if (!this.#present) return;
    this.#hears = true;
    this.#turnIdx += 1;
    this.#wire.speaking('started', 'user', { turnIdx: this.#turnIdx });
    this.#cancelCutIn();
    const { interruptAfterMs } = this.#sensitivity;
    if (Number.isFinite(interruptAfterMs)) {
      this.#cancelCutIn = this.#later(interruptAfterMs, () => this.interrupt());
    }
  }

  /** Handles the end of speech into a real microphone. The words are unknown. */
  userStoppedSpeaking(durationMs: number): void {
    if (!this.#present) return;
    this.#cancelCutIn();
    this.#stopUser(durationMs);
    // Too short to interrupt the PAL: a "mhm" gets no answer.
    if (this.#mouth.isSpeaking) return;
    this.#confirmation(unheardSpeech, this.#turnIdx, this.#ids.next('user'))();
    this.#answer(unheardSpeech);
  }

  /** Simulates a user who interrupts with a short sound and says nothing more. */
  userCutsIn(): void {
    if (!this.#present) return;
    this.userStartedSpeaking();
    this.#cancelCutIn();
    this.interrupt();
    this.#later(600, () => this.#stopUser(600));
  }

  /** Calls a tool on the page. */
  callTool(name: string, args: object, onResult: (result: string | undefined) => void = nothing): void {
    if (!this.#present) return;
    const toolCallId = this.#ids.next('call');
    this.#sendToolCall({ name, arguments: args, toolCallId });
    this.#toolCalls.wait(toolCallId, onResult);
  }

  /** Shows, changes or removes a Magic Canvas card. */
  canvas(step: CanvasStep): void {
    if (this.#present) this.#sendToolCall(canvasCall(step, this.#ids.next('card')));
  }

  /** Sends any other event of the protocol. All except system events are part of the current turn. */
  signal(eventType: string, properties: object = {}): void {
    if (!this.#present) return;
    if (eventType.startsWith('system.')) this.#wire.system(eventType, properties);
    else this.#wire.event(eventType, { turnIdx: this.#turnIdx }, properties);
  }

  /** Handles the end of the conversation: sends the shutdown, followed by the perception analysis. */
  conclude(): void {
    if (!this.#present) return;
    this.interrupt();
    this.#later(400, () => {
      this.signal('system.shutdown', { shutdown_reason: 'end_conversation_endpoint_hit' });
      this.signal('conversation.perception_analysis', { analysis: this.#carrier.script.finalAnalysis });
    });
  }

  /** Handles an interaction from the page, in its wire format. */
  receive(message: WireEvent): void {
    if (!this.#present) return;
    hearInteraction(message, {
      respond: (text) => this.#respond(text),
      echo: (properties) => this.#echo(properties),
      interrupt: () => this.interrupt(),
      appendContext: (context) => void this.#thinker.context.push(context),
      overwriteContext: (context) => {
        this.#thinker.context = [context];
      },
      sensitivity: (properties) => {
        this.#sensitivity = withSensitivity(this.#sensitivity, properties);
      },
      toolResult: (toolCallId, properties) => this.#toolCalls.answer(toolCallId, properties),
      confirmObjective: (properties) => this.signal('conversation.objective.completed', properties),
    });
  }

  #respond(text: string): void {
    if (text.trim() === '') return;
    this.interrupt();
    this.#turnIdx += 1;
    this.#answer(text, { confirm: this.#confirmation(text, this.#turnIdx, this.#ids.next('user')) });
  }

  #echo(properties: Readonly<Record<string, unknown>>): void {
    const echo = this.#echoes.add(properties);
    if (!echo || (echo.durationMs === 0 && echo.text.trim() === '')) return;
    this.interrupt();
    if (echo.durationMs === 0) this.#thinker.repeat(echo.text);
    else this.#mouth.play({ turnIdx: this.#turnIdx, inferenceId: this.#ids.next('pal') }, echo.durationMs);
  }

  #answer(text: string, answer: AnswerPlan = {}): void {
    this.#thinker.answer(text, this.#sensitivity.answerAfterMs, answer);
  }

  #plan(text: string): SpeechPlan {
    return { text, turnIdx: this.#turnIdx, inferenceId: this.#ids.next('pal'), streamed: true };
  }

  #sendToolCall(call: WireToolCall): void {
    this.#wire.toolCall({ turnIdx: this.#turnIdx, inferenceId: this.#ids.next('tool') }, call);
  }

  #confirmation(speech: string, turnIdx: number, inferenceId: string): () => void {
    return () => this.#wire.speech('conversation.utterance', 'user', { turnIdx, inferenceId }, { speech });
  }

  #stopUser(durationMs: number): void {
    this.#hears = false;
    const tags = { turnIdx: this.#turnIdx };
    this.#wire.speaking('stopped', 'user', tags, { interrupted: false, duration: durationMs / 1000 });
  }

  #later(delayMs: number, run: () => void): () => void {
    return this.#timers.after(delayMs / this.#carrier.speed, run);
  }
}
