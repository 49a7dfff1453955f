import { act } from '@testing-library/react';
import { TavusConversation } from '../../src/components/TavusConversation';
import { converse, type Language, type MakeBox, show } from './showStates';
import { partIn, until } from './within';

const options = ['Monday', 'Tuesday'].map((label) => ({ id: label, label }));
const start = '2026-12-01T09:00:00+01:00';
const end = '2026-12-01T09:30:00+01:00';

/** A card of each kind, with a part that shows that it has loaded. */
const cards: Readonly<Record<string, readonly [loaded: string, args: object]>> = {
  question: ['canvas-send', { question: 'Which day suits you?', options, allow_skip: true }],
  input: ['canvas-field', { prompt: 'What should we call you?', placeholder: 'Ada' }],
  calendar: ['canvas-send', { title: 'When would you like to come?', initial_date: '2026-12-10' }],
  times: ['canvas-send', { title: 'Which time suits you?', slots: [{ id: 'a', start, end }] }],
  text: [
    'canvas-markdown',
    { title: 'Tea', format: 'markdown', body: '# Green\n\n- *Sencha*\n- `Matcha`\n\n> Hot.' },
  ],
  chart: [
    'chart-figure',
    {
      title: 'Cups',
      data: [
        { label: 'May', value: 3 },
        { label: 'June', value: 5 },
      ],
    },
  ],
  alert: ['canvas-text', { title: 'Careful', body: 'The tea is hot.', severity: 'warning' }],
};

/** Shows every kind of card in a call. */
export async function showCards(makeBox: MakeBox, language: Language): Promise<void> {
  for (const [name, [loaded, args]] of Object.entries(cards)) {
    const call = show(makeBox(`${name} card`, 900, 600), (source) => (
      <TavusConversation {...language} source={source} style={{ height: '100%' }} />
    ));
    await converse(call);
    await act(async () => call.simulation.canvas({ show: name === 'times' ? 'calendar' : name, args }));
    await act(() => call.clock.advance(100));
    await until(`there is ${loaded}`, () => partIn(call.box, loaded) !== undefined);
  }
}
