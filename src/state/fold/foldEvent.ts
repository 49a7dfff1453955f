import { isCanvasAction } from '../../protocol/isCanvasAction';
import type { UtteranceStreamingEvent } from '../../protocol/TavusEvent';
import type { Undo } from '../log/Journal';
import type { Position } from '../log/Position';
import { endRows } from './endRows';
import type { Fold } from './Fold';
import type { FoldedEvent } from './FoldedEvent';
import { foldPalSpeech } from './foldPalSpeech';
import { foldCanvasCall, foldSignal } from './foldSignal';
import { foldSpeaking } from './foldSpeaking';
import { foldToolCall, foldTurnText } from './foldTurn';
import { foldTypedText } from './foldTypedText';
import { foldUserSpeech } from './foldUserSpeech';
import { settleRows } from './settleRows';

/** Folds one event into the state and returns a function that undoes it. Must be called in the order of positions. */
export function foldEvent(fold: Fold, event: FoldedEvent, position: Position): Undo {
  return fold.journal.record(() => {
    switch (event.type) {
      case 'conversation.utterance':
      case 'conversation.utterance.streaming':
        if (event.type === 'conversation.utterance.streaming') noteStreaming(fold, event, position);
        if (event.role === 'pal') {
          foldPalSpeech(fold, event, position);
          foldTurnText(fold, event);
        } else foldUserSpeech(fold, event, position);
        break;
      case 'conversation.started_speaking':
      case 'conversation.stopped_speaking':
        foldSpeaking(fold, event, position);
        break;
      case 'conversation.tool_call':
        if (isCanvasAction(event)) foldCanvasCall(fold, event);
        else foldToolCall(fold, event);
        break;
      case 'conversation.guardrail':
      case 'conversation.objective.activated':
      case 'conversation.objective.completed':
      case 'conversation.objective.pending':
      case 'conversation.perception_analysis':
      case 'conversation.perception_tool_call':
        foldSignal(fold, event);
        break;
      case 'typed_text':
        foldTypedText(fold, event, position);
        break;
      case 'speech_settled':
        settleRows(fold);
        break;
      case 'conversation_over':
        endRows(fold);
        break;
    }
  });
}

function noteStreaming(fold: Fold, { role }: UtteranceStreamingEvent, position: Position): void {
  if (!fold.firstStreaming.has(role)) fold.journal.put(fold.firstStreaming, role, position);
}
