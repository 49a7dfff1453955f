import type { TavusSession } from '../hooks/conversation/TavusSession';
import type { Recording } from '../protocol/recording/Recording';
import type { Simulation } from '../simulator/simulate';
import type { RenderedConversation } from './RenderedConversation';

/** A conversation that a matcher can look at. */
export type Subject = RenderedConversation | TavusSession | Simulation | Recording;
