import { type ReactElement, useState } from 'react';
import { Conversation } from 'tavus-react';
import { scenario, simulate } from 'tavus-react/simulator';
import { Call } from './Call';

const script = scenario()
  .pal('Captions are split where a sentence can bear it, and each part stays as long as I need to say it.')
  .pause(600)
  .pal('They wait for my voice. If you cut in, they stop with me.');

/** Captions over the video. */
export default function CaptionsPiece(): ReactElement {
  const [source] = useState(() => simulate(script, { id: 'captions' }));
  return (
    <Call source={source}>
      <Conversation.Stage>
        <Conversation.Captions />
      </Conversation.Stage>
    </Call>
  );
}
