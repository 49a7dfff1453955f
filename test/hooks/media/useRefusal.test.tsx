import { act, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { renderInputs } from './renderInputs';

afterEach(() => localStorage.clear());

describe('after a refused hair check', () => {
  /** Renders a hair check that is refused, and closes it. */
  async function refused(error: string, answer?: string) {
    const inputs = renderInputs({
      check: true,
      prepare: (media) => {
        media.remember(answer);
        media.fail(new DOMException('no', error));
      },
    });
    const permissions = () => inputs.both().map(({ permission }) => permission);
    await waitFor(() => expect(permissions()).not.toContain('pending'));
    await inputs.check(false);
    return { ...inputs, permissions };
  }

  test.each([
    ['blocked', 'NotAllowedError', 'denied'],
    ['blocked', 'NotAllowedError', undefined],
    ['dismissed', 'NotAllowedError', 'prompt'],
    ['not-found', 'NotFoundError', undefined],
    ['in-use', 'NotReadableError', undefined],
    ['disallowed', 'SecurityError', undefined],
  ])('the permission is still %s, and the input off', async (permission, error, answer) => {
    const { both, permissions } = await refused(error, answer);
    await act(async () => undefined);
    expect(permissions()).toEqual([permission, permission]);
    expect(both().map(({ enabled }) => enabled)).toEqual([false, false]);
  });

  test("follows the visitor's answer in the browser", async () => {
    const { media, permissions } = await refused('NotAllowedError', 'denied');
    for (const [answer, permission] of [
      ['prompt', 'dismissed'],
      ['denied', 'blocked'],
      ['granted', 'idle'],
    ]) {
      await act(async () => media.remember(answer));
      expect(permissions()).toEqual([permission, permission]);
    }
  });

  test('is forgotten when the devices change', async () => {
    const { media, permissions } = await refused('NotFoundError');
    await act(async () => media.plug({ kind: 'videoinput', deviceId: 'cam-3', label: 'New camera' }));
    expect(permissions()).toEqual(['idle', 'idle']);
  });

  test('is kept in the call, which starts without the inputs, until the visitor turns them on', async () => {
    const { connect, current, media, permissions } = await refused('NotReadableError');
    await connect();
    expect(permissions()).toEqual(['in-use', 'in-use']);
    media.work();
    act(() => current().microphone.setEnabled(true));
    await waitFor(() => expect(permissions()).toEqual(['granted', 'in-use']));
  });

  test('is replaced by the outcome of the next hair check', async () => {
    const { check, media, permissions } = await refused('NotAllowedError', 'denied');
    media.work();
    await check(true);
    await waitFor(() => expect(permissions()).toEqual(['granted', 'granted']));
    await check(false);
    expect(permissions()).toEqual(['idle', 'idle']);
  });

  test('is forgotten once the input works in the call', async () => {
    const { connect, current, media, permissions } = await refused('NotReadableError');
    await connect();
    media.work();
    act(() => current().camera.setEnabled(true));
    await waitFor(() => expect(permissions()).toEqual(['in-use', 'granted']));
    act(() => current().camera.setEnabled(false));
    await waitFor(() => expect(current().camera.enabled).toBe(false));
    expect(permissions()).toEqual(['in-use', 'granted']);
  });

  test('is reported even after a call in which the inputs worked', async () => {
    const inputs = renderInputs();
    await inputs.connect();
    await waitFor(() => expect(inputs.current().camera.permission).toBe('granted'));
    await act(() => inputs.current().end());
    inputs.media.fail(new DOMException('no', 'NotFoundError'));
    await inputs.check(true);
    await waitFor(() => expect(inputs.current().camera.permission).toBe('not-found'));
    await inputs.check(false);
    expect(inputs.both().map(({ permission }) => permission)).toEqual(['not-found', 'not-found']);
    await inputs.connect();
    expect(inputs.both().map(({ permission }) => permission)).toEqual(['not-found', 'not-found']);
  });
});
