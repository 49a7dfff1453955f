import { type ReactElement, useState } from 'react';
import { Conversation, useToolCall, useToolCallList } from 'tavus-react';
import { defaultScript, scenario, simulate } from 'tavus-react/simulator';
import { Call } from './Call';

const script = scenario({ replies: defaultScript.replies })
  .user('Is it sunny in Rome?')
  .toolCall('get_weather', { location: 'Rome' })
  .pal(
    ({ toolResult }) =>
      `I asked your page, and it says: ${toolResult ?? 'nothing'}. Ask me about another city.`,
  );

/** What both say, and a tool that the page carries out. */
export default function TranscriptPiece(): ReactElement {
  const [source] = useState(() => simulate(script, { id: 'transcript' }));
  return (
    <Call source={source}>
      <Weather />
      <div className="piece-transcript">
        <Conversation.Transcript />
        <Calls />
        <Conversation.Composer />
      </div>
    </Call>
  );
}

/** The tool calls so far, as a developer sees them. */
function Calls(): ReactElement {
  return (
    <ul className="piece-calls" aria-label="Tool calls">
      {useToolCallList().map((call) => (
        <li key={call.key}>
          <code>{`${call.name} ${JSON.stringify(call.arguments)} → ${call.result ?? call.status}`}</code>
        </li>
      ))}
    </ul>
  );
}

function Weather(): null {
  useToolCall('get_weather', async ({ location }) => {
    // As long as a service would take.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    return `sunny and 21 degrees in ${location}`;
  });
  return null;
}
