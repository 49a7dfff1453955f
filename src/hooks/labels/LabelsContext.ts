import { createContext } from 'react';
import type { Labels } from './Labels';

/** The labels that the nearest provider overrides; undefined if it overrides none. */
export const LabelsContext: React.Context<Partial<Labels> | undefined> = createContext<
  Partial<Labels> | undefined
>(undefined);
