import { expect, it, test } from 'vitest';
import { readApiProblem } from '../../src/protocol/ApiProblem';

const limit = 'User has reached maximum concurrent conversations';

it.each<[string, number, unknown]>([
  ['as Tavus sends it', 400, { message: limit }],
  ['as an error text', 400, { error: limit }],
  ['as the message of an error', 400, { error: { message: limit } }],
  ['as a detail', 422, { detail: limit }],
  ['as a list of details', 422, { detail: [{ msg: limit }] }],
  ['as plain text', 400, limit],
  ['in a failure of the server between', 500, { error: `Tavus: 400 {"message":"${limit}"}` }],
  [
    'in the reply that another library has wrapped',
    500,
    { error: { response: { data: { message: limit } } } },
  ],
  ['with a status that means something else', 403, { code: 'E42', title: limit }],
  ['with the status of a success', 200, { success: false, message: limit }],
])('recognizes the limit of concurrent conversations %s', (_, status, reply) => {
  expect(readApiProblem(status, reply).code).toBe('concurrency-limit');
});

it.each<[number, unknown, string]>([
  [402, { message: 'The user is out of conversational credits' }, 'out-of-credits'],
  [500, { error: 'The user is out of conversational credits' }, 'out-of-credits'],
  [402, undefined, 'out-of-credits'],
  [500, { error: { code: 'out_of_credits' } }, 'out-of-credits'],
  [429, undefined, 'rate-limited'],
  [429, '<html>', 'rate-limited'],
  [502, 'Too Many Requests', 'rate-limited'],
  [500, { error: { type: 'rate_limit_exceeded' } }, 'rate-limited'],
  [401, { message: 'Invalid access token' }, 'unauthorized'],
  [500, { detail: 'Tavus replied: Invalid access token' }, 'unauthorized'],
  [403, {}, 'unauthorized'],
  [404, { message: 'Not found' }, 'not-found'],
  [408, undefined, 'upstream'],
  [503, { message: 'Rate limiter is down' }, 'upstream'],
  [400, { error: 'One of pal_id or face_id is required' }, 'invalid-request'],
])('reads %s %j as %s', (status, reply, code) => {
  expect(readApiProblem(status, reply).code).toBe(code);
});

test('an HTML page does not count as words, whatever it is about', () => {
  expect(readApiProblem(500, `<h1>${limit}</h1>`)).toEqual({ code: 'upstream', words: undefined });
});

test("finds the API's own message", () => {
  const words = (reply: unknown) => readApiProblem(400, reply).words;
  expect(words({ error: 'b', message: 'a' })).toBe('a');
  expect(words({ error: { message: 'a' } })).toBe('a');
  expect(words({ error: 7, detail: 'a' })).toBe('a');
  expect(words('a')).toBe('a');
  expect(words('a'.repeat(600))).toHaveLength(500);
  expect([words({}), words(''), words([limit]), words(null), words(undefined)]).toEqual(
    Array(5).fill(undefined),
  );
});

test('survives a value that contains itself', () => {
  const loop: Record<string, unknown> = { message: undefined };
  loop.error = loop;
  expect(readApiProblem(500, loop)).toEqual({ code: 'upstream', words: undefined });
});
