import type { Phone } from './phones';

/** A phone with its time and pitch. */
export interface Sound extends Phone {
  readonly seconds: number;
  /** In hertz. */
  readonly pitch: number;
}
