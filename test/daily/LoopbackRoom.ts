import type {
  DailyFatalErrorType,
  DailyInputSettings,
  DailyNonFatalErrorType,
  DailyParticipant,
} from '@daily-co/daily-js';
import type { SimulateOptions } from '../../src/simulator';
import { CallTimes } from '../../src/simulator/call/CallTimes';
import { cameraError } from '../../src/simulator/call/cameraError';
import { type InputKind, LocalMedia } from '../../src/simulator/call/LocalMedia';
import { PalGuest, palSessionId } from '../../src/simulator/call/PalGuest';
import { simulatedParticipant } from '../../src/simulator/call/SimulatedParticipant';
import { SimulatedPal } from '../../src/simulator/pal/SimulatedPal';
import type { WireEvent } from '../../src/simulator/pal/Wire';
import { systemClock } from '../../src/simulator/runtime/Clock';
import { seededRandom } from '../../src/simulator/runtime/Random';
import { Timers } from '../../src/simulator/runtime/Timers';
import type { Script } from '../../src/simulator/script/Script';
import { type CallMachine, type MachineMessage, type MachineOwner, withoutTracks } from './CallMachine';
import { pause } from './pause';
import { selectSources, wantedInputs } from './wantedInputs';

/** The options of a `LoopbackRoom`. */
export interface LoopbackOptions extends SimulateOptions {
  /** If true, the engine does not respond to a leave: the inputs stay on until `drop` is called. */
  readonly leaveHangs?: boolean;
  /** The maximum length of a message in this room; Daily's 4096 by default. */
  readonly messageLimit?: number;
  /** How long after the join the PAL appears, in milliseconds. */
  readonly palAfterMs?: number;
}

