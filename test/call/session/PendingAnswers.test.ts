import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPendingAnswers, type PendingAnswers } from '../../../src/call/session/PendingAnswers';
import { echo, echoAudio, interrupt, respond, toolResult } from '../../../src/protocol/interactions';
import type { JsonObject, ToolCallEvent } from '../../../src/protocol/TavusEvent';
import type { TavusInteraction } from '../../../src/protocol/TavusInteraction';
import { wireMessage } from '../../../src/protocol/wireMessage';
import { palSays, palSpeaks, palStarts, palStops, userSays, type Where } from '../../fixtures/wire';
import { endsSoon } from './endsSoon';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Step = JsonObject | ((pending: PendingAnswers) => void);

const graceMs = 1500;
const reactionMs = 4000;
const never = Number.POSITIVE_INFINITY;

const sent = (interaction: TavusInteraction) => (pending: PendingAnswers) =>
  pending.noteSent(wireMessage(interaction, 'simulated-1'));

const call: ToolCallEvent = {
  type: 'conversation.tool_call',
  name: 'end_call',
  rawArguments: '{}',
  inferenceId: 'thought',
};
const resultSent = (pending: PendingAnswers) => pending.noteResult(call);

/** Builds a whole utterance of the PAL. */
const spoken = (text: string, where: Where = {}): JsonObject[] => [
  palSays(text, where),
  palStarts(where),
  palSpeaks(text, { ...where, final: true }),
  palStops(where),
];

/** Builds the beginning of an utterance of two sentences, and its rest. */
const begun = (where: Where = {}): JsonObject[] => [
  palSays('First. Second.', where),
  palStarts(where),
  palSpeaks('First.', where),
  palStops(where),
];
const rest = (where: Where = {}): JsonObject[] => [
  palStarts(where),
  palSpeaks('First. Second.', { ...where, final: true }),
  palStops(where),
];

const voice = (done: boolean) => echoAudio('AAAA', { inferenceId: 'audio', done });
const p1: Where = { turn: 1, inference: 'p1' };
const p2: Where = { turn: 2, inference: 'p2' };
const p3: Where = { turn: 2, inference: 'p3' };

/** Returns how long it must be quiet after these steps. */
async function after(steps: readonly Step[]): Promise<number> {
  const { session, simulation } = await endsSoon({});
  const pending = session.part(createPendingAnswers);
  for (const step of steps) {
    if (typeof step === 'function') step(pending);
    else simulation.deliver(step);
  }
  return pending.missingQuietMs(graceMs, 0);
}

