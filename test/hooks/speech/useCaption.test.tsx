import { act, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useCaption } from '../../../src/hooks/speech/useCaption';
import { renderConversation } from '../../components/renderConversation';
import { palSpeaks, palStarts, palStops } from '../../fixtures/wire';

const p1 = { turn: 1, inference: 'p1' };

function Shown({ lingerMs }: { readonly lingerMs?: number | undefined }) {
  return <p>{useCaption({ lingerMs })?.text}</p>;
}

async function listen(lingerMs?: number) {
  const shown = <Shown lingerMs={lingerMs} />;
  const { connect, simulation, container, rerenderChildren } = renderConversation(shown, { greeting: '' });
  await connect();
  const hear = (...messages: unknown[]) =>
    act(async () => {
      for (const message of messages) simulation.deliver(message);
    });
  return { hear, rerenderChildren, caption: () => container.querySelector('p')?.textContent };
}

const last = [palSpeaks('You are welcome!', { ...p1, index: 2, final: true }), palStops(p1)];

test('a caption disappears with the speech by default', async () => {
  const { hear, caption } = await listen();
  await hear(palStarts(p1), palSpeaks('You are', p1));
  expect(caption()).toBe('You are');
  await hear(...last);
  expect(caption()).toBe('');
});

test('a caption that lingers has the last word, which arrives together with the end', async () => {
  const { hear, caption } = await listen(300);
  await hear(palStarts(p1), palSpeaks('You are', p1));
  await hear(...last);
  expect(caption()).toBe('You are welcome!');
  await waitFor(() => expect(caption()).toBe(''));
});

test('a caption that lingers has an utterance of one word', async () => {
  const { hear, caption } = await listen(300);
  await hear(palStarts(p1), palSpeaks('Yes.', { ...p1, final: true }), palStops(p1));
  expect(caption()).toBe('Yes.');
  await waitFor(() => expect(caption()).toBe(''));
});

test('a word that arrives after the end is shown even if the caption is gone', async () => {
  const { hear, caption } = await listen(100);
  await hear(palStarts(p1), palSpeaks('You are', { ...p1, index: 1, final: true }), palStops(p1));
  await waitFor(() => expect(caption()).toBe(''));
  await hear(...last);
  expect(caption()).toBe('You are welcome!');
  await waitFor(() => expect(caption()).toBe(''));
});

test('a component that mounts in silence does not show what was said before', async () => {
  const { hear, caption, rerenderChildren } = await listen(300);
  await hear(palStarts(p1), ...last);
  await rerenderChildren(<p />);
  await rerenderChildren(<Shown key="late" lingerMs={300} />);
  expect(caption()).toBe('');
  await hear(palStarts({ inference: 'p2' }), palSpeaks('Next', { inference: 'p2' }));
  expect(caption()).toBe('Next');
});
