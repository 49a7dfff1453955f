import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { CanvasRendererProps } from '../../../src/components/canvas/CanvasRendererProps';
import { expectConsole } from '../../expectConsole';
import { showCard } from './showCard';

const question = {
  show: 'question',
  args: {
    question: 'Which day suits you?',
    options: [
      { id: 'mo', label: 'Monday' },
      { id: 'tu', label: 'Tuesday' },
      { id: 'fr', label: 'Friday' },
    ],
  },
};
const several = { ...question, args: { ...question.args, multi_select: true, allow_skip: true } };
const text = { show: 'text', args: { title: 'Tea', body: 'Use **hot** water.', format: 'markdown' } };
const alert = (args: object) => ({
  show: 'alert',
  args: { title: 'Attention', body: 'The shop closes.', ...args },
});

const region = (name: string) => screen.getByRole('region', { name });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a question', () => {
  it('is a region with a group of radio buttons, named after the PAL and the question', async () => {
    const { card } = await showCard(question);
    expect(card()).toBe(region('Question from Mira Which day suits you?'));
    const group = within(card()).getByRole('group', { name: 'Which day suits you?' });
    expect(
      within(group)
        .getAllByRole('radio')
        .map((radio) => radio.getAttribute('form')),
    ).toEqual(['', '', '']);
    expect(document.querySelector('form')).toBeNull();
  });

  it('is announced once, politely, and takes no focus', async () => {
    const { card } = await showCard(question);
    const said = 'Mira has a question: Which day suits you?';
    await waitFor(() => expect(screen.getAllByText(said)).toHaveLength(1));
    expect(screen.getByText(said).getAttribute('role')).toBe('status');
    expect(card().contains(document.activeElement)).toBe(false);
  });

  it('sends nothing until the button is pressed, then records the answer and says it', async () => {
    const { settle, said, simulation } = await showCard(question);
    fireEvent.click(screen.getByRole('radio', { name: 'Tuesday' }));
    await settle();
    expect(simulation.recorded).toEqual([]);
    press('Send');
    await settle();
    expect(simulation.recorded).toMatchObject([
      { type: 'submit', value: { selected_option_ids: ['tu'], skipped: false } },
    ]);
    expect(said()).toEqual(['Tuesday']);
    expect(screen.getByText('Sent').getAttribute('role')).toBe('status');
    expect(screen.getByRole('button', { name: 'Send' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('tells a visitor who has chosen nothing, and sends nothing', async () => {
    const { settle, simulation } = await showCard(question);
    press('Send');
    await settle();
    expect(screen.getByRole('group').getAttribute('aria-describedby')).toBe(
      screen.getByText('Choose an answer first.').id,
    );
    expect(simulation.recorded).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: 'Monday' }));
    expect(screen.queryByText('Choose an answer first.')).toBeNull();
  });

  it('with several answers has checkboxes, and says the answers as a list in the order of the options', async () => {
    const { settle, said, simulation } = await showCard(several, {}, { locale: 'en' });
    for (const name of ['Friday', 'Monday', 'Tuesday'])
      fireEvent.click(screen.getByRole('checkbox', { name }));
    press('Send');
    await settle();
    expect(simulation.recorded[0]?.value).toEqual({
      selected_option_ids: ['mo', 'tu', 'fr'],
      skipped: false,
    });
    expect(said()).toEqual(['Monday, Tuesday, and Friday']);
  });

  it('can be skipped if the PAL allows it', async () => {
    const { settle, said, simulation } = await showCard(several);
    press('Skip');
    await settle();
    expect(simulation.recorded).toMatchObject([
      { type: 'skip', value: { selected_option_ids: [], skipped: true } },
    ]);
    expect(said()).toEqual(['I’d rather not answer that.']);
  });

  it('cannot be skipped or closed otherwise, not even with Escape', async () => {
    const { card, settle, simulation } = await showCard(question);
    expect(within(card()).queryByRole('button', { name: 'Skip' })).toBeNull();
    expect(within(card()).queryByRole('button', { name: 'Close card' })).toBeNull();
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Monday' }), { key: 'Escape' });
    await settle();
    expect(simulation.recorded).toEqual([]);
  });

  it('that Tavus refuses is said to the PAL all the same', async () => {
    expectConsole('warn', /./);
    const { settle, said } = await showCard(question, {}, {}, { faults: { 'canvas-post': 400 } });
    fireEvent.click(screen.getByRole('radio', { name: 'Tuesday' }));
    press('Send');
    await settle();
    expect(said()).toEqual(['Tuesday']);
  });

  it('keeps the focus in the conversation when it goes', async () => {
    const { container, settle, simulation, advance } = await showCard(question);
    screen.getByRole('radio', { name: 'Monday' }).focus();
    await act(async () => simulation.canvas({ clear: true }));
    await advance(100);
    await settle();
    expect(container.querySelector('[data-tavus-part="canvas-card"]')).toBeNull();
    expect(document.activeElement?.getAttribute('data-tavus-part')).toBe('stage');
  });

  it('cannot be sent while the connection is lost, and says why', async () => {
    const { settle, simulation } = await showCard(question);
    fireEvent.click(screen.getByRole('radio', { name: 'Monday' }));
    await act(async () => simulation.network('interrupted'));
    const send = await waitFor(() => {
      const button = screen.getByRole('button', { name: 'Send' });
      expect(button.getAttribute('aria-disabled')).toBe('true');
      return button;
    });
    expect(document.getElementById(send.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'You can send it once you’re reconnected.',
    );
    fireEvent.click(send);
    await settle();
    expect(simulation.recorded).toEqual([]);
  });
});

describe('a field', () => {
  const input = (args: object = {}) => ({ show: 'input', args: { prompt: 'What is it?', ...args } });
  const field = () => screen.getByLabelText<HTMLInputElement>('What is it?', { selector: 'input' });
  const type = (value: string) => fireEvent.input(field(), { target: { value } });

  it('records what was typed and says it, also after Enter', async () => {
    const { settle, said, simulation } = await showCard(input());
    type('  Ada ');
    fireEvent.keyDown(field(), { key: 'Enter' });
    await settle();
    expect(simulation.recorded).toMatchObject([
      { type: 'submit', value: { input_type: 'text', value: 'Ada', skipped: false } },
    ]);
    expect(said()).toEqual(['Ada']);
  });

  it('takes at most 1,000 characters, and lets the browser remember only addresses and telephone numbers', async () => {
    await showCard(input({ placeholder: 'Ada' }));
    const shown = field();
    expect([shown.maxLength, shown.autocomplete, shown.placeholder]).toEqual([1000, 'off', 'Ada']);
  });

  it.each([
    ['email', 'email', 'email'],
    ['tel', 'tel', 'tel'],
    ['number', 'decimal', 'off'],
  ])('for %s has the fitting keyboard', async (type, mode, complete) => {
    await showCard(input({ input_type: type }));
    const shown = field();
    expect([shown.type, shown.inputMode, shown.autocomplete]).toEqual([type, mode, complete]);
  });

  it('for a number answers with a number', async () => {
    const { settle, simulation } = await showCard(input({ input_type: 'number' }));
    type('2.5');
    press('Send');
    await settle();
    expect(simulation.recorded[0]?.value).toEqual({ input_type: 'number', value: 2.5, skipped: false });
  });

  it('that is required asks for an answer, next to the field', async () => {
    const { settle, simulation } = await showCard(input({ required: true }));
    press('Send');
    await settle();
    const shown = field();
    expect(shown.getAttribute('aria-invalid')).toBe('true');
    expect(shown.getAttribute('aria-describedby')).toBe(screen.getByText('Enter an answer first.').id);
    expect(document.activeElement).toBe(shown);
    expect(simulation.recorded).toEqual([]);
  });

  it('that is empty and not required counts as skipped', async () => {
    const { settle, simulation } = await showCard(input());
    press('Send');
    await settle();
    expect(simulation.recorded).toMatchObject([{ type: 'skip', value: { value: null, skipped: true } }]);
  });
});

describe('a text', () => {
  it('can be closed with its button, about which the PAL learns without a word of the visitor', async () => {
    const { container, settle, said, simulation } = await showCard(text);
    await screen.findByText('hot');
    expect(region('Text from Mira Tea').querySelector('strong')?.textContent).toBe('hot');
    press('Close card');
    await settle();
    expect(simulation.recorded).toMatchObject([{ type: 'dismiss' }]);
    expect(said()).toEqual([]);
    expect(container.querySelector('[data-tavus-part="canvas-card"]')).toBeNull();
  });

  it('can be closed with Escape if the focus is inside, and keeps the key from what is around it', async () => {
    const { settle, simulation, card } = await showCard(text);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    fireEvent.keyDown(within(card()).getByRole('button', { name: 'Close card' }), { key: 'Escape' });
    document.removeEventListener('keydown', heard);
    await settle();
    expect(simulation.recorded).toMatchObject([{ type: 'dismiss' }]);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('an alert', () => {
  it.each([
    ['info', 'status', 'Note from Mira'],
    ['success', 'status', 'Good news from Mira'],
    ['warning', 'alert', 'Warning from Mira'],
    ['error', 'alert', 'Alert from Mira'],
  ])('of the severity %s is announced as a %s', async (severity, role, name) => {
    await showCard(alert({ severity }));
    const said = await screen.findByText(`${name}. Attention. The shop closes.`);
    expect(said.getAttribute('role')).toBe(role);
    expect(region(`${name} Attention`).dataset.severity).toBe(severity);
  });

  it('goes by itself after its time', async () => {
    const { container, settle, simulation } = await showCard(alert({ auto_dismiss_seconds: 1 }));
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 1500)));
    await settle();
    expect(simulation.recorded).toMatchObject([{ type: 'dismiss' }]);
    expect(container.querySelector('[data-tavus-part="canvas-card"]')).toBeNull();
  });
});

describe('a component of the application', () => {
  it('draws the card with its actions', async () => {
    const Mine = ({ card, titleId, submit }: CanvasRendererProps) => (
      <button
        type="button"
        id={titleId}
        onClick={() => submit({ selected_option_ids: ['mo'], skipped: false }, { say: 'Mo!' })}
      >
        {`Mine ${card.kind}`}
      </button>
    );
    const { settle, said, simulation } = await showCard(question, { renderers: { 'canvas.*': Mine } });
    press('Mine question');
    await settle();
    expect(region('Question from Mira Mine question')).toBeTruthy();
    expect(simulation.recorded).toMatchObject([{ value: { selected_option_ids: ['mo'] } }]);
    expect(said()).toEqual(['Mo!']);
  });

  it('that throws is reported, and the conversation goes on', async () => {
    // React prints what was thrown, and how depends on its version.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const onError = vi.fn();
    const Broken = () => {
      throw new Error('No.');
    };
    const { container } = await showCard(text, { renderers: { '*': Broken } }, { onError });
    await waitFor(() => expect(onError).toHaveBeenCalled());
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'canvas-callback' });
    expect(container.querySelector('[data-tavus-part="stage"]')).not.toBeNull();
  });

  it('hears of each interaction before it is recorded', async () => {
    const heard: string[] = [];
    const { settle, simulation } = await showCard(text, {
      onInteraction: ({ type }) => void heard.push(`${type} ${simulation.recorded.length}`),
    });
    press('Close card');
    await settle();
    expect(heard).toEqual(['dismiss 0']);
  });
});

it('an updated card stays the same card, without another announcement', async () => {
  const { card, settle, simulation } = await showCard({ ...question, id: 'call_1' });
  const before = card();
  fireEvent.click(screen.getByRole('radio', { name: 'Tuesday' }));
  await act(async () => simulation.canvas({ update: { question: 'Really?' }, id: 'call_1' }));
  await settle();
  expect(card()).toBe(before);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Tuesday' }).checked).toBe(true);
  expect(screen.getByRole('group', { name: 'Really?' })).toBeTruthy();
  expect(screen.getByText('Mira has a question: Which day suits you?')).toBeTruthy();
});

it('another card takes the place of the first', async () => {
  const { card, container, settle, simulation } = await showCard(question);
  await act(async () => simulation.canvas(text));
  await settle();
  expect(container.querySelectorAll('[data-tavus-part="canvas-card"]')).toHaveLength(1);
  expect(card().dataset.kind).toBe('text');
});

it('all cards are gone when the conversation is over', async () => {
  const { container, settle, simulation } = await showCard(question);
  await act(async () => simulation.palLeaves());
  await settle();
  expect(container.querySelector('[data-tavus-part="canvas-card"]')).toBeNull();
  expect(simulation.recorded).toEqual([]);
});
