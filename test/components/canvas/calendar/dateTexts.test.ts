import { expect, it } from 'vitest';
import { createDateTexts } from '../../../../src/components/canvas/calendar/dateTexts';
import { readSlots } from '../../../../src/components/canvas/calendar/readSlots';
import { at } from './days';

const day = at('2026-11-28');

function slotTexts(locale: string, zone: string, label?: string) {
  const texts = createDateTexts(locale, zone);
  const [slot] = readSlots(
    [{ id: 'a', start: '2026-11-28T14:00:00Z', end: '2026-11-28T14:30:00Z', label }],
    zone,
  );
  if (!slot) throw new Error('There is no slot.');
  // Newer versions of Unicode put narrow and thin spaces around times.
  const plain = (text: string) => text.replace(/\s/g, ' ');
  return { time: plain(texts.time(slot)), slot: plain(texts.slot(slot)) };
}

it.each([
  ['en', 'Saturday, November 28, 2026', 'November 2026', '28'],
  ['de', 'Samstag, 28. November 2026', 'November 2026', '28'],
  ['ja', '2026年11月28日土曜日', '2026年11月', '28'],
  ['fa', 'شنبه ۲۸ نوامبر ۲۰۲۶', 'نوامبر ۲۰۲۶', '۲۸'],
])('a day in %s is %s', (locale, full, month, number) => {
  const texts = createDateTexts(locale, 'UTC');
  expect(texts.day(day).replace('،', '')).toBe(full);
  expect([texts.month(day), texts.number(day)]).toEqual([month, number]);
});

it('years are Gregorian, as the grid is', () => {
  expect(createDateTexts('th', 'UTC').month(day)).toContain('2026');
});

it('a day does not depend on the zone', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    expect(createDateTexts('en', zone).day(day)).toBe('Saturday, November 28, 2026');
  }
});

it('a time is that of the zone, and the zone is named', () => {
  expect(slotTexts('en', 'America/New_York').time).toBe('9:00 – 9:30 AM');
  expect(slotTexts('de', 'Europe/Berlin').time).toBe('15:00–15:30 Uhr');
  expect(slotTexts('en', 'America/New_York').slot).toMatch(/^Saturday, November 28, 2026.* 9:00 – 9:30 AM$/);
  expect(createDateTexts('en', 'Europe/Berlin').zone()).toBe('Central European Time');
});

it('the label of a slot comes before its time', () => {
  expect(slotTexts('en', 'UTC', 'First visit').slot).toMatch(/^First visit, Saturday, November 28/);
});

it('weekdays are short enough for a narrow column', () => {
  const sunday = at('2026-11-29');
  for (const locale of ['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt', 'zh', 'fa', 'ta']) {
    const texts = createDateTexts(locale, 'UTC');
    for (const offset of [0, 1, 2, 3, 4, 5, 6]) {
      const { short, long } = texts.weekday(sunday + offset);
      expect(short.length).toBeLessThanOrEqual(4);
      expect(long.length).toBeGreaterThanOrEqual(short.length);
    }
  }
});

it('a range names both days, and one day only once', () => {
  const texts = createDateTexts('en', 'UTC');
  expect(texts.days(day, day + 2)).toMatch(/^Saturday, November 28.*Monday, November 30, 2026$/);
  expect(texts.days(day, day)).toBe('Saturday, November 28, 2026');
});
