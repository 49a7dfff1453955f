import { type ReactElement, useState } from 'react';
import { Conversation, useConversation } from 'tavus-react';
import { type Simulation, simulate } from 'tavus-react/simulator';
import { Call } from './Call';

const kinds = ['question', 'calendar', 'chart', 'text'];

/** What a PAL with Magic Canvas shows. */
export default function CardsPiece(): ReactElement {
  const [source] = useState(() =>
    simulate({ greeting: '', steps: [{ user: 'Show me a question' }] }, { id: 'cards' }),
  );
  return (
    <Call source={source} bar={<Kinds source={source} />}>
      <Conversation.Stage />
      <Conversation.Canvas />
    </Call>
  );
}

function Kinds({ source }: { readonly source: Simulation }): ReactElement {
  const { state } = useConversation();
  return (
    <fieldset className="piece-kinds" disabled={state !== 'connected'}>
      <legend className="unseen">Ask for a card</legend>
      {kinds.map((kind) => (
        <button key={kind} type="button" onClick={() => source.userSays(`Show me a ${kind}`)}>
          {kind}
        </button>
      ))}
    </fieldset>
  );
}
