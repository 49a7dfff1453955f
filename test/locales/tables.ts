import type { Labels } from '../../src/hooks/labels/Labels';
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
