import { type ReactElement, useState } from 'react';
import { Conversation, useToolCall } from 'tavus-react';
import { defaultScript, scenario, simulate } from 'tavus-react/simulator';
import { Call } from './Call';

const script = scenario({ replies: defaultScript.replies })
  .user('Is it sunny in Rome?')
  .toolCall('get_weather', { location: 'Rome' })
  .pal(
    ({ toolResult }) =>
      `I asked your page, and it says: ${toolResult ?? 'nothing'}. Ask me about another city.`,
  );

const toolLabels = { get_weather: 'Calling get_weather…' };

/** What both say, and a tool that the page carries out. */
export default function TranscriptPiece(): ReactElement {
  const [source] = useState(() => simulate(script, { id: 'transcript' }));
  return (
    <Call source={source}>
      <Weather />
      <div className="piece-transcript">
        <Conversation.Transcript />
        <Conversation.ToolCalls toolLabels={toolLabels} />
        <Conversation.Composer />
      </div>
    </Call>
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
