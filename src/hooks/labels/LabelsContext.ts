import { createContext } from 'react';
import type { Labels } from './Labels';

/** The labels that the nearest provider replaces; undefined where it replaces none. */
export const LabelsContext: React.Context<Partial<Labels> | undefined> = createContext<
  Partial<Labels> | undefined
>(undefined);
