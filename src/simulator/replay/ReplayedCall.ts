import type {
  DailyCall,
  DailyDeviceInfos,
  DailyFactoryOptions,
  DailyMeetingState,
  DailyParticipant,
  DailyParticipantsObject,
} from '@daily-co/daily-js';
import type { RecordedEntry } from '../../protocol/recording/Recording';
import { isJsonObject, type JsonObject } from '../../protocol/wire/JsonObject';
import { CallInputs } from '../call/CallInputs';
import { CallTimes } from '../call/CallTimes';
import type { Clock } from '../runtime/Clock';
import { defaultScript } from '../script/defaultScript';
import { restoreParticipant } from './restoreParticipant';

/** What a replayed call belongs to. */
interface ReplayedCallHost {
  readonly clock: Clock;
  readonly conversationId: string;
  readonly daily: DailyFactoryOptions;
  /** The room is joined, and the recording can go on. */
  joined(): void;
  /** The page sends a message. */
  sent(data: unknown): void;
  /** The call is left. */
  left(): void;
}

/** Events of the call that happen again as they were recorded. */
const repeated = new Set([
  'active-speaker-change',
  'network-connection',
  'network-quality-change',
  'cpu-load-change',
]);

/** A call object that behaves like a Daily call in which a recording happens again. It has no media. */
export class ReplayedCall extends CallInputs {
  /** Nobody in a recording hears the microphone. */
  readonly pal: CallInputs['pal'] = {
    userStartedSpeaking: () => undefined,
    userStoppedSpeaking: () => undefined,
  };
  readonly #host: ReplayedCallHost;
  readonly #others = new Map<string, DailyParticipant>();
  #state: DailyMeetingState = 'new';
  #joinedAt = 0;
  #isDestroyed = false;

  constructor(host: ReplayedCallHost) {
    const { clock, conversationId, daily } = host;
    const times = new CallTimes({ deviceMs: 0 }, 0);
    const onSent = () => undefined;
    super({ clock, conversationId, daily, times, onSent, media: false, seed: 0, script: defaultScript }, () =>
      Promise.resolve(),
    );
    this.#host = host;
  }

  async startCamera(): Promise<DailyDeviceInfos> {
    return this.getInputDevices();
  }

  async join(): Promise<DailyParticipantsObject> {
    this.#state = 'joining-meeting';
    this.emit('joining-meeting', {});
    await Promise.resolve();
    if (this.#isDestroyed || this.#state !== 'joining-meeting')
      throw new Error('The call was left before it finished joining.');
    this.#state = 'joined-meeting';
    this.#joinedAt = this.#host.clock.now();
    void this.switchInputs(this.wantedInputs(this.#host.daily), true);
    this.emit('joined-meeting', { participants: this.participants() });
    this.#host.joined();
    return this.participants();
  }

  async leave(): Promise<void> {
    if (this.#state !== 'joined-meeting' && this.#state !== 'joining-meeting') return;
    this.#close('left-meeting');
    this.emit('left-meeting', {});
  }

  async destroy(): Promise<void> {
    if (this.#isDestroyed) return;
    await this.leave();
    this.#isDestroyed = true;
    this.emit('call-instance-destroyed', {});
    this.emitter.clear();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  meetingState(): DailyMeetingState {
    return this.#state;
  }

  participants(): DailyParticipantsObject {
    if (!this.isActive) return {} as DailyParticipantsObject;
    return { local: this.localParticipant(), ...Object.fromEntries(this.#others) };
  }

  participantCounts(): { present: number; hidden: number } {
    return { present: this.isActive ? this.#others.size + 1 : 0, hidden: 0 };
  }

  sendAppMessage(data: unknown): DailyCall {
    if (this.#state !== 'joined-meeting') throw new Error('sendAppMessage() only supported after join.');
    this.#host.sent(data);
    return this.asDailyCall();
  }

  /** Lets what was recorded happen again. */
  happen(entry: RecordedEntry): void {
    if (this.#state !== 'joined-meeting') return;
    if (entry.kind === 'message') this.emit('app-message', { data: entry.data, fromId: entry.from });
    else if (entry.kind === 'call') this.#repeat(entry.event, entry.detail);
  }

  /** Brings a participant into the room. */
  bring(participant: DailyParticipant | undefined): void {
    if (!participant) return;
    const event = this.#others.has(participant.session_id) ? 'participant-updated' : 'participant-joined';
    this.#others.set(participant.session_id, participant);
    this.emit(event, { participant });
    if (event === 'participant-joined')
      this.emit('participant-counts-updated', { participantCounts: this.participantCounts() });
  }

  protected override get user(): { sessionId: string; name: string; joinedAt: number } {
    return { sessionId: 'visitor', name: this.#host.daily.userName ?? '', joinedAt: this.#joinedAt };
  }

  protected override get isActive(): boolean {
    return !this.#isDestroyed && this.#state === 'joined-meeting';
  }

  #repeat(event: string, detail: JsonObject): void {
    const participant = restoreParticipant(detail.participant);
    if (event === 'joined-meeting' && isJsonObject(detail.participants))
      for (const present of Object.values(detail.participants)) this.bring(restoreParticipant(present));
    else if (event === 'participant-joined' || event === 'participant-updated') this.bring(participant);
    else if (event === 'participant-left' && participant) this.#remove(participant);
    else if (repeated.has(event)) this.emit(event as 'network-connection', detail);
    else if (event === 'error') {
      this.#close('error');
      this.emit('error', detail);
    }
  }

  #remove(participant: DailyParticipant): void {
    this.#others.delete(participant.session_id);
    this.emit('participant-left', { participant });
    this.emit('participant-counts-updated', { participantCounts: this.participantCounts() });
  }

  #close(state: DailyMeetingState): void {
    this.#state = state;
    this.#others.clear();
    this.releaseInputs();
    this.#host.left();
  }
}
