export { type Clock, type ManualClock, manualClock, systemClock, type Timer } from './Clock';
export { defaultScript } from './defaultScript';
export { type Random, seededRandom } from './Random';
export type { Line, Reply, ReplyContext, Script, ScriptedToolCall, Step } from './Script';
export type { CallInspection } from './SimulatedCallSetup';
export type { SimulateOptions } from './SimulateOptions';
export { type Simulation, simulate } from './simulate';
export type { WireEvent } from './Wire';
