import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedKeys, hostContext } from '../../../../src/components/canvas/frame/hostContext';
import { sampleCard } from './sampleCard';

const look = { theme: 'dark', accentColor: 'rgb(1, 2, 3)', variables: { '--font-sans': 'Inter' } } as const;
const around = { mode: 'inline', width: 384, look, locale: 'de-CH' } as const;

it('says where the card is, how the page looks and what its visitor speaks', () => {
  expect(hostContext(sampleCard(), around)).toMatchObject({
    displayMode: 'inline',
    availableDisplayModes: ['inline', 'fullscreen'],
    containerDimensions: { width: 384, maxHeight: 720, displayScale: 1 },
    layout: {
      preferred_slot: 'safe-area-left',
      viable_slot: 'safe-area-left',
      avoid_safe_area: true,
      safe_area: { x: 0.2, y: 0.1, width: 0.5, height: 0.8 },
    },
    theme: 'dark',
    styles: { variables: { '--font-sans': 'Inter' } },
    accentColor: 'rgb(1, 2, 3)',
    locale: 'de-CH',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    platform: 'web',
  });
});

it('has no fixed size in full screen', () => {
  const context = hostContext(sampleCard(), { ...around, mode: 'fullscreen' });
  expect(context).toMatchObject({
    displayMode: 'fullscreen',
    containerDimensions: { displayScale: 1 },
    layout: { preferred_slot: 'safe-area-left', viable_slot: 'full' },
  });
  expect(context.containerDimensions).not.toHaveProperty('width');
});

it('hands over what Tavus sends for the frame, which replaces nothing of ours', () => {
  const wire = { displayMode: 'fullscreen', layout: 'everything', theme: 'light', locale: 'xx', extra: [1] };
  const context = hostContext(sampleCard({ hostContext: wire }), around);
  expect(context).toEqual({ ...hostContext(sampleCard(), around), extra: [1] });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (hostile) => {
      const known = hostContext(sampleCard(), around);
      expect(hostContext(sampleCard({ hostContext: { ...hostile, ...wire } }), around)).toMatchObject(known);
    }),
  );
});

it('tells only the keys that have changed', () => {
  const known = hostContext(sampleCard(), around);
  expect(changedKeys(known, hostContext(sampleCard(), around))).toEqual({});
  const next = hostContext(sampleCard(), { ...around, width: 300, look: { ...look, theme: 'light' } });
  expect(Object.keys(changedKeys(known, next)).sort()).toEqual(['containerDimensions', 'theme']);
});
