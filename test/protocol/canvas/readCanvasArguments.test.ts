import { describe, expect, test } from 'vitest';
import { readCanvasArguments } from '../../../src/protocol/canvas/readCanvasArguments';
import type { JsonObject } from '../../../src/protocol/TavusEvent';
import { question } from '../../fixtures/canvas';

const read = (component: string, args: JsonObject) =>
  readCanvasArguments(`canvas.${component}`, 'v1', args)?.args;
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, label: `Option ${index}` }));

describe('a question', () => {
  test('has the defaults of Tavus', () => {
    expect(read('question', question)).toEqual({
      question: 'Which day suits you?',
      options: [
        { id: 'mon', label: 'Monday', allowFreeText: false, freeTextPlaceholder: undefined },
        { id: 'tue', label: 'Tuesday', allowFreeText: false, freeTextPlaceholder: undefined },
      ],
      multiSelect: false,
      allowSkip: false,
      allowOther: false,
      hasCorrectAnswer: false,
    });
  });

  test('has what the PAL sets, whatever else it sends', () => {
    const args = {
      ...question,
      multi_select: true,
      allow_skip: true,
      allow_other: true,
      correct_answer: 'mon',
      x: 1,
    };
    expect(read('question', args)).toMatchObject({
      multiSelect: true,
      allowSkip: true,
      allowOther: true,
      hasCorrectAnswer: true,
    });
    const [first] = options(1);
    const detailed = { ...first, allow_free_text: true, free_text_placeholder: 'Which?' };
    expect(read('question', { ...question, options: [detailed, { id: 'b', label: 'B' }] })).toMatchObject({
      options: [{ allowFreeText: true, freeTextPlaceholder: 'Which?' }, {}],
    });
  });

  test('is not read without a question, with fewer than two options, and with options that are alike', () => {
    expect(read('question', { ...question, question: '' })).toBeUndefined();
    expect(read('question', { ...question, options: options(1) })).toBeUndefined();
    expect(read('question', { ...question, options: [...options(2), ...options(1)] })).toBeUndefined();
    expect(read('question', { ...question, options: ['Monday', 'Tuesday'] })).toBeUndefined();
    expect(read('question', { ...question, options: { 0: 'a' } })).toBeUndefined();
  });

  test('has ten options at most', () => {
    expect(read('question', { ...question, options: options(12) })).toMatchObject({
      options: options(10).map(({ id }) => ({ id })),
    });
  });
});

describe('an input', () => {
  test('is cut rather than refused', () => {
    const args = {
      prompt: 'p'.repeat(300),
      placeholder: 'q'.repeat(300),
      input_type: 'email',
      required: true,
    };
    expect(read('input', args)).toEqual({
      prompt: `${'p'.repeat(239)}…`,
      placeholder: `${'q'.repeat(159)}…`,
      inputType: 'email',
      required: true,
      allowSkip: false,
    });
  });

  test('is not cut in the middle of a character', () => {
    expect(read('input', { prompt: '😀'.repeat(200) })).toMatchObject({ prompt: `${'😀'.repeat(119)}…` });
  });

  test('is not read without a prompt, and with another type', () => {
    expect(read('input', { placeholder: 'Ada' })).toBeUndefined();
    expect(read('input', { prompt: 'When?', input_type: 'date' })).toBeUndefined();
  });
});