/** A Daily room without a network. The user joins through daily-js; the simulator's mind drives the PAL. */
export class LoopbackRoom implements MachineOwner {
  readonly conversationId: string;
  readonly sent: WireEvent[] = [];
  /** The meeting tokens of all joins. */
  readonly tokens: unknown[] = [];
  readonly #script: Required<Script>;
  readonly #options: LoopbackOptions;
  readonly #timers = new Timers(systemClock);
  readonly #times: CallTimes;
  #media: LocalMedia;
  readonly #others = new Map<string, DailyParticipant>();
  /** What was turned off since the call has started its inputs. */
  #turnedOff = new Set<InputKind>();
  readonly #interrupted = new Set<string>();
  #pal: SimulatedPal | undefined;
  #guest: PalGuest | undefined;
  #machine: CallMachine | undefined;
  #settings: DailyInputSettings = {
    audio: { processor: { type: 'none' } },
    video: { processor: { type: 'none' } },
  };
  #hasJoined = false;
  #counts = { joins: 0, leaves: 0 };

  constructor(conversationId: string, script: Required<Script>, options: LoopbackOptions) {
    this.conversationId = conversationId;
    this.#script = script;
    this.#options = options;
    this.#times = new CallTimes(options, options.seed ?? 1);
    this.#media = new LocalMedia(options.media !== false, () => pause(this.#times.open()));
  }

  /** Returns the number of joins, leaves, destroyed call objects, listeners and pending timers. */
  inspect(): { joins: number; leaves: number; destroys: number; listeners: number; timers: number } {
    return {
      ...this.#counts,
      destroys: this.#machine && !this.#machine.isAlive ? 1 : 0,
      listeners: 0,
      timers: this.#timers.size + (this.#pal?.pendingTimers ?? 0),
    };
  }

  /** Takes the inputs that were turned on before the join. */
  takeInputs(media: LocalMedia, turnedOff: Set<InputKind>): void {
    this.#turnedOff = turnedOff;
    if (this.#options.media === false) media.release();
    else this.#media = media;
  }

  /** Reports the inputs, which may have been turned on after the join. */
  showInputs(): void {
    if (!this.#hasJoined) return;
    this.#machine?.tellOf('participant-updated', this.#local());
    this.#reportSelection();
  }

  get pal(): SimulatedPal | undefined {
    return this.#pal;
  }

  get remoteSessionIds(): readonly string[] {
    return [...(this.#guest ? [palSessionId] : []), ...this.#others.keys()];
  }

  tracksOf(sessionId: string): readonly MediaStreamTrack[] {
    const inputs =
      sessionId === 'local'
        ? [this.#media.input('audio'), this.#media.input('video')]
        : sessionId === palSessionId && this.#guest
          ? [this.#guest.media.audio, this.#guest.media.video]
          : [];
    return inputs.flatMap(({ track }) => track ?? []);
  }

  hear(message: MachineMessage, machine: CallMachine): object | undefined {
    switch (message.action) {
      case 'join-meeting':
        return this.#join(message, machine);
      case 'leave-meeting':
        return this.#leave(machine);
      case 'app-msg':
        return this.#receive(message.data as WireEvent);
      case 'local-audio':
        return this.#turn('audio', message.state === true);
      case 'local-video':
        return this.#turn('video', message.state === true);
      case 'set-input-devices':
        return this.#chooseInputs(message);
      case 'update-input-settings':
        return this.#updateSettings(message.inputSettings as DailyInputSettings);
      case 'get-input-devices':
      case 'set-output-device':
        return this.#selectedDevices();
      case 'start-remote-participants-audio-level-observer':
        this.#timers.every(100, () => this.#reportLevel());
        return {};
      default:
        return {};
    }
  }

  /** Delivers a message to the user: from the PAL, unless `fromId` names another participant. */
  deliver(data: unknown, fromId?: string): void {
    this.#machine?.tell({ action: 'app-message', data, fromId: fromId ?? palSessionId });
  }

  /** Adds another participant. */
  addGuest(sessionId: string, userId: string): void {
    const off = { state: 'off', off: { byUser: true } } as const;
    const facts = { name: 'Guest', local: false, joinedAt: Date.now(), audio: off, video: off };
    const participant = simulatedParticipant({ ...facts, sessionId, userId });
    this.#others.set(sessionId, participant);
    this.#machine?.tellOf('participant-joined', participant);
  }

  removePal(): void {
    const participant = this.#guest?.participant();
    this.#dismissPal();
    if (participant) this.#machine?.tellOf('participant-left', participant);
  }

  /** Ends the call with a fatal Daily error: ejected, room deleted, connection lost and so on. */
  fail(type: DailyFatalErrorType, errorMsg?: string, details?: object): void {
    const machine = this.#machine;
    this.#close();
    const msg = errorMsg ?? type;
    machine?.tell({ action: 'error', errorMsg: msg, error: { type, msg, ...(details && { details }) } });
    machine?.tell({ action: 'left-meeting' });
  }

  /** Ends the call without a request from the application. */
  drop(): void {
    const machine = this.#machine;
    this.#close();
    machine?.tell({ action: 'left-meeting' });
  }

  /** Interrupts or restores a connection. While one is interrupted, so are the PAL's tracks, and its messages are lost. */
  network(event: 'interrupted' | 'connected', type = 'signaling'): void {
    if (event === 'interrupted') this.#interrupted.add(type);
    else this.#interrupted.delete(type);
    this.#machine?.tell({ action: 'network-connection', type, event });
    const pal = this.#guest?.participant(this.#interrupted.size > 0);
    if (pal) this.#machine?.tellOf('participant-updated', pal);
  }

  quality(networkState: string, threshold: string): void {
    const state = { state: networkState, reasons: [] };
    this.#machine?.tell({ action: 'network-quality-change', state, threshold, quality: 10 });
  }

  async switchInputs(kinds: readonly InputKind[], on: boolean): Promise<void> {
    if (!on) for (const kind of kinds) this.#media.switchOff(kind);
    const failures = on && kinds.length > 0 ? await this.#media.switchOn(kinds) : [];
    if (failures.length > 0) this.#machine?.tell({ action: 'camera-error', ...cameraError(failures) });
    this.#machine?.tellOf('participant-updated', this.#local());
    if (on) this.#reportSelection();
  }

  #turn(kind: InputKind, on: boolean): undefined {
    if (on) this.#turnedOff.delete(kind);
    else this.#turnedOff.add(kind);
    void this.switchInputs([kind], on);
  }

  #join({ preloadCache, ...message }: MachineMessage, machine: CallMachine): undefined {
    const properties = message.properties as Record<string, unknown>;
    this.#counts.joins += 1;
    this.tokens.push(properties.token);
    this.#machine = machine;
    this.#interrupted.clear();
    selectSources(this.#media, preloadCache ?? {}, machine.sharedTracks);
    this.#updateSettings((preloadCache as { readonly inputSettings?: DailyInputSettings }).inputSettings);
    const { failJoin, palAfterMs = 30, palStaysAway, messageLimit } = this.#options;
    this.#timers.after(this.#times.join(), () => {
      if (failJoin) return this.fail(failJoin);
      const participants = { local: withoutTracks(this.#local()) };
      const internal = messageLimit === undefined ? {} : { _maxAppMessageSize: messageLimit };
      machine.tell({ action: 'joined-meeting', participants, internal });
      this.#hasJoined = true;
      void this.switchInputs(
        wantedInputs(properties).filter(
          (kind) => this.#media.input(kind).state === 'off' && !this.#turnedOff.has(kind),
        ),
        true,
      );
      if (!palStaysAway) this.#timers.after(palAfterMs, () => this.#bringPal());
    });
  }

  #leave(machine: CallMachine): undefined {
    this.#counts.leaves += 1;
    if (this.#options.leaveHangs) return;
    // Cancels a join under way.
    this.#timers.clear();
    this.#timers.after(this.#times.leave(), () => {
      this.#close();
      machine.stop();
      machine.tell({ action: 'left-meeting' });
    });
  }

  #receive(message: WireEvent): undefined {
    this.sent.push(message);
    this.#pal?.receive(message);
  }

  #bringPal(): void {
    const random = seededRandom(this.#options.seed ?? 1);
    const guest = new PalGuest({
      name: this.#script.name,
      joinedAt: Date.now(),
      useMedia: this.#options.media !== false,
      audioOnly: this.#options.audioOnly === true,
      random,
    });
    this.#guest = guest;
    this.#machine?.tellOf('participant-joined', guest.participant(this.#interrupted.size > 0));
    this.#machine?.tell({ action: 'active-speaker-change', activeSpeaker: { peerId: palSessionId } });
    this.#pal = new SimulatedPal({
      clock: systemClock,
      random,
      // A PAL that the user joins again does not greet a second time.
      script: this.#counts.joins > 1 ? { ...this.#script, greeting: '' } : this.#script,
      conversationId: this.conversationId,
      speed: this.#options.speed ?? 1,
      emit: (event) => this.#interrupted.size > 0 || this.deliver(event),
      onWord: (...word) => guest.media.speak(...word),
      onSpeaking: (...state) => guest.media.setSpeaking(...state),
    });
    this.#pal.arrive();
  }

  #dismissPal(): void {
    this.#pal?.stop();
    this.#guest?.media.close();
    this.#guest = undefined;
  }

  #close(): void {
    this.#hasJoined = false;
    this.#timers.clear();
    this.#dismissPal();
    this.#media.release();
    this.#machine?.stop();
  }

  #local(): DailyParticipant {
    return simulatedParticipant({
      sessionId: 'user-session',
      userId: 'user',
      name: '',
      local: true,
      joinedAt: 0,
      audio: this.#media.input('audio'),
      video: this.#media.input('video'),
    });
  }

  #updateSettings({ audio, video }: DailyInputSettings = {}): object {
    this.#settings = {
      audio: { ...this.#settings.audio, ...audio },
      video: { ...this.#settings.video, ...video },
    };
    return { inputSettings: this.#settings };
  }

  /** Reports that an effect failed. */
  effectFails(type: DailyNonFatalErrorType, errorMsg: string): void {
    this.#machine?.tell({ action: 'nonfatal-error', type, errorMsg });
  }

  #chooseInputs({ audioDeviceId, videoDeviceId }: MachineMessage): object {
    this.#chooseInput('audio', audioDeviceId);
    this.#chooseInput('video', videoDeviceId);
    return this.#selectedDevices();
  }

  #chooseInput(kind: InputKind, deviceId: unknown): void {
    if (typeof deviceId !== 'string') return;
    this.#media.choose(kind, deviceId);
    if (this.#media.isOn(kind)) void this.switchInputs([kind], true);
    else this.#reportSelection();
  }

  #selectedDevices(): object {
    const describe = (kind: InputKind) => {
      const deviceId = this.#media.deviceId(kind);
      return deviceId === undefined ? {} : { deviceId };
    };
    return { camera: describe('video'), mic: describe('audio'), speaker: {} };
  }

  #reportSelection(): void {
    this.#machine?.tell({ action: 'selected-devices-updated', devices: this.#selectedDevices() });
  }

  #reportLevel(): void {
    const participantsAudioLevel = { [palSessionId]: this.#guest?.media.level() ?? 0 };
    this.#machine?.tell({ action: 'remote-participants-audio-level', participantsAudioLevel });
  }
}
