import { type ReactElement, useContext, useState } from 'react';
import { TavusConversation } from 'tavus-react';
import { simulate } from 'tavus-react/simulator';
import { WordsContext } from '../look/useWords';
import { useVoice } from '../oneVoice';
import { mira } from '../shapes/mira';

const preview = { title: 'Mira', thumbnail: mira };

/** Camera, microphone and speaker before the call. */
export default function HairCheckPiece(): ReactElement {
  const [source] = useState(() => simulate({}, { id: 'hair-check' }));
  return (
    <TavusConversation
      {...useVoice()}
      {...useContext(WordsContext)}
      {...{ source, preview }}
      hairCheck
      style={{ height: '100%' }}
    />
  );
}
