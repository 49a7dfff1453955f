// What loads when the devtools open or record.
export { Devtools } from './Devtools';
export { expose } from './expose';
export { mountPanel } from './panel/mountPanel';
