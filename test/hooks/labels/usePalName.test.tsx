import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { usePalName } from '../../../src/hooks/labels/usePalName';
import { labels as german } from '../../../src/locales/de';
import { renderConversation } from '../../components/renderConversation';

let end: () => Promise<void> = async () => undefined;
function Name() {
  end = useConversation().end;
  return <p data-testid="name">{usePalName()}</p>;
}
const shown = () => screen.getByTestId('name').textContent;

test('is the name in the room, from the moment the PAL joins until after the end', async () => {
  const { connect, advance } = renderConversation(<Name />, { name: 'Otto' });
  expect(shown()).toBe('PAL');
  await connect();
  expect(shown()).toBe('Otto');
  await act(async () => void end());
  await advance(100);
  expect(shown()).toBe('Otto');
});

test('is what the application says, whatever the name in the room is', async () => {
  const { connect } = renderConversation(<Name />, { name: 'Otto' }, { labels: { pal: 'Dr. Weiss' } });
  await connect();
  expect(shown()).toBe('Dr. Weiss');
});

test('is the name in the room if a translation only has its word for a PAL', async () => {
  const { connect } = renderConversation(<Name />, { name: 'Otto' }, { labels: german });
  await connect();
  expect(shown()).toBe('Otto');
});

test.each([
  'tavus-replica-r9d30b0e55ac',
  'r9d30b0e55ac',
  'Replica',
  'pal_4711',
  '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  '  ',
])('is no name that was made for machines, such as %j', async (name) => {
  const { connect } = renderConversation(<Name />, { name });
  await connect();
  expect(shown()).toBe('PAL');
});

test.each(['Anne-Marie', 'Mira 2.0', '李娜', 'Dr. Weiss'])('is a name such as %s', async (name) => {
  const { connect } = renderConversation(<Name />, { name });
  await connect();
  expect(shown()).toBe(name);
});
