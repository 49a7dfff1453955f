// Sessions load this with their first conversation. With a simulated PAL it is there before, so that a test on a manual
// clock need not wait for it. Bundlers drop the import.
import '../call/session/EventReader';

export type { Faults } from './call/Faults';
export type { CallInspection } from './call/SimulatedCallSetup';
export type { SimulateOptions } from './call/SimulateOptions';
export type { RecordedInteraction } from './canvas/readInteraction';
export type { WireEvent } from './pal/Wire';
export type { ReplayOptions } from './replay/ReplayOptions';
export { type Replay, replay } from './replay/replay';
export type { ReplayDifference } from './replay/SentComparison';
export { type Clock, type ManualClock, manualClock, systemClock, type Timer } from './runtime/Clock';
export { type Random, seededRandom } from './runtime/Random';
export type { CanvasStep, ClearCards, ShowCard, UpdateCard } from './script/CanvasStep';
export { defaultScript } from './script/defaultScript';
export { type Scenario, scenario } from './script/Scenario';
export type {
  Line,
  Reply,
  ReplyContext,
  Script,
  ScriptedCanvas,
  ScriptedToolCall,
  Step,
} from './script/Script';
export { type Simulation, simulate } from './simulate';
