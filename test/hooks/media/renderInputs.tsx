import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import { act } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useDailyCall } from '../../../src/hooks/conversation/useDailyCall';
import { type Camera, useCamera } from '../../../src/hooks/media/useCamera';
import { useHairCheck } from '../../../src/hooks/media/useHairCheck';
import { type Microphone, useMicrophone } from '../../../src/hooks/media/useMicrophone';
import { type RenderedConversation, renderConversation } from '../../components/renderConversation';
import { type FakeMedia, fakeMedia } from '../../fixtures/fakeMedia';

/** What the rendered hooks return. */
interface Parts {
  readonly microphone: Microphone;
  readonly camera: Camera;
  readonly call: DailyCall | null;
  readonly start: () => Promise<void>;
  readonly end: () => Promise<void>;
}

interface RenderedInputs extends RenderedConversation {
  readonly media: FakeMedia;
  current(): Parts;
  both(): readonly [Microphone, Camera];
  /** Opens or closes the hair check. */
  check(checking: boolean): Promise<void>;
}

/** Renders the hooks, each with its button, and a hair check if `check` is set. */
export function renderInputs({
  check = false,
  dailyOptions = {},
  prepare,
}: {
  check?: boolean;
  dailyOptions?: DailyFactoryOptions;
  prepare?: (media: FakeMedia) => void;
} = {}): RenderedInputs {
  const media = fakeMedia();
  prepare?.(media);
  let parts: Parts | undefined;
  function Inputs() {
    const { start, end } = useConversation();
    parts = { microphone: useMicrophone(), camera: useCamera(), call: useDailyCall(), start, end };
    return (
      <>
        <button {...parts.microphone.buttonProps} />
        <button {...parts.camera.buttonProps} />
      </>
    );
  }
  function Check() {
    useHairCheck();
    return <HeldMicrophone />;
  }
  const tree = (checking: boolean) => (
    <>
      <Inputs />
      {checking && <Check />}
    </>
  );
  const props = { jotaiStore: createStore(), dailyOptions };
  const conversation = renderConversation(tree(check), {}, props, { media: true });
  const current = () => {
    if (!parts) throw new Error('Nothing is rendered.');
    return parts;
  };
  const both = () => [current().microphone, current().camera] as const;
  /** Advances in steps: as in real time, daily-react must be mounted before the call has its devices. */
  async function connect() {
    await act(async () => void current().start());
    for (let steps = 0; steps < 15; steps += 1) await conversation.advance(100);
  }
  return {
    ...conversation,
    connect,
    media,
    current,
    both,
    check: (checking) => conversation.rerenderChildren(tree(checking)),
  };
}

function HeldMicrophone() {
  const { buttonProps } = useMicrophone({ mode: 'push-to-talk' });
  return <button {...buttonProps} data-testid="held" />;
}
