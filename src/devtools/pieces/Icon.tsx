import type { ReactElement } from 'react';

const paths = {
  bottom: 'M2.5 2.5h11v11h-11zM2.5 9.5h11',
  right: 'M2.5 2.5h11v11h-11zM9.5 2.5v11',
  float: 'M4.5 4.5h9v9h-9zM2.5 10.5v-8h8',
  window: 'M7 3.5H2.5v10h10V9M9.5 2.5h4v4M13.5 2.5 8 8',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  play: 'M5 3v10l8-5z',
  pause: 'M5.5 3v10m5-10v10',
  back: 'M10 3 5 8l5 5',
  on: 'm6 3 5 5-5 5',
  in: 'M8 3.5v9m-4.5-4.5h9',
  out: 'M3.5 8h9',
  message: 'M8 2.5v10m-4-4 4 4 4-4',
  sent: 'M8 13.5v-10m-4 4 4-4 4 4',
  state: 'm8 3 5 5-5 5-5-5z',
  call: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  fold: 'M5 8h6',
  problem: 'M8 3v6m0 3v.5',
} as const;

/** A name of an icon. */
export type IconName = keyof typeof paths;

/** A small drawing. What it means is said next to it. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
