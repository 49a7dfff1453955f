export type { LineFaults, SimulationControls } from './model/SimulationControls';
export { TavusDevtools, type TavusDevtoolsProps } from './TavusDevtools';
export type { TavusDevtoolsOptions } from './TavusDevtoolsOptions';
export { type TavusDevtoolsHandle, useTavusDevtools } from './useTavusDevtools';
