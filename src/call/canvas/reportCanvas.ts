import type { TavusError } from '../../state/TavusError';
import { callSafely } from '../Listeners';
import type { ConversationSession } from '../session/ConversationSession';
import { Diagnostics } from '../session/Diagnostics';

/** Tells the application about an error that does not end the conversation or, without `onError`, the console. */
export function reportCanvas(session: ConversationSession, error: TavusError): void {
  const { onError } = session.options;
  if (onError) callSafely(() => onError(error));
  else session.part(createDiagnostics).report(`${error.message} ${error.hint}`);
}

function createDiagnostics(): Diagnostics {
  return new Diagnostics();
}
