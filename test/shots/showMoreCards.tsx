import { act } from '@testing-library/react';
import { partIn, pressPart, until } from '../hosts/within';
import { pass, press, type Scene, write } from './Scene';

const options = ['Monday morning', 'Tuesday', 'Wednesday afternoon, after four'].map((label) => ({
  id: label,
  label,
}));
const slots = [
  { id: 's1', start: '2026-12-01T09:00:00+01:00', end: '2026-12-01T09:30:00+01:00' },
  { id: 's2', start: '2026-12-01T11:00:00+01:00', end: '2026-12-01T11:30:00+01:00', label: 'With Dr. Weber' },
  { id: 's3', start: '2026-12-03T16:00:00+01:00', end: '2026-12-03T16:30:00+01:00' },
];
const data = [
  { label: 'January', value: 1200 },
  { label: 'February', value: 1850 },
  { label: 'March', value: 990 },
  { label: 'April', value: 2400 },
  { label: 'May', value: 2210 },
];
const body = 'The shop closes in ten minutes.';
const text = [
  'Tea forgives a lot, but **not cold water**.',
  '## Steps',
  '1. Warm the pot.\n2. Take one spoon of leaves.\n   - green\n   - black',
  '> *Four minutes* are enough, says [the lighthouse](https://example.com).',
  '`kettle on`',
].join('\n\n');

/** Cards with much in them: the kind, a part that shows that it has loaded, its arguments, and what is chosen in it. */
const cards: Readonly<
  Record<string, readonly [kind: string, loaded: string, args: object, chosen?: string]>
> = {
  'several answers': [
    'question',
    'canvas-send',
    { question: 'Which days suit you?', options, multi_select: true, allow_skip: true },
    'input',
  ],
  'required address': [
    'input',
    'canvas-field',
    { prompt: 'Where may we write to?', input_type: 'email', required: true, allow_skip: true },
    '[data-tavus-part="canvas-send"]',
  ],
  'range of days': [
    'calendar',
    'canvas-send',
    { title: 'How long will you stay?', mode: 'range', initial_month: '2026-12' },
    '[data-tavus-part="calendar-day"]:not([aria-disabled])',
  ],
  'several times': [
    'calendar',
    'canvas-send',
    { title: 'Which times would suit you?', timezone: 'Europe/Berlin', multi_select: true, slots },
    'input',
  ],
  'day and time': [
    'calendar',
    'canvas-send',
    { title: 'When shall we call you?', mode: 'date_time', timezone: 'Europe/Berlin', slots },
  ],
  'long text': ['text', 'canvas-markdown', { title: 'How to make tea', format: 'markdown', body: text }],
  bars: [
    'chart',
    'chart-figure',
    { title: 'Visitors of the lighthouse', x_label: 'Month', y_label: 'Visitors', data },
    'summary',
  ],
  line: [
    'chart',
    'chart-figure',
    { title: 'Visitors of the lighthouse', chart_type: 'line', y_label: 'Visitors', data },
  ],
  pie: ['chart', 'chart-figure', { title: 'Where they come from', chart_type: 'pie', data }],
  info: ['alert', 'canvas-text', { title: 'A note', body }],
  success: ['alert', 'canvas-text', { title: 'Done', body, severity: 'success' }],
  'sold out': ['alert', 'canvas-text', { title: 'Sold out', body, severity: 'error' }],
};

/** Shows cards with much in them, and what becomes of an answer. */
export async function showMoreCards(scene: Scene): Promise<void> {
  for (const [name, [kind, loaded, args, chosen]] of Object.entries(cards)) {
    const call = await scene.inCall(`card, ${name}`);
    await act(async () => call.simulation.canvas({ show: kind, args }));
    await pass(call, 100);
    await until(`there is ${loaded}`, () => partIn(call.box, loaded) !== undefined);
    if (chosen) await press(call, `[data-tavus-part="canvas"] ${chosen}`);
  }

  const question = { show: 'question', args: { question: 'Which day suits you?', options } };
  const sent = await scene.inCall('card, sent');
  await act(async () => sent.simulation.canvas(question));
  await pass(sent, 100);
  await press(sent, '[data-tavus-part="canvas"] input');
  await pressPart(sent.box, 'canvas-send');
  await pass(sent, 400);

  const lost = await scene.inCall('card, not sent', {}, { faults: { 'canvas-post': 429 } });
  await act(async () =>
    lost.simulation.canvas({ show: 'input', args: { prompt: 'What may I call you?', allow_skip: true } }),
  );
  await pass(lost, 100);
  await write(lost, 'canvas-field', 'Ada');
  await pressPart(lost.box, 'canvas-send');
  await pass(lost, 20_000);

  const talking = await scene.inCall('card and captions');
  await pressPart(talking.box, 'panel-toggle');
  await act(async () => talking.simulation.canvas(question));
  await pass(talking, 100);
  await until('there is a card', () => partIn(talking.box, 'canvas-send') !== undefined);
}
