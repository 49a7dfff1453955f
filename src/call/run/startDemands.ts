// What only some starts demand. In one file, because every file that is loaded on demand adds to what always loads.
export { requireMedia } from '../media/requireMedia';
export { holdStart } from './holdStart';
