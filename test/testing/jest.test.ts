// @vitest-environment node
import { expect, it } from 'vitest';
import { simulate } from '../../src/simulator';
import { tavusMatchers } from '../../src/testing/jest';

// What @types/jest says of itself, as far as the types of the matchers extend it.
declare global {
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: the same as in @types/jest.
    interface Matchers<R, T = {}> {
      toBe(expected: T): R;
    }
  }
}

declare const jestExpect: <T>(actual: T) => jest.Matchers<void, T>;

it('adds the types of the matchers to those of Jest', () => {
  const assertions = () => {
    jestExpect(simulate()).toHaveSaid('pal', /Hello/);
    jestExpect(simulate()).toHaveTranscript([['pal', 'Hello!']]);
    jestExpect(simulate()).toHaveCalledTool('get_weather', { city: 'Rome' });
    jestExpect(simulate()).toHaveEnded('user-left');
    jestExpect(simulate()).toHaveSent('conversation.echo');
    // @ts-expect-error There is no such speaker.
    jestExpect(simulate()).toHaveSaid('agent', 'Hello');
    // @ts-expect-error There is no such reason.
    jestExpect(simulate()).toHaveEnded('bored');
  };
  expect(assertions).toBeInstanceOf(Function);
  expect(Object.keys(tavusMatchers).sort()).toEqual([
    'toHaveCalledTool',
    'toHaveEnded',
    'toHaveSaid',
    'toHaveSent',
    'toHaveTranscript',
  ]);
});
