import type { ConversationMatchers } from './matchers/ConversationMatchers';

export type { ConversationMatchers } from './matchers/ConversationMatchers';
export { type TavusMatchers, tavusMatchers } from './matchers/tavusMatchers';

declare global {
  namespace jest {
    // The parameters of @types/jest: R is the result of an assertion, T the type of what is asserted.
    interface Matchers<R, T> extends ConversationMatchers<R> {}
  }
}
