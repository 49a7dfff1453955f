// What the first card demands. In one file, because every file that is loaded on demand adds to what always loads.
export { createCanvas } from '../../call/canvas/Canvas';
export { skippedValue } from '../../call/canvas/skippedValue';
export { canvasTitle } from '../../protocol/canvas/canvasTitle';
export { canvasLabels } from '../labels/canvasLabels';
