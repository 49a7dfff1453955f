import { createRoot } from 'react-dom/client';
import { TavusConversation } from '../../src/components/TavusConversation';
import { simulate } from '../../src/simulator';
import '../../src/components/styles.css';

const source = simulate(
  {
    greeting: 'Hi, I am Mira. What kind of lamp are you looking for?',
    replies: [
      {
        when: 'reading',
        say: 'For reading, I would take one that you can turn. Where will it stand?',
        canvas: {
          show: 'question',
          args: {
            question: 'Where will it stand?',
            options: [
              { id: 'desk', label: 'On a desk' },
              { id: 'chair', label: 'Next to a chair' },
              { id: 'bed', label: 'Beside the bed' },
            ],
          },
        },
      },
    ],
  },
  { id: 'pictures', seed: 3, delayMs: 40 },
);

const main = document.body.appendChild(document.createElement('main'));
main.style.height = '100vh';
createRoot(main).render(
  <TavusConversation
    source={source}
    // The fake camera of a browser without one is a green square.
    dailyOptions={{ startVideoOff: true }}
    labels={{ pal: 'Mira', start: 'Talk to Mira' }}
    preview={{ title: 'Meet Mira', description: 'She knows every lamp in the shop.' }}
  />,
);