describe.each<[string, [string, number, Step[]][]]>([
  [
    'a respond',
    [
      ['has no answer yet', never, [sent(respond('Hi'))]],
      ['is answered by the next utterance', graceMs, [sent(respond('Hi')), ...spoken('Hello!', p1)]],
      ['is answered without any ids', graceMs, [sent(respond('Hi')), ...spoken('Hello!')]],
      ['is not answered by what the user says', never, [sent(respond('Hi')), userSays('Hi', p1)]],
      ['is not answered by earlier speech', never, [...spoken('Well.', p1), sent(respond('Hi'))]],
      [
        'is not answered by the rest of the speech in progress',
        never,
        [...begun(p1), sent(respond('Hi')), ...rest(p1)],
      ],
      [
        'may be answered by speech without ids that might be the rest',
        reactionMs,
        [...begun(), sent(respond('Hi')), ...rest()],
      ],
      [
        'may not be answered by an utterance of an earlier turn, which was already on its way',
        reactionMs,
        [userSays('What?', p1), sent(respond('Hi')), ...spoken('Nothing.', p1)],
      ],
      [
        'is answered in a later turn after that',
        graceMs,
        [userSays('What?', p1), sent(respond('Hi')), ...spoken('Nothing.', p1), ...spoken('Hello!', p2)],
      ],
      [
        'may not be answered by an utterance that was interrupted',
        reactionMs,
        [sent(respond('Hi')), ...begun(p1), palStops({ ...p1, interrupted: true })],
      ],
      ['may be answered without words', reactionMs, [sent(respond('Hi')), palStarts(p1), palStops(p1)]],
      ['is taken back by an interrupt', graceMs, [sent(respond('Hi')), sent(interrupt())]],
    ],
  ],
  [
    'an echo',
    [
      ['has not been said yet', never, [sent(echo('Good-bye!'))]],
      ['is answered by its words', graceMs, [sent(echo('Good-bye!')), ...spoken('goodbye', p1)]],
      ['may be answered by other words', reactionMs, [sent(echo('Good-bye!')), ...spoken('So long.', p1)]],
      [
        'is answered by its words after others',
        graceMs,
        [sent(echo('Good-bye!')), ...spoken('So long.', p1), ...spoken('Good-bye!', p2)],
      ],
      [
        'is not answered by the same words before it',
        never,
        [...spoken('Good-bye!', p1), sent(echo('Good-bye!'))],
      ],
      [
        'is done with when somebody interrupts it',
        graceMs,
        [
          sent(echo('First. Second.')),
          ...begun(p1),
          palSpeaks('First. Sec', { ...p1, final: true, interrupted: true }),
          palStops({ ...p1, interrupted: true }),
        ],
      ],
      [
        'in pieces is one, also if the PAL begins before the last piece',
        graceMs,
        [
          sent(echo('First. ', { inferenceId: 'e', done: false })),
          palSays('First. Second.', p1),
          palStarts(p1),
          sent(echo('Second.', { inferenceId: 'e' })),
          palSpeaks('First. Second.', { ...p1, final: true }),
          palStops(p1),
        ],
      ],
      ['of audio has not been said yet', never, [sent(voice(false)), sent(voice(true))]],
      [
        'of audio is answered by speech without words',
        graceMs,
        [sent(voice(false)), palStarts(p1), sent(voice(true)), palStops(p1)],
      ],
      [
        'of audio during other speech is answered by a new start',
        graceMs,
        [...begun(p1), palSpeaks('First. Second.', { ...p1, final: true }), sent(voice(true)), palStarts(p2)],
      ],
    ],
  ],
  [
    'a tool result',
    [
      ['may get a reaction', reactionMs, [sent(toolResult('c1', 'done'))]],
      ['has got it with the next utterance', graceMs, [resultSent, ...spoken('Goodbye!', p1)]],
      [
        'may still get it after what was said along with the call',
        reactionMs,
        [resultSent, ...spoken('One moment.', { turn: 1, inference: 'thought' })],
      ],
      [
        'has got it with the utterance after that',
        graceMs,
        [resultSent, ...spoken('One moment.', { turn: 1, inference: 'thought' }), ...spoken('Bye!', p1)],
      ],
    ],
  ],
  [
    'several requests',
    [
      [
        'may all be answered by one utterance',
        reactionMs,
        [sent(respond('Hi')), sent(respond('Hi?')), ...spoken('Hello!', p1)],
      ],
      [
        'are answered by as many utterances',
        graceMs,
        [sent(respond('Hi')), sent(respond('Hi?')), ...spoken('Hello!', p2), ...spoken('Hello again!', p3)],
      ],
      [
        'are not all answered by an echo among them',
        reactionMs,
        [sent(respond('Hi')), sent(echo('Bye!')), ...spoken('Bye!', p1)],
      ],
      [
        'are answered whichever comes first',
        graceMs,
        [sent(respond('Hi')), sent(echo('Bye!')), ...spoken('Bye!', p2), ...spoken('Hello!', p3)],
      ],
      [
        'do not share an answer that was there before the second one',
        never,
        [sent(respond('Hi')), ...spoken('Hello!', p1), sent(respond('Hi?'))],
      ],
    ],
  ],
  [
    'an utterance',
    [
      ['that is final leaves nothing to wait for', graceMs, spoken('Hello!', p1)],
      ['that is not final goes on after its pause', reactionMs, begun(p1)],
    ],
  ],
])('%s', (_what, cases) => {
  test.each(cases)('%s: quiet for %s ms', async (_case, quiet, steps) => {
    expect(await after(steps)).toBe(quiet);
  });
});

test('the quiet so far counts, but for a tool result only since it was sent', async () => {
  const { session } = await endsSoon({});
  const pending = session.part(createPendingAnswers);
  expect(pending.missingQuietMs(2000, 1500)).toBe(500);
  resultSent(pending);
  await vi.advanceTimersByTimeAsync(1000);
  expect(pending.missingQuietMs(2000, 1500)).toBe(3000);
});
