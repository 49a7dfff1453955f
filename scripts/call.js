// The entry of `call.js`, the module for script tags with everything that a click loads. It is built with Preact.
import { showTexts } from './preactTexts.js';

export * from '../src/elements/tree/mountTree';
export { share } from './cdn/canvasBeside.js';

showTexts();
