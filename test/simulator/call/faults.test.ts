// @vitest-environment node
import { type Faults, scenario, type WireEvent } from 'tavus-react/simulator';
import { describe, expect, it } from 'vitest';
import { propertiesOf, startCall } from './startCall';

const story = scenario()
  .user('What does it cost, and how long does it take?')
  .pal('Ten dollars. It takes a day or two.')
  .toolCall('show_price', { price: 10 });

/** Plays the story with faults, and returns the call with the messages that the page received. */
async function hear(faults: Faults, seed = 7) {
  const running = await startCall(story, { seed, faults });
  await running.clock.advance(30_000);
  return running;
}

const numbered = (events: readonly WireEvent[]) => events.filter(({ seq }) => seq !== undefined);
const seqs = (events: readonly WireEvent[]) => numbered(events).map(({ seq }) => Number(seq));
const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

describe('faults', () => {
  it('are off by default', async () => {
    const [plain, none] = [await startCall(story), await hear({})];
    await plain.clock.advance(30_000);
    expect(none.heard).toEqual(plain.heard);
  });

  it('delay every message and keep the order', async () => {
    const { clock, heard, source } = await startCall({ greeting: '' }, { faults: { delayMs: 500 } });
    await clock.advance(1000);
    const before = heard.length;
    source.say('One.');
    await clock.advance(499);
    expect(heard).toHaveLength(before);
    await clock.advance(2000);
    expect(seqs(heard)).toEqual(sorted(seqs(heard)));
    expect(heard.length).toBeGreaterThan(before);
  });

  it('reorder messages without losing any', async () => {
    const [inOrder, reordered] = [await hear({}), await hear({ reorderMs: 800 })];
    expect(seqs(reordered.heard)).not.toEqual(sorted(seqs(reordered.heard)));
    expect(sorted(seqs(reordered.heard))).toEqual(seqs(inOrder.heard));
  });

  it('duplicate messages without changing them', async () => {
    const [plain, repeated] = [await hear({}), await hear({ duplicate: 0.5 })];
    expect(repeated.heard.length).toBeGreaterThan(plain.heard.length * 1.2);
    expect(new Set(repeated.heard.map((event) => JSON.stringify(event)))).toEqual(
      new Set(plain.heard.map((event) => JSON.stringify(event))),
    );
  });

  it('can be replaced in the middle of a conversation', async () => {
    const { clock, heard, source } = await startCall({ greeting: '' }, { faults: { drop: 1 } });
    source.say('One.');
    await clock.advance(3000);
    expect(heard).toEqual([]);
    source.setFaults({});
    source.say('Two.');
    await clock.advance(3000);
    expect(heard.length).toBeGreaterThan(0);
  });

  it('drop messages', async () => {
    const [plain, dropped] = [await hear({}), await hear({ drop: 0.3 })];
    expect(dropped.heard.length).toBeLessThan(plain.heard.length * 0.9);
    expect((await hear({ drop: 1 })).heard).toEqual([]);
  });

  it('are the same with the same seed, and different with another seed', async () => {
    const faults = { reorderMs: 300, duplicate: 0.2, drop: 0.2 };
    const [one, same, other] = [await hear(faults), await hear(faults), await hear(faults, 8)];
    expect(same.heard).toEqual(one.heard);
    expect(other.heard).not.toEqual(one.heard);
  });

  it('limit messages to those of old deployments', async () => {
    const { heard } = await hear({ legacyOnly: true });
    expect(heard.some((event) => propertiesOf(event).role === 'pal')).toBe(false);
    const types = new Set(heard.map(({ event_type }) => event_type));
    expect(types).toContain('conversation.replica.started_speaking');
    expect(types).toContain('conversation.user.stopped_speaking');
    expect(types).not.toContain('conversation.started_speaking');
    expect(types).toContain('conversation.tool_call');
  });

  it.each([
    ['noSeq', 'seq'],
    ['noTurns', 'turn_idx'],
    ['noInferences', 'inference_id'],
  ])('%s removes %s', async (fault, field) => {
    const [plain, without] = [await hear({}), await hear({ [fault]: true })];
    expect(without.heard).toEqual(plain.heard.map(({ [field]: _, ...rest }) => rest));
  });

  it('interrupt the network and restore it', async () => {
    const { clock, call, heard, source } = await startCall(
      { greeting: '' },
      { faults: { outage: { atMs: 2000, forMs: 5000 } } },
    );
    const network: string[] = [];
    const tracks: string[] = [];
    const videoState = () => call.participants()['pal-session']?.tracks.video.state;
    call.on('network-connection', ({ event }) => void network.push(event));
    call.on('participant-updated', ({ participant }) => void tracks.push(participant.tracks.audio.state));
    await clock.advance(2000);
    expect(videoState()).toBe('interrupted');
    const before = heard.length;
    source.say('Nobody hears this.');
    await clock.advance(4000);
    expect([network, heard.length]).toEqual([['interrupted'], before]);
    await clock.advance(2000);
    source.say('But this.');
    await clock.advance(2000);
    expect(network).toEqual(['interrupted', 'connected']);
    expect(tracks).toEqual(['interrupted', 'playable']);
    expect(videoState()).toBe('playable');
    expect(heard.map((event) => propertiesOf(event).speech)).toContain('But this.');
    expect(heard.map((event) => propertiesOf(event).speech)).not.toContain('Nobody hears this.');
  });

  it('end the call with a connection error', async () => {
    const { clock, call, source } = await startCall({ greeting: '' }, { faults: { disconnectAt: 3000 } });
    const errors: string[] = [];
    call.on('error', ({ error }) => void errors.push(String(error?.type)));
    await clock.advance(5000);
    expect(errors).toEqual(['connection-error']);
    expect(source.calls[0]?.timers).toBe(0);
  });
});