describe('a calendar', () => {
  const slot = { id: 's1', start: '2026-11-28T09:00:00Z', end: '2026-11-28T10:00:00Z' };

  test('picks a date, unless there are slots', () => {
    expect(read('calendar', {})).toMatchObject({
      mode: 'date_picker',
      slots: [],
      presets: [],
      multiSelect: false,
    });
    expect(read('calendar', { slots: [slot] })).toMatchObject({ mode: 'slot_picker', slots: [slot] });
  });

  test('has several slots only where there are slots', () => {
    expect(read('calendar', { multi_select: true })).toMatchObject({ multiSelect: false });
    expect(read('calendar', { multi_select: true, slots: [slot] })).toMatchObject({ multiSelect: true });
    expect(read('calendar', { mode: 'range', slots: [slot] })).toMatchObject({ mode: 'range', slots: [] });
  });

  test('is not read with slots that cannot be shown, or in a zone that does not exist', () => {
    expect(read('calendar', { mode: 'slot_picker' })).toBeUndefined();
    expect(read('calendar', { slots: [{ ...slot, start: 'tomorrow' }] })).toBeUndefined();
    expect(read('calendar', { slots: [slot, slot] })).toBeUndefined();
    expect(read('calendar', { mode: 'week' })).toBeUndefined();
    expect(read('calendar', { timezone: 'Mars/Olympus' })).toBeUndefined();
  });

  test('begins where the PAL says, if there is such a day', () => {
    expect(read('calendar', { initial_date: '2026-02-28' })).toMatchObject({ initialDate: '2026-02-28' });
    expect(read('calendar', { initial_date: '2026-02-30' })).toMatchObject({ initialDate: undefined });
    expect(read('calendar', { initial_month: '2026-13' })).toMatchObject({ initialMonth: undefined });
    expect(read('calendar', { initial_month: '2026-12', initial_year: 2027 })).toMatchObject({
      initialMonth: '2026-12',
    });
    expect(read('calendar', { initial_year: 2027 })).toMatchObject({ initialMonth: '2027-01' });
  });

  test('has six presets at most', () => {
    const presets = Array.from({ length: 8 }, () => ({ label: 'x'.repeat(50), date: '2026-12-24' }));
    expect(read('calendar', { presets })).toMatchObject({
      presets: Array.from({ length: 6 }, () => ({ label: `${'x'.repeat(39)}…`, date: '2026-12-24' })),
    });
  });
});

test('a text is cut, and is plain unless it says otherwise', () => {
  expect(read('text', { title: 't'.repeat(200), body: 'b'.repeat(5000) })).toEqual({
    title: `${'t'.repeat(119)}…`,
    body: `${'b'.repeat(3999)}…`,
    format: 'plain',
  });
  expect(read('text', { body: '**Hi**', format: 'markdown' })).toMatchObject({ format: 'markdown' });
  expect(read('text', { title: 'Nothing else' })).toBeUndefined();
});

test('a chart has one to twelve numbers', () => {
  const data = Array.from({ length: 14 }, (_, value) => ({ label: `l${value}`, value }));
  expect(read('chart', { data, chart_type: 'pie', x_label: 'x' })).toMatchObject({
    data: data.slice(0, 12),
    chartType: 'pie',
    xLabel: 'x',
  });
  expect(read('chart', { data: data.slice(0, 1) })).toMatchObject({ chartType: 'bar' });
  expect(read('chart', { data: [] })).toBeUndefined();
  expect(read('chart', { data: [{ label: 'a', value: '7' }] })).toBeUndefined();
  expect(read('chart', { data: [{ label: 'a', value: Number.NaN }] })).toBeUndefined();
  expect(read('chart', { data, chart_type: 'radar' })).toBeUndefined();
});

test('an alert is for information unless it says otherwise, and goes by itself after two minutes at most', () => {
  expect(read('alert', { body: 'Saved.' })).toEqual({
    title: undefined,
    body: 'Saved.',
    severity: 'info',
    autoDismissSeconds: undefined,
  });
  expect(read('alert', { body: 'No.', severity: 'error', auto_dismiss_seconds: 500 })).toMatchObject({
    severity: 'error',
    autoDismissSeconds: 120,
  });
  expect(read('alert', { body: 'No.', severity: 'odd', auto_dismiss_seconds: 0 })).toMatchObject({
    severity: 'info',
    autoDismissSeconds: undefined,
  });
  expect(read('alert', { title: 'Only a title' })).toBeUndefined();
});
