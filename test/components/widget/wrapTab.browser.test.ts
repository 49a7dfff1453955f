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
    const focused = () => element.shadowRoot?.activeElement?.getAttribute('data-tavus-part');
    inside(element, part('end-button')).focus();
    const round: unknown[] = [];
    do {
      await userEvent.keyboard(keys);
      round.push(focused());
    } while (round.at(-1) !== 'end-button' && round.length < 40);
    expect(round).toContain('widget-close');
    expect(round).toContain('mic-button');
    expect(round.at(-1)).toBe('end-button');
    expect(new Set(round).size).toBe(round.length);
  },
);
