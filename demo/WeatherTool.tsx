import { useSendInteraction, useTavusEvents } from 'tavus-react';

/** Responds to the PAL's tool call `get_weather`. */
export function WeatherTool(): null {
  const send = useSendInteraction();
  useTavusEvents('conversation.tool_call', ({ name, toolCallId, arguments: args }) => {
    if (name === 'get_weather' && toolCallId)
      send.toolResult(toolCallId, `sunny and 21 degrees in ${args?.location}`);
  });
  return null;
}
