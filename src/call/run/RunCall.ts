import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import type { EndReason } from '../../state/Conversation';
import type { TavusError } from '../../state/TavusError';
import { createDailyCall } from '../daily/createDailyCall';
import { readDailyFailure } from '../daily/dailyFailure';
import { isRoomForTwo } from '../daily/isRoomForTwo';
import { leaveCall } from '../daily/leaveCall';
import { type CallHandlers, listenToCall } from '../daily/listenToCall';
import { NetworkHealth } from '../daily/NetworkHealth';
import { PalWatch } from '../daily/PalWatch';
import type { ConversationHandle } from '../sources/ConversationSource';
import type { RunHost } from './RunHost';

/** What a call reports to the run it belongs to, besides what goes to the session. */
export interface RunCallHost
  extends Pick<
    RunHost,
    'dailyOptions' | 'callOptions' | 'giveMedia' | 'takeSpare' | 'setCall' | 'receive' | 'takeBack' | 'update'
  > {
  now(): number;
  /** The PAL is there: it can be seen or heard, or sent an event. */
  palIsReady(): void;
  /** Another participant is the PAL now, or none is. */
  palHasChanged(): void;
  end(reason: EndReason, error?: TavusError): void;
}

/** The Daily call of one run: its engine, its join, the PAL in it and its network. */
export class RunCall {
  readonly #host: RunCallHost;
  readonly #network: NetworkHealth;
  readonly #undos: (() => void)[] = [];
  #call: DailyCall | undefined;
  #pal: PalWatch | undefined;
  #inputs: Inputs = {};
  #joined = false;
  #closed = false;

  constructor(host: RunCallHost) {
    this.#host = host;
    this.#network = new NetworkHealth({
      onChange: (connection) => host.update({ connection }),
      onGivenUp: () => host.end('connection-lost'),
      isPlaying: () => this.#pal?.isPlaying === true,
    });
  }

  /** The call object, once there is one. */
  get call(): DailyCall | undefined {
    return this.#call;
  }

  get joined(): boolean {
    return this.#joined;
  }

  /** True if the PAL's tool calls may run; see {@link PalWatch}. */
  get trustsPal(): boolean {
    return this.#pal?.isTrusted === true;
  }

  /** Creates a call object, loads Daily's engine and turns on the inputs. None of this needs a conversation. */
  async open(): Promise<void> {
    const spare = await this.#host.takeSpare();
    const call = spare?.call ?? (await createDailyCall(this.#host.dailyOptions()));
    if (!this.#adopt(call)) return;
    await (spare ? spare.loaded : call.load());
    if (this.#closed) return;
    // The spare was created before the visitor chose. Joining reports what is wrong with an input.
    const inputs = inputsOf(await this.#host.callOptions());
    if (this.#closed) return;
    await this.#host.giveMedia(call);
    if (this.#closed) return;
    if (wantsInputs(inputs)) void call.startCamera(inputs).catch(() => undefined);
    this.#inputs = inputs;
  }

  /** Joins the conversation, with the source's own call object if it has one. */
  async join({ createCall, conversationUrl: url, token }: ConversationHandle): Promise<void> {
    if (createCall) {
      await this.#discard();
      const options = await this.#host.callOptions();
      if (this.#closed) return;
      const own = await createCall(options);
      if (!this.#adopt(own)) return;
      await this.#host.giveMedia(own);
      if (this.#closed) return;
    }
    const call = this.#call;
    if (!call) return;
    this.#host.update({ state: 'connecting' });
    if (this.#closed) return;
    // The visitor may have turned an input on or off since then.
    const { audioSource: _, videoSource: __, ...switches } = inputsOf(this.#host.dailyOptions());
    await call.join({ ...this.#inputs, ...switches, url, ...(token !== undefined && { token }) });
    if (this.#closed) return;
    this.#joined = true;
    this.#pal?.look();
    const isForTwo = isRoomForTwo(call);
    void isForTwo.then((answer) => this.#closed || this.#pal?.setRoomForTwo(answer));
  }

  /** Removes all listeners. The call itself is left by {@link leave}. */
  close(): void {
    this.#closed = true;
    this.#network.stop();
    for (const undo of this.#undos.splice(0)) undo();
  }

  /** Leaves and destroys the call object. */
  async leave(): Promise<void> {
    if (this.#call) await leaveCall(this.#call);
  }

  /** Returns false if the run has ended in the meantime; the call is left then. */
  #adopt(call: DailyCall): boolean {
    if (this.#closed) {
      void leaveCall(call);
      return false;
    }
    this.#call = call;
    const pal = this.#watchForPal(call);
    this.#pal = pal;
    this.#undos.push(listenToCall(call, this.#handlers(pal)));
    this.#host.setCall(call);
    return true;
  }

  /** Leaves the call object that was opened before the source turned out to bring its own. */
  async #discard(): Promise<void> {
    const call = this.#call;
    if (!call) return;
    for (const undo of this.#undos.splice(0)) undo();
    this.#call = undefined;
    this.#host.setCall(null);
    await leaveCall(call);
  }

  #watchForPal(call: DailyCall): PalWatch {
    return new PalWatch(call, {
      // One of the held messages may end the conversation.
      receive: (data, arrivedAt) => this.#closed || this.#host.receive(data, arrivedAt),
      palIs: (palSessionId, isOther) => {
        this.#host.palHasChanged();
        if (isOther) this.#host.takeBack();
        this.#host.update({ palSessionId, palName: call.participants()[palSessionId]?.user_name });
      },
      palIsReady: () => this.#host.palIsReady(),
    });
  }

  #handlers(pal: PalWatch): CallHandlers {
    return {
      'participant-joined': () => pal.look(),
      'participant-updated': () => pal.look(),
      'participant-left': ({ participant }) => {
        this.#network.forget(participant.session_id);
        // A marked PAL may take the place of a guess that leaves.
        pal.look();
        if (participant.session_id === pal.sessionId) this.#host.end('pal-left');
      },
      'app-message': ({ data, fromId }) => {
        if (fromId === pal.sessionId) this.#network.heard();
        pal.gate.receive(data, fromId, this.#host.now());
      },
      'left-meeting': () => this.#host.end(this.#network.isLost ? 'connection-lost' : 'ended-remotely'),
      error: (event) => {
        const { reason, error } = readDailyFailure(event, this.#joined);
        this.#host.end(reason, error);
      },
      ...this.#network.handlers,
    };
  }
}

type Inputs = Pick<DailyFactoryOptions, 'audioSource' | 'videoSource' | 'startAudioOff' | 'startVideoOff'>;

function inputsOf({ audioSource, videoSource, startAudioOff, startVideoOff }: DailyFactoryOptions): Inputs {
  return {
    ...(audioSource !== undefined && { audioSource }),
    ...(videoSource !== undefined && { videoSource }),
    ...(startAudioOff !== undefined && { startAudioOff }),
    ...(startVideoOff !== undefined && { startVideoOff }),
  };
}

/** Returns whether the call begins with a camera or a microphone. */
function wantsInputs({ audioSource, videoSource, startAudioOff, startVideoOff }: Inputs): boolean {
  return (audioSource !== false && !startAudioOff) || (videoSource !== false && !startVideoOff);
}
