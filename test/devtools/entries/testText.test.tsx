import { act } from '@testing-library/react';
import { useContext } from 'react';
import { readRecording, useTranscript } from 'tavus-react';
import { replay } from 'tavus-react/simulator';
import { expect, it } from 'vitest';
import { testText } from '../../../src/devtools/entries/testText';
import { LiveEntries } from '../../../src/devtools/model/LiveEntries';
import { createTavusSession } from '../../../src/hooks/conversation/createTavusSession';
import { TavusContext } from '../../../src/hooks/react/TavusContext';
import { recordingHeader } from '../../../src/hooks/recording/recordingHeader';
import { renderConversation } from '../../components/renderConversation';

it('is a test of what was said, which the replay passes', async () => {
  let live: LiveEntries | undefined;
  function Watch() {
    const context = useContext(TavusContext);
    if (context) live ??= new LiveEntries(context, recordingHeader(context.session));
    return <p>{`${useTranscript().length}`}</p>;
  }
  const { connect, advance, simulation } = renderConversation(<Watch />);
  await connect();
  await advance(5000);
  await act(async () => simulation.userSays('Hello there'));
  await advance(8000);
  const now = live?.stateNow();
  if (!live || !now) throw new Error('Nothing was recorded.');
  live.stop();

  const text = testText('a', now);
  const expected = [...text.matchAll(/^ {4}(\{.*\}),$/gm)].map(([, row]) => JSON.parse(row ?? ''));
  expect(expected).toContainEqual({ role: 'user', text: 'Hello there' });
  expect(text).toContain(`toBe(${JSON.stringify(now.conversation.state)})`);

  const source = replay(readRecording(live.toText()));
  const session = createTavusSession({ source });
  source.seek(source.recording.entries.length - 1);
  await session.start();
  await expect.poll(() => session.state).toBe(now.conversation.state);
  await expect.poll(() => session.transcript).toMatchObject(expected);
  await session.end();
});
