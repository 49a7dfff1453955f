// The module for script tags with everything that the click needs. It uses Preact.
import { showTexts } from './preactTexts.js';

export * from '../src/elements/tree/mountTree';

showTexts();
