import { createRoot } from 'react-dom/client';
import { TavusProvider } from '../../src/components/provider/TavusProvider';
import { TavusConversation } from '../../src/components/TavusConversation';
import { TavusDevtools } from '../../src/devtools';
import { useToolCall } from '../../src/hooks/tools/useToolCall';
import { simulate } from '../../src/simulator';
import '../../src/components/styles.css';

// A conversation with everything that the timeline shows: a tool, an interruption and a slow network.
const simulation = simulate(
  {
    greeting: 'Hi, I am Mira. Where do you want to go?',
    replies: [
      {
        when: 'Oslo',
        toolCall: { name: 'get_weather', arguments: { city: 'Oslo' } },
        say: ({ toolResult }) =>
          `In Oslo it is ${toolResult} today. Shall I look for a train, or would you rather fly there?`,
      },
      { when: 'train', say: 'The night train leaves at ten past nine. You arrive at seven.' },
    ],
    steps: [
      { pause: 600 },
      { user: 'To Oslo. How is the weather there?' },
      { pause: 4500 },
      { bargeIn: 'By train, please.' },
      { pause: 3000 },
      { user: 'Great, and back by train on Sunday.' },
    ],
  },
  { id: 'pictures', seed: 3, delayMs: 40 },
);

function Weather() {
  useToolCall('get_weather', async () => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    return 'sunny and 14 degrees';
  });
  return null;
}

const main = document.body.appendChild(document.createElement('main'));
main.style.height = '100vh';
createRoot(main).render(
  <TavusProvider source={simulation} autoStart>
    <Weather />
    <TavusConversation />
    <TavusDevtools recordFromStart simulation={simulation} />
  </TavusProvider>,
);
