import Daily, { type DailyFactoryOptions } from '@daily-co/daily-js';
import { act, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { useDailyCall } from '../../../src/hooks/conversation/useDailyCall';
import { type BackgroundControls, useBackground } from '../../../src/hooks/effects/useBackground';
import {
  type NoiseCancellation,
  useNoiseCancellation,
} from '../../../src/hooks/effects/useNoiseCancellation';
import { renderConversation } from '../../components/renderConversation';
import { Activity } from '../../fixtures/Activity';
import { supportBrowser } from './supportBrowser';

type Call = ReturnType<typeof useDailyCall>;

const seen: { background?: BackgroundControls; noise?: NoiseCancellation; call?: Call } = {};

function Effects() {
  seen.background = useBackground();
  seen.noise = useNoiseCancellation();
  return null;
}

function Watch() {
  seen.call = useDailyCall();
  return null;
}

function renderEffects(around = (effects: ReactNode) => effects) {
  return renderConversation(
    <>
      <Watch />
      {around(<Effects />)}
    </>,
  );
}

const typesIn = async () => {
  const { video, audio } = (await seen.call?.getInputSettings()) ?? {};
  return [video?.processor?.type, audio?.processor?.type];
};
const blur = () => act(async () => seen.background?.setBackground({ type: 'blur', strength: 0.7 }));
const statuses = () => [seen.background?.status, seen.noise?.status];

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

test('chooses nothing by default, and leaves the settings of the call alone', async () => {
  const { connect } = renderEffects();
  expect([seen.background?.background, seen.noise?.enabled]).toEqual([{ type: 'none' }, false]);
  await connect();
  expect([await typesIn(), statuses()]).toEqual([
    ['none', 'none'],
    ['off', 'off'],
  ]);
});

test('holds a choice until the call opens, and applies it there', async () => {
  const { connect } = renderEffects();
  await blur();
  await act(async () => seen.noise?.toggle());
  expect(statuses()).toEqual(['waiting', 'waiting']);
  await connect();
  await waitFor(() => expect(statuses()).toEqual(['on', 'on']));
  const { video, audio } = (await seen.call?.getInputSettings()) ?? {};
  expect(video?.processor).toEqual({ type: 'background-blur', config: { strength: 0.7 } });
  expect(audio?.processor).toEqual({ type: 'noise-cancellation' });
});

test('applies a choice during the call, takes it back, and waits again after the end', async () => {
  const { connect, simulation, advance } = renderEffects();
  await connect();
  await blur();
  expect([seen.background?.status, await typesIn()]).toEqual(['on', ['background-blur', 'none']]);
  await act(async () => seen.background?.setBackground({ type: 'none' }));
  expect([seen.background?.status, await typesIn()]).toEqual(['off', ['none', 'none']]);
  await blur();
  await act(async () => simulation.palLeaves());
  await advance(1000);
  await waitFor(() => expect(seen.background?.status).toBe('waiting'));
});

test('remembers choices for the next visit, except an image that ends with the page', async () => {
  const first = renderEffects();
  await blur();
  await act(async () => seen.noise?.setEnabled(true));
  first.unmount();
  const second = renderEffects();
  await waitFor(() => expect(seen.background?.background).toEqual({ type: 'blur', strength: 0.7 }));
  expect(seen.noise?.enabled).toBe(true);
  await act(async () => seen.background?.setBackground({ type: 'image', url: 'blob:x' }));
  second.unmount();
  renderEffects();
  await waitFor(() => expect(seen.noise?.enabled).toBe(true));
  expect(seen.background?.background).toEqual({ type: 'none' });
});

test('ignores what other code has stored', async () => {
  localStorage.setItem('tavus-effects', '{"background":{"type":"image"},"noiseCancellation":"yes"}');
  renderEffects();
  expect([seen.background?.background, seen.noise?.enabled]).toEqual([{ type: 'none' }, false]);
});

test('applies the choice to the call after the component is gone, and after `Activity` has hidden it', async () => {
  const effects = (mode: 'visible' | 'hidden' | 'gone') => (
    <>
      <Watch />
      {mode !== 'gone' && (
        <Activity mode={mode}>
          <Effects />
        </Activity>
      )}
    </>
  );
  const { connect, rerenderChildren } = renderConversation(effects('visible'));
  await blur();
  await rerenderChildren(effects('hidden'));
  await rerenderChildren(effects('visible'));
  expect(seen.background?.status).toBe('waiting');
  await rerenderChildren(effects('gone'));
  await connect();
  await waitFor(async () => expect(await typesIn()).toEqual(['background-blur', 'none']));
});

test('the latest of several choices counts, even if an earlier one is answered later', async () => {
  const { connect } = renderEffects();
  await connect();
  const answers: (() => void)[] = [];
  if (!seen.call) throw new Error('There is no call.');
  vi.spyOn(seen.call, 'updateInputSettings').mockImplementation(
    () => new Promise((_, reject) => void answers.push(() => reject(new Error('too late')))),
  );
  await act(async () => void seen.background?.setBackground({ type: 'blur' }));
  expect(seen.background?.status).toBe('starting');
  vi.restoreAllMocks();
  await act(async () => seen.background?.setBackground({ type: 'blur', strength: 1 }));
  await act(async () => answers.forEach((answer) => void answer()));
  expect([seen.background?.status, seen.background?.problem]).toEqual(['on', undefined]);
});

test('reports a request that the call rejects as a problem, which another choice clears', async () => {
  const { connect } = renderEffects();
  await connect();
  await act(async () => seen.background?.setBackground({ type: 'image', url: 'https://a.test/x.webp' }));
  expect([seen.background?.status, seen.background?.problem?.code]).toEqual(['failed', 'failed']);
  expect(seen.background?.problem?.message).toMatch(/inputSettings must be/);
  await blur();
  expect([seen.background?.status, seen.background?.problem]).toEqual(['on', undefined]);
});

test.each([
  ['input-settings-error', 'The noise cancellation could not be loaded', 'noise'],
  ['audio-processor-error', 'broken', 'noise'],
  ['video-processor-error', 'broken', 'background'],
  ['input-settings-error', 'broken', 'background'],
] as const)('assigns the error %s (%s) to %s', async (type, errorMsg, failed) => {
  const { connect } = renderEffects();
  await connect();
  await blur();
  await act(async () => seen.noise?.setEnabled(true));
  await act(async () => emit(type, errorMsg));
  const expected = failed === 'noise' ? ['on', 'failed'] : ['failed', 'on'];
  expect(statuses()).toEqual(expected);
  expect((failed === 'noise' ? seen.noise : seen.background)?.problem).toEqual({
    code: 'failed',
    message: errorMsg,
  });
});

test('ignores errors that are not about effects, or about effects that are not chosen', async () => {
  const { connect } = renderEffects();
  await connect();
  await act(async () => emit('video-processor-error', 'broken'));
  await blur();
  await act(async () => emit('screen-share-error', 'broken'));
  expect(statuses()).toEqual(['on', 'off']);
});

test("reports the failure of an effect that the application's options ask for", async () => {
  const dailyOptions: DailyFactoryOptions = {
    inputSettings: { video: { processor: { type: 'background-blur', config: {} } } },
  };
  const { connect } = renderConversation(
    <>
      <Watch />
      <Effects />
    </>,
    {},
    { dailyOptions },
  );
  await connect();
  await act(async () => emit('video-processor-error', 'broken'));
  expect([seen.background?.status, seen.background?.problem?.code]).toEqual(['failed', 'failed']);
  await act(async () => seen.background?.setBackground({ type: 'none' }));
  await act(async () => emit('video-processor-error', 'broken'));
  expect([seen.background?.status, seen.background?.problem]).toEqual(['off', undefined]);
});

test('a browser that cannot apply effects is told apart, and nothing is chosen in it', async () => {
  supportBrowser({ video: false, audio: true });
  const source = { key: 'no-effects', create: () => new Promise<never>(() => undefined) };
  renderConversation(<Effects />, {}, { source });
  expect([seen.background?.supported, seen.noise?.supported]).toEqual([false, true]);
  await blur();
  expect([seen.background?.problem?.code, seen.background?.status]).toEqual(['not-supported', 'failed']);
  expect([seen.background?.background, localStorage.length]).toEqual([{ type: 'none' }, 0]);
  expect(vi.mocked(Daily.supportedBrowser)).toHaveBeenCalled();
});

test('starts with the application’s settings, which the visitor can turn off', async () => {
  const { connect } = renderConversation(
    <>
      <Watch />
      <Effects />
    </>,
    {},
    { dailyOptions: { inputSettings: { video: { processor: { type: 'background-blur', config: {} } } } } },
  );
  expect(seen.background?.background).toEqual({ type: 'blur', strength: undefined });
  await connect();
  expect([seen.background?.status, await typesIn()]).toEqual(['on', ['background-blur', 'none']]);
  await act(async () => seen.background?.setBackground({ type: 'none' }));
  expect([seen.background?.status, await typesIn()]).toEqual(['off', ['none', 'none']]);
});

test('leaves no listener on a call that has ended', async () => {
  const { connect, simulation, advance } = renderEffects();
  await connect();
  await blur();
  const { call } = seen;
  if (!call) throw new Error('There is no call.');
  const off = vi.spyOn(call, 'off');
  await act(async () => simulation.palLeaves());
  await advance(1000);
  expect(off.mock.calls.map(([event]) => event)).toContain('nonfatal-error');
});

function emit(type: string, errorMsg: string) {
  const call: unknown = seen.call;
  (call as { emit(action: string, details: object): void }).emit('nonfatal-error', { type, errorMsg });
}
