import type { DailyCall, DailyEvent, DailyEventObject } from '@daily-co/daily-js';
import { CallEmitter } from './CallEmitter';

/** The part of a Daily call that is the same in every room: events, settings and network statistics. */
export abstract class CallBasics {
  readonly callClientId: string;
  protected readonly emitter: CallEmitter;

  constructor(callClientId: string) {
    this.callClientId = callClientId;
    this.emitter = new CallEmitter(callClientId);
  }

  /** The only cast to `DailyCall`: this class has the methods that are called here, not all methods of a Daily call. */
  asDailyCall(): DailyCall {
    return this as unknown as DailyCall;
  }

  on<Event extends DailyEvent>(event: Event, handler: (event: DailyEventObject<Event>) => void): DailyCall {
    this.emitter.add(event, handler);
    return this.asDailyCall();
  }

  once<Event extends DailyEvent>(event: Event, handler: (event: DailyEventObject<Event>) => void): DailyCall {
    this.emitter.addOnce(event, handler);
    return this.asDailyCall();
  }

  off<Event extends DailyEvent>(event: Event, handler: (event: DailyEventObject<Event>) => void): DailyCall {
    this.emitter.remove(event, handler);
    return this.asDailyCall();
  }

  /** Emits an event of the call. */
  emit(action: DailyEvent, details: object): void {
    this.emitter.emit(action, details);
  }

  /** True while event handlers are running. */
  get isEmitting(): boolean {
    return this.emitter.isEmitting;
  }

  async room(): Promise<null> {
    return null;
  }

  subscribeToTracksAutomatically(): boolean {
    return true;
  }

  setSubscribeToTracksAutomatically(): DailyCall {
    return this.asDailyCall();
  }

  /** A no-op for subscriptions and removals, because the PAL's tracks are always subscribed. */
  updateParticipant(): DailyCall {
    return this.asDailyCall();
  }

  updateParticipants(): DailyCall {
    return this.asDailyCall();
  }

  meetingSessionState(): object {
    return { data: undefined, topology: 'none' };
  }

  meetingSessionSummary(): object {
    return { id: '' };
  }

  async getNetworkStats(): Promise<object> {
    return { networkState: 'good', networkStateReasons: [], stats: {}, threshold: 'good', quality: 100 };
  }

  async getNetworkTopology(): Promise<object> {
    return { topology: 'sfu' };
  }

  getSendSettings(): object {
    return { video: 'default-video' };
  }

  async getReceiveSettings(): Promise<object> {
    return {};
  }

  async getCpuLoadStats(): Promise<object> {
    return { cpuLoadState: 'low', cpuLoadStateReason: 'none', stats: { latest: {} } };
  }
}
