// @vitest-environment node
import type { DailyEvent } from '@daily-co/daily-js';
import { simulate } from 'tavus-react/simulator';
import { describe, expect, it } from 'vitest';
import { createCall, only, type RunningCall, startCall } from './startCall';

const room = { url: 'https://simulated.invalid/room' };

/** Records the names of the given events as the call emits them. */
function watch({ call }: RunningCall, ...names: DailyEvent[]): string[] {
  const seen: string[] = [];
  for (const name of names) call.on(name, () => void seen.push(name));
  return seen;
}

describe('the simulated call', () => {
  it('reports loading, joining and the PAL as Daily does', async () => {
    const running = await createCall();
    const seen = watch(
      running,
      ...(['loading', 'loaded', 'joining-meeting', 'joined-meeting', 'participant-joined'] as const),
      ...(['left-meeting', 'call-instance-destroyed'] as const),
    );
    const joining = running.call.join(room);
    expect(running.call.meetingState()).toBe('joining-meeting');
    await running.clock.advance(250);
    expect(Object.keys((await joining) ?? {})).toEqual(['local']);
    await running.clock.advance(250);
    expect(Object.keys(running.call.participants())).toEqual(['local', 'pal-session']);
    expect(running.call.participants()['pal-session']).toMatchObject({
      user_id: 'tavus-pal-simulated',
      user_name: 'Mira',
      local: false,
      tracks: { video: { state: 'playable' } },
    });
    await running.call.leave();
    await running.call.destroy();
    expect(seen).toEqual([
      ...['loading', 'loaded', 'joining-meeting', 'joined-meeting', 'participant-joined'],
      ...['left-meeting', 'call-instance-destroyed'],
    ]);
  });

  it("stays left when a listener leaves on the join, on the PAL's arrival or on an audio level", async () => {
    for (const event of [
      'joined-meeting',
      'participant-joined',
      'remote-participants-audio-level',
    ] as const) {
      const { call, clock, source } = await createCall();
      call.on(event, () => void call.leave());
      void call.startRemoteParticipantsAudioLevelObserver(100);
      void call.join(room);
      await clock.advance(10_000);
      expect(source.calls).toMatchObject([{ leaves: 1, timers: 0 }]);
      expect(clock.pending).toBe(0);
    }
  });

  it('stays left when a listener leaves on a presence event of the PAL', async () => {
    const { call, clock } = await startCall();
    call.on('app-message', ({ data }) => {
      if (data.event_type === 'system.replica_present') void call.leave();
    });
    await clock.advance(30_000);
    expect(clock.pending).toBe(0);
  });

  it('continues when another conversation of the same source ends', async () => {
    const { clock, heard, source } = await startCall();
    const creating = source.create({ signal: new AbortController().signal });
    await clock.advance(300);
    const other = await creating;
    other.createCall?.({});
    await source.end?.(other, { keepalive: false, reason: 'user-left' });
    await clock.advance(1000);
    expect(only(heard, 'system.shutdown')).toEqual([]);
    await source.end?.(
      { conversationId: 'simulated-1', conversationUrl: room.url },
      { keepalive: false, reason: 'user-left' },
    );
    await clock.advance(1000);
    expect(only(heard, 'system.shutdown')).toHaveLength(1);
  });

  it('includes the action and the call id in every event', async () => {
    const { call, clock } = await createCall();
    const events: unknown[] = [];
    call.on('joined-meeting', (event) => void events.push(event));
    void call.join(room);
    await clock.advance(300);
    expect(events).toMatchObject([{ action: 'joined-meeting', callClientId: call.callClientId }]);
  });

  it('rejects messages before joining and messages that are too large', async () => {
    const { call } = await createCall();
    expect(() => call.sendAppMessage({ event_type: 'x' })).toThrow(/after join/);
    const running = await startCall();
    const envelope = JSON.stringify({ text: '' }).length;
    running.call.sendAppMessage({ text: 'x'.repeat(4096 - envelope) });
    expect(() => running.call.sendAppMessage({ text: 'x'.repeat(4097 - envelope) })).toThrow(/too large/);
    expect(running.source.sent).toHaveLength(1);
  });

  it('leaves no listeners or timers behind when it is destroyed at any moment', async () => {
    for (const moment of [0, 100, 260, 450, 1500]) {
      const { call, clock, source } = await createCall({});
      const joining = call.join(room).catch(() => undefined);
      await clock.advance(moment);
      await call.destroy();
      await joining;
      expect(source.calls).toMatchObject([{ joins: 1, destroys: 1, listeners: 0, timers: 0 }]);
      source.say('Anybody there?');
      source.userSays('Hello?');
      source.interrupt();
      source.callTool('x');
      await clock.advance(10_000);
      expect(clock.pending).toBe(0);
      expect(call.isDestroyed()).toBe(true);
    }
  });

  it('removes handlers, and runs one-time handlers once', async () => {
    const { call, clock } = await createCall();
    const seen: string[] = [];
    const once = () => void seen.push('once');
    const never = () => void seen.push('never');
    call.once('participant-joined', once);
    call.on('participant-joined', never).off('participant-joined', never);
    call.once('participant-joined', never).off('participant-joined', never);
    void call.join(room);
    await clock.advance(1000);
    expect(seen).toEqual(['once']);
  });

  it('fails to create or join when configured to', async () => {
    await expect(createCall({}, { failCreate: true })).rejects.toThrow('refused');
    const { call, clock, source } = await createCall({}, { failJoin: 'no-room' });
    const errors: unknown[] = [];
    call.on('error', ({ error }) => void errors.push(error));
    const joining = expect(call.join(room)).rejects.toThrow('no-room');
    await clock.advance(1000);
    await joining;
    expect(errors).toMatchObject([{ type: 'no-room' }]);
    expect(call.meetingState()).toBe('error');
    expect(source.calls[0]?.timers).toBe(0);
  });

  it('keeps the PAL from joining when configured to', async () => {
    const { call, heard } = await startCall({}, { palStaysAway: true });
    expect(call.participantCounts()).toEqual({ present: 1, hidden: 0 });
    expect(heard).toEqual([]);
  });

  it('lets a test trigger departures, shutdowns, failures, network changes and messages from strangers', async () => {
    const running = await startCall();
    const { source, heard, call } = running;
    const seen = watch(running, 'network-connection', 'participant-left', 'error', 'left-meeting');
    source.network('interrupted');
    source.network('connected');
    source.deliver({ event_type: 'x' }, 'a-stranger');
    source.shutDown('max_call_duration reached');
    expect(only(heard, 'system.shutdown')).toMatchObject([{ shutdown_reason: 'max_call_duration reached' }]);
    source.palLeaves();
    expect(Object.keys(call.participants())).toEqual(['local']);
    source.fail('ejected');
    expect(seen).toEqual([
      ...['network-connection', 'network-connection', 'participant-left', 'error', 'left-meeting'],
    ]);
  });

  it("reports the PAL's audio level only while the observer is running", async () => {
    const { call, clock, source } = await startCall();
    const levels: number[] = [];
    call.on('remote-participants-audio-level', (event) => {
      levels.push(event.participantsAudioLevel['pal-session'] ?? -1);
    });
    await clock.advance(500);
    expect(levels).toEqual([]);
    await call.startRemoteParticipantsAudioLevelObserver();
    await clock.advance(200);
    source.say('Listen to me, please.');
    await clock.advance(500);
    expect(Math.min(...levels)).toBe(0);
    expect(Math.max(...levels)).toBeGreaterThan(0.1);
    call.stopRemoteParticipantsAudioLevelObserver();
    const before = levels.length;
    await clock.advance(500);
    expect(levels).toHaveLength(before);
  });

  it('turns the camera, microphone and screen share on and off', async () => {
    const { call, clock } = await startCall();
    expect([call.localAudio(), call.localVideo()]).toEqual([true, true]);
    call.setLocalAudio(false);
    call.setLocalVideo(false);
    call.startScreenShare();
    await clock.advance(100);
    expect(call.participants().local).toMatchObject({ audio: false, video: false, screen: true });
    call.setLocalAudio(true);
    call.stopScreenShare();
    await clock.advance(100);
    expect(call.participants().local).toMatchObject({ audio: true, video: false, screen: false });
  });

  it('continues when a handler throws, and does not swallow the error', async () => {
    const { call, clock, heard } = await createCall({ greeting: 'Hi.' });
    const thrown: unknown[] = [];
    const note = (error: unknown) => void thrown.push(error);
    process.prependOnceListener('uncaughtException', note);
    call.once('joined-meeting', () => {
      throw new Error('mine');
    });
    const uncaught = process.listeners('uncaughtException').filter((listener) => listener !== note);
    for (const listener of uncaught) process.off('uncaughtException', listener);
    void call.join(room);
    await clock.advance(3000);
    await new Promise((resolve) => setTimeout(resolve));
    for (const listener of uncaught) process.on('uncaughtException', listener);
    expect(thrown).toMatchObject([{ message: 'mine' }]);
    expect(only(heard, 'conversation.utterance', 'pal')).toHaveLength(1);
  });

  it('has the same source key every time, unless the ids differ', () => {
    expect(simulate().key).toBe(simulate({ greeting: 'Hi' }).key);
    expect(simulate({}, { id: 'a' }).key).not.toBe(simulate({}, { id: 'b' }).key);
  });
});

it('has the PAL introduce itself by the name of its person, unless the script has another name', async () => {
  const nameOf = async (person: 'mira' | 'theo' | 'june', name?: string) => {
    const source = simulate(name === undefined ? {} : { name }, { person, media: false, delayMs: 0 });
    const { createCall: create } = await source.create({ signal: new AbortController().signal });
    const call = create?.({});
    await call?.join(room);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const guest = call?.participants()['pal-session'];
    await call?.destroy();
    return guest?.user_name;
  };
  expect(await nameOf('theo')).toBe('Theo');
  expect(await nameOf('june')).toBe('June');
  expect(await nameOf('june', 'Ada')).toBe('Ada');
});
