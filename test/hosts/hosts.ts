import type { ShippedStyles } from './shippedStyles';

/** A kind of page that uses our components. */
export interface Host {
  /** Completes the sentence "looks the same on …". */
  readonly name: string;
  /** The page's style sheets, by their names in `readSheets`, in order. */
  readonly sheets: readonly string[];
  /** Which of our style sheets the page uses. Defaults to `plain`. */
  readonly ours?: keyof ShippedStyles;
  /** Its text runs from right to left. */
  readonly mirrored?: boolean;
  /** The zoom factor of its root element. */
  readonly zoom?: number;
  /** Its visitors prefer reduced motion. */
  readonly still?: boolean;
  /** Accepted differences, as `part property`. */
  readonly accepted?: readonly string[];
  /** Comes before our style sheet and everything else, such as an order of layers. */
  readonly first?: string;
}

/** The page that all others are compared with: no style sheet except ours. */
export const emptyPage: Host = { name: 'an empty page', sheets: [] };

const layerOrder = '@layer theme, base, tavus, components, utilities;';

/** Every page on which the components must look as on the empty one. */
export const hosts: readonly Host[] = [
  { name: 'a page of Next.js', sheets: ['next'] },
  { name: 'a page of Next.js 13', sheets: ['next13'] },
  { name: 'a page of Vite 7', sheets: ['vite'] },
  { name: 'a page of Vite 8', sheets: ['vite8'] },
  { name: 'a page with Tailwind 3', sheets: ['tailwind3'] },
  { name: 'a page with Tailwind 4', sheets: ['tailwind4'] },
  {
    name: 'a page with Tailwind 4 that puts our layer between its own',
    sheets: ['tailwind4'],
    ours: 'layer',
    first: layerOrder,
  },
  { name: 'a page with Bootstrap', sheets: ['bootstrap'] },
  {
    name: 'a page with Pico',
    sheets: ['pico'],
    // Its rule for disabled fields has the specificity of two attributes, and dims ours like the page's own.
    accepted: ['composer-field opacity', 'composer-field pointer-events'],
  },
  { name: 'a page with normalize.css', sheets: ['normalize'] },
  { name: 'a blog with an old theme', sheets: ['blog'] },
  {
    name: 'a page with `!important` on its controls',
    sheets: ['important'],
    ours: 'important',
  },
  { name: 'a page with a root font of 62.5 %', sheets: ['smallRoot'] },
  {
    name: 'a page whose text runs from right to left',
    sheets: [],
    mirrored: true,
    accepted: [
      // An English name of a device begins at the icon, which is at the right.
      'device-select text-align',
      // Arrows and bars are drawn once and then mirrored.
      'calendar-move transform',
      'chart-track transform',
      // An English text of the PAL runs from left to right on this page as well.
      'canvas-markdown li box start',
      'canvas-markdown p box start',
      ...['width', 'style', 'color'].map((side) => `canvas-markdown blockquote border-left-${side}`),
      'canvas-markdown blockquote border-right-width',
    ],
  },
  { name: 'a page with a zoom of 125 %', sheets: [], zoom: 1.25 },
  {
    name: 'a page whose visitors prefer reduced motion',
    sheets: ['bootstrap'],
    still: true,
  },
];
