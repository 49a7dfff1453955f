import type { ShowCard } from './CanvasStep';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** A card of each kind, in the order in which Mira shows them. `now` is the time in milliseconds since the epoch. */
export function sampleCards(now: number): readonly ShowCard[] {
  return [
    {
      show: 'question',
      args: {
        question: 'What shall we talk about?',
        options: [
          { id: 'weather', label: 'The weather in Rome' },
          { id: 'story', label: 'A story about a lighthouse' },
          { id: 'price', label: 'What a conversation costs' },
        ],
        allow_skip: true,
      },
    },
    {
      show: 'input',
      args: { prompt: 'What may I call you?', placeholder: 'Ada', required: true, allow_skip: true },
    },
    {
      show: 'calendar',
      args: { title: 'When shall we meet again?', timezone: 'Europe/Berlin', slots: slotsAfter(now) },
    },
    {
      show: 'text',
      args: {
        title: 'How to make tea',
        format: 'markdown',
        body: [
          'Tea forgives a lot, but **not cold water**.',
          '',
          '1. Warm the pot.',
          '2. Take one spoon of leaves for each cup.',
          '3. Pour on boiling water, and wait *four minutes*.',
        ].join('\n'),
      },
    },
    {
      show: 'chart',
      args: {
        title: 'Ships that passed the lighthouse',
        chart_type: 'bar',
        y_label: 'Ships',
        data: [
          { label: 'Monday', value: 4 },
          { label: 'Tuesday', value: 7 },
          { label: 'Wednesday', value: 3 },
          { label: 'Thursday', value: 9 },
          { label: 'Friday', value: 12 },
        ],
      },
    },
    {
      show: 'alert',
      args: {
        title: 'That was the last card',
        body: 'Ask for a card again, and I start over.',
        severity: 'success',
        auto_dismiss_seconds: 30,
      },
    },
  ];
}

/** Half an hour in the morning and in the afternoon of each of the next three days. */
function slotsAfter(now: number): object[] {
  const midnight = Math.floor(now / dayMs) * dayMs;
  return [1, 2, 3].flatMap((day) =>
    [9, 14].map((hour) => {
      const start = midnight + day * dayMs + hour * hourMs;
      return { id: `slot-${day}-${hour}`, start: utc(start), end: utc(start + hourMs / 2) };
    }),
  );
}

function utc(time: number): string {
  return new Date(time).toISOString();
}
