import type { DailyCall, DailyDeviceInfos, DailyEvent, DailyEventObject } from '@daily-co/daily-js';
import { CallEmitter } from './CallEmitter';

/** The part of a Daily call that is the same in every room: its events, its devices, and what there is to ask of it. */
export abstract class CallBasics {
  protected readonly emitter: CallEmitter = new CallEmitter();

  abstract localDeviceId(kind: 'audio' | 'video'): string | undefined;
  abstract setInputDevicesAsync(wanted: object): Promise<DailyDeviceInfos>;

  /** The one place where it is passed for a Daily call: it has the methods that are called here, not all there are. */
  asDailyCall(): DailyCall {
    return this as unknown as DailyCall;
  }

  on<Event extends DailyEvent>(event: Event, handler: (event: DailyEventObject<Event>) => void): DailyCall {
    this.emitter.add(event, handler);
    return this.asDailyCall();
  }

  off<Event extends DailyEvent>(event: Event, handler: (event: DailyEventObject<Event>) => void): DailyCall {
    this.emitter.remove(event, handler);
    return this.asDailyCall();
  }

  once<Event extends DailyEvent>(event: Event, handler: (event: DailyEventObject<Event>) => void): DailyCall {
    const first = (details: DailyEventObject<Event>) => {
      this.emitter.remove(event, first);
      handler(details);
    };
    return this.on(event, first);
  }

  /** Makes something happen in the call. */
  emit(action: DailyEvent, details: object): void {
    this.emitter.emit(action, details);
  }

  async enumerateDevices(): Promise<{ devices: MediaDeviceInfo[] }> {
    if (typeof navigator === 'undefined' || !navigator.mediaDevices) return { devices: [] };
    return { devices: await navigator.mediaDevices.enumerateDevices() };
  }

  async getInputDevices(): Promise<DailyDeviceInfos> {
    const describe = (deviceId: string | undefined) => (deviceId === undefined ? {} : { deviceId });
    const devices = {
      camera: describe(this.localDeviceId('video')),
      mic: describe(this.localDeviceId('audio')),
      speaker: {},
    };
    return devices as DailyDeviceInfos;
  }

  async setOutputDeviceAsync(): Promise<DailyDeviceInfos> {
    return this.getInputDevices();
  }

  async room(): Promise<null> {
    return null;
  }

  subscribeToTracksAutomatically(): boolean {
    return true;
  }

  updateParticipant(): DailyCall {
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

  async getInputSettings(): Promise<object> {
    return { video: { processor: { type: 'none' } }, audio: { processor: { type: 'none' } } };
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
