import type { CSSProperties } from 'react';
import type { Words } from '../look/useWords';

/** What each shape is given by the switches. */
export interface ShapeProps extends Words {
  readonly className: string;
  readonly style: CSSProperties;
  readonly theme: 'light' | 'dark' | undefined;
}
