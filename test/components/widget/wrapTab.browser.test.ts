import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { converse } from '../../elements/converse';
import { clearPage, inside, part } from '../../elements/inPage';

afterEach(clearPage);

test.each(['{Tab}', '{Shift>}{Tab}{/Shift}'])(
  '%s goes round in the modal panel of an element and reaches every control',
  async (keys) => {
    const { element } = await converse('tavus-widget', { modal: '' });
    await expect.poll(() => inside(element, 'dialog').matches(':modal')).toBe(true);
    const [start, others] = [inside(element, part('end-button')), ['widget-close', 'mic-button']];
    start.focus();
    const round: unknown[] = [];
    do {
      await userEvent.keyboard(keys);
      round.push(element.shadowRoot?.activeElement);
    } while (round.at(-1) !== start && round.length < 40);
    expect(round.at(-1)).toBe(start);
    expect(round).toEqual(expect.arrayContaining(others.map((name) => inside(element, part(name)))));
    expect(round.filter((stop, index) => round.indexOf(stop) !== index)).toEqual([]);
  },
);
