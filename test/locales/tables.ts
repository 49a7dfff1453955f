import { canvasLabels } from '../../src/hooks/labels/canvasLabels';
import { englishLabels } from '../../src/hooks/labels/englishLabels';
import type { Labels } from '../../src/hooks/labels/Labels';
import { transcriptLabels } from '../../src/hooks/labels/transcriptLabels';
import * as ar from '../../src/locales/ar';
import * as de from '../../src/locales/de';
import * as es from '../../src/locales/es';
import * as fr from '../../src/locales/fr';
import * as ja from '../../src/locales/ja';
import * as pt from '../../src/locales/pt';
import * as zh from '../../src/locales/zh';

/** A label table and its language tag. */
export interface Table {
  readonly labels: Required<Labels>;
  readonly locale: string;
}

/** All languages except English, by the name of their entry point. */
export const tables: Readonly<Record<string, Table>> = { ar, de, es, fr, ja, pt, zh };

/** All English labels. */
export const english: Required<Labels> = { ...englishLabels, ...canvasLabels, ...transcriptLabels };
