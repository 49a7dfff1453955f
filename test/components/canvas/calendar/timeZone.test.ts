import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isoDay } from '../../../../src/components/canvas/calendar/day';
import { dayIn, instantIn, zoneOf } from '../../../../src/components/canvas/calendar/timeZone';

const own = process.env.TZ;

afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

function utc(text: string, zone: string): string | undefined {
  const instant = instantIn(text, zone);
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

describe('a zone', () => {
  it('is the one that the PAL names', () => {
    expect(zoneOf('Europe/Berlin')).toBe('Europe/Berlin');
  });

  it('is the visitor’s if the PAL names none', () => {
    process.env.TZ = 'Pacific/Pago_Pago';
    expect(zoneOf(undefined)).toBe('Pacific/Pago_Pago');
  });
});

describe('a time', () => {
  it.each([
    ['2026-11-28T09:00:00Z', '2026-11-28T09:00:00.000Z'],
    ['2026-11-28T09:00:00.250Z', '2026-11-28T09:00:00.250Z'],
    ['2026-11-28T09:00+01:00', '2026-11-28T08:00:00.000Z'],
    ['2026-11-28 09:00:00-0530', '2026-11-28T14:30:00.000Z'],
    ['2026-11-28T09:00-05', '2026-11-28T14:00:00.000Z'],
    ['2026-11-28T09:00:00', '2026-11-28T14:00:00.000Z'],
    ['2026-07-28T09:00:00', '2026-07-28T13:00:00.000Z'],
    ['2026-11-28', '2026-11-28T05:00:00.000Z'],
  ])('%s is read in New York as %s', (text, instant) => {
    expect(utc(text, 'America/New_York')).toBe(instant);
  });

  it.each(['', 'nine', '2026-11-28T25:00:00', '09:00', '2026-13-28T09:00'])('"%s" is unreadable', (text) => {
    expect(instantIn(text, 'UTC')).toBeUndefined();
  });

  it('without an offset does not depend on where the visitor is', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env.TZ = zone;
      expect(new Date(0).getTimezoneOffset()).not.toBe(0);
      expect(utc('2026-11-28T00:30:00', 'Europe/Berlin')).toBe('2026-11-27T23:30:00.000Z');
    }
  });

  it('around a change of the clocks is the one on the clock', () => {
    // In Berlin, 2:00 becomes 3:00 on March 29 and 3:00 becomes 2:00 on October 25.
    expect(utc('2026-03-29T01:59:00', 'Europe/Berlin')).toBe('2026-03-29T00:59:00.000Z');
    expect(utc('2026-03-29T03:00:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
    expect(utc('2026-10-25T01:59:00', 'Europe/Berlin')).toBe('2026-10-24T23:59:00.000Z');
    expect(utc('2026-10-25T03:00:00', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('that the clock skips is still a time of that night', () => {
    expect(utc('2026-03-29T02:30:00', 'Europe/Berlin')).toMatch(/^2026-03-29T0[01]:30/);
  });

  it('is on the day that the clock in the zone shows', () => {
    const zones = [
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Europe/Berlin',
      'Asia/Kathmandu',
      'America/St_Johns',
    ];
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), fc.integer({ min: 4, max: 23 }), (date, zone, hour) => {
        const name = date.toISOString().slice(0, 10);
        const instant = instantIn(`${name}T${`${hour}`.padStart(2, '0')}:00:00`, zone);
        expect(instant === undefined ? undefined : isoDay(dayIn(instant, zone))).toBe(name);
      }),
    );
  });
});
