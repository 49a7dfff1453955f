import { expect, it } from 'vitest';
import { type Recording, recordConversation, useToolCall } from '../../src';
import { expectTranscript, renderConversation } from '../../src/testing';

function Order() {
  useToolCall('place_order', () => 'ordered');
  return null;
}

const order = { item: 'tea', sizes: [1, 2], to: { city: 'Rome', street: 'Via Appia' } };

async function record(): Promise<Recording> {
  const toolCall = { name: 'place_order', arguments: order };
  const script = { greeting: 'Hello!', replies: [{ when: 'tea', toolCall, say: 'Here you are.' }] };
  const conversation = renderConversation(<Order />, { script });
  const { read } = recordConversation(conversation.session, { redact: false });
  await conversation.userSays('A tea, please.');
  await conversation.end();
  return read();
}

it('finds in a recording what was said, called and sent, and how it ended', async () => {
  const transcript = expectTranscript(await record());
  transcript.toHaveSaid('pal', 'Hello!');
  transcript.toHaveSaid('user', /tea/g);
  transcript.toHaveCalledTool('place_order', { item: 'tea', to: { city: 'Rome' } });
  transcript.toHaveCalledTool('place_order', { item: expect.any(String), sizes: [1, 2] });
  transcript.toHaveSent('conversation.tool_result', { output: 'ordered' });
  transcript.toHaveEnded('user-left');
  transcript.not.toHaveSaid('user', 'Hello!');
  transcript.not.toHaveCalledTool('place_order', { item: 'coffee' });
  transcript.not.toHaveCalledTool('place_order', { sizes: [1] });
  transcript.not.toHaveCalledTool('place_order', { sizes: { 0: 1 } });
  transcript.not.toHaveCalledTool('place_order', { to: 'Rome' });
  transcript.not.toHaveCalledTool('place_order', { item: expect.any(Number) });
  transcript.not.toHaveSent('conversation.echo');
  transcript.not.toHaveEnded('failed');
});

it('compares the whole transcript, as texts or by patterns', async () => {
  const transcript = expectTranscript(await record());
  transcript.toHaveTranscript([
    ['pal', 'Hello!'],
    ['user', /tea/],
    ['pal', 'Here you are.'],
  ]);
  transcript.not.toHaveTranscript([['pal', 'Hello!']]);
  transcript.not.toHaveTranscript([]);
});

it('shows each row that is missing or too many in its place', async () => {
  const transcript = expectTranscript(await record());
  const expected = [
    ['pal', 'Hello!'],
    ['pal', /how are you/i],
    ['user', 'A coffee, please.'],
    ['pal', 'Here you are.'],
    ['user', 'Thanks!'],
  ] as const;
  expect(() => transcript.toHaveTranscript(expected)).toThrow(
    [
      'Expected the conversation to have this transcript.',
      '',
      '  pal   Hello!',
      '- pal   /how are you/i',
      '- user  A coffee, please.',
      '+ user  A tea, please.',
      '  pal   Here you are.',
      '- user  Thanks!',
      '',
      '- expected  + said',
    ].join('\n'),
  );
});

it('shows the transcript if it is the one that should not be', async () => {
  const transcript = expectTranscript(await record());
  const said = [
    ['pal', 'Hello!'],
    ['user', 'A tea, please.'],
    ['pal', 'Here you are.'],
  ] as const;
  expect(() => transcript.not.toHaveTranscript(said)).toThrow(
    'Expected the conversation not to have this transcript:\n\n  pal   Hello!\n  user  A tea, please.',
  );
  const silent = renderConversation(null, { script: { greeting: '' } });
  expect(() => expectTranscript(silent).not.toHaveTranscript([])).toThrow('(nothing was said)');
});

it('fails as the matchers do', async () => {
  const transcript = expectTranscript(await record());
  expect(() => transcript.toHaveSaid('pal', 'Bye!')).toThrow('This was said:\n  pal   Hello!');
  expect(() => transcript.not.toHaveEnded()).toThrow('Expected the conversation not to have ended.');
  expect(() => transcript.toHaveCalledTool('pay')).toThrow('It called:\n  place_order {"item":"tea"');
});
