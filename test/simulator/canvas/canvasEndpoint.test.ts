// @vitest-environment node
import { manualClock } from 'tavus-react/simulator';
import { describe, expect, it } from 'vitest';
import { CanvasEndpoint } from '../../../src/simulator/canvas/CanvasEndpoint';

const answer = {
  interaction_id: 'ci_call_1_submit_1',
  tool_call_id: 'call_1',
  component: 'canvas.question',
  component_version: 'v1',
  type: 'submit',
  value: { selected_option_ids: ['yes'], skipped: false },
};

function open() {
  const clock = manualClock();
  const recorded: unknown[] = [];
  return {
    clock,
    recorded,
    endpoint: new CanvasEndpoint(clock, (interaction) => recorded.push(interaction)),
  };
}

describe('the endpoint of the simulator', () => {
  it('records an answer', () => {
    const { endpoint, recorded } = open();
    expect(endpoint.post(answer)).toEqual({ status: 200, body: { success: true } });
    expect(recorded).toEqual([answer]);
  });

  it('accepts a repeat without recording it again, whatever its metadata', () => {
    const { endpoint, recorded } = open();
    endpoint.post(answer);
    expect(endpoint.post({ ...answer, metadata: { attempt: 2 } }).status).toBe(200);
    expect(recorded).toHaveLength(1);
  });

  it('refuses another interaction with the same id', () => {
    const { endpoint, recorded } = open();
    endpoint.post(answer);
    expect(endpoint.post({ ...answer, value: { selected_option_ids: ['no'], skipped: false } }).status).toBe(
      400,
    );
    expect(recorded).toHaveLength(1);
  });

  it('refuses everything once the conversation is over', () => {
    const { endpoint, recorded } = open();
    endpoint.close();
    expect(endpoint.post(answer).status).toBe(400);
    expect(recorded).toEqual([]);
  });

  it('accepts 120 requests in a minute and then says how long to wait', async () => {
    const { endpoint, clock } = open();
    for (let count = 0; count < 120; count += 1) endpoint.post(answer);
    await clock.advance(20_000);
    expect(endpoint.post(answer)).toEqual({
      status: 429,
      body: { error: 'Too many requests' },
      retryAfter: 40,
    });
    await clock.advance(40_000);
    expect(endpoint.post(answer).status).toBe(200);
  });

  it.each([
    ['no object', 'text'],
    ['a list', [answer]],
    ['no id', { ...answer, interaction_id: undefined }],
    ['an empty id', { ...answer, interaction_id: '' }],
    ['an id that is too long', { ...answer, interaction_id: 'x'.repeat(129) }],
    ['no card', { ...answer, tool_call_id: undefined }],
    ['a component without its prefix', { ...answer, component: 'question' }],
    ['an unknown component', { ...answer, component: 'canvas.hologram' }],
    ['an unknown version', { ...answer, component_version: 'v2' }],
    ['an unknown type', { ...answer, type: 'like' }],
    ['no value', { ...answer, value: undefined }],
    ['metadata that is no object', { ...answer, metadata: 'text' }],
    ['an answer to a card that only shows something', { ...answer, component: 'canvas.chart', value: {} }],
  ])('refuses %s', (_, body) => {
    const { endpoint, recorded } = open();
    expect(endpoint.post(body).status).toBe(400);
    expect(recorded).toEqual([]);
  });

  it.each(['dismiss', 'clear', 'error', 'heartbeat'])('records %s with any value', (type) => {
    const { endpoint } = open();
    expect(endpoint.post({ ...answer, component: 'canvas.chart', type, value: {} }).status).toBe(200);
    expect(endpoint.post({ ...answer, interaction_id: 'other', type, value: {} }).status).toBe(200);
  });
});

describe('the value of an answer', () => {
  const reply = (component: string, type: string, value: unknown) =>
    open().endpoint.post({ ...answer, component: `canvas.${component}`, type, value }).status;

  it.each([
    ['question', 'submit', { selected_option_ids: ['a', 'b'], skipped: false }],
    ['question', 'skip', { selected_option_ids: [], skipped: true }],
    ['input', 'submit', { input_type: 'text', value: 'Ada', skipped: false }],
    ['input', 'submit', { input_type: 'number', value: 3.5, skipped: false }],
    ['input', 'skip', { input_type: 'email', value: null, skipped: true }],
    ['calendar', 'submit', { selected_date: '2028-02-29' }],
    ['calendar', 'submit', { selected_slot: 'slot-1' }],
    ['calendar', 'submit', { selected_slots: ['slot-1', 'slot-2'] }],
    ['calendar', 'submit', { selected_range: { start: '2026-12-01', end: '2026-12-03' } }],
    ['calendar', 'skip', { skipped: true }],
    ['scheduling_embed', 'submit', { booked: 'somehow' }],
  ])('of %s with %s may be %j', (component, type, value) => {
    expect(reply(component, type, value)).toBe(200);
  });

  it.each([
    ['question', 'submit', { selected_option_ids: [], skipped: false }],
    ['question', 'submit', { selected_option_ids: ['a'] }],
    ['question', 'submit', { selected_option_ids: ['a'], skipped: true }],
    ['question', 'submit', { selected_option_id: 'a', skipped: false }],
    ['question', 'submit', { selected_option_ids: ['a'], skipped: false, other: 'b' }],
    ['question', 'submit', { selected_option_ids: [1], skipped: false }],
    ['question', 'submit', 'a'],
    ['question', 'skip', { selected_option_ids: ['a'], skipped: true }],
    ['input', 'submit', { input_type: 'number', value: '3', skipped: false }],
    ['input', 'submit', { input_type: 'text', value: 3, skipped: false }],
    ['input', 'submit', { input_type: 'date', value: 'x', skipped: false }],
    ['input', 'submit', { input_type: 'text', value: null, skipped: true }],
    ['input', 'skip', { input_type: 'text', value: 'x', skipped: true }],
    ['calendar', 'submit', {}],
    ['calendar', 'submit', { selected_date: '2027-02-29' }],
    ['calendar', 'submit', { selected_date: '29.02.2028' }],
    ['calendar', 'submit', { selected_slots: [] }],
    ['calendar', 'submit', { selected_range: { start: '2026-12-01' } }],
    ['calendar', 'submit', { selected_date: '2026-12-01', selected_slot: 'slot-1' }],
    ['calendar', 'skip', {}],
    ['scheduling_embed', 'submit', 'booked'],
  ])('of %s with %s may not be %j', (component, type, value) => {
    expect(reply(component, type, value)).toBe(400);
  });
});
