// Without it, the module that is extended below would not be found.
import type {} from 'vitest';
import type { ConversationMatchers } from './matchers/ConversationMatchers';

export type { ConversationMatchers } from './matchers/ConversationMatchers';
export { type TavusMatchers, tavusMatchers } from './matchers/tavusMatchers';

declare module 'vitest' {
  // Vitest calls its parameter T. It is the type of what is asserted, which our assertions check when they run.
  interface Matchers<T> extends ConversationMatchers {}
}
