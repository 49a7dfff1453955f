import { useEffect, useState } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { mediaHelp, unblockingBrowser } from '../../hooks/media/mediaHelp';
import { useCamera } from '../../hooks/media/useCamera';
import type { InputPermission } from '../../hooks/media/useInputPermission';
import { useMicrophone } from '../../hooks/media/useMicrophone';
import { definePart, type Part } from '../anatomy/definePart';
import { noticeIcon } from '../anatomy/icons';
import { AddressBar } from './AddressBar';

/** The state of `Conversation.MediaHelp`. */
export type MediaHelpState = {
  /** The input device that the help is about, or `both`. */
  readonly kind: 'microphone' | 'camera' | 'both';
  /** Why the device cannot be used. */
  readonly permission: InputPermission;
};

/** The props that `Conversation.MediaHelp` adds to those of its element. */
export type MediaHelpOwnProps = {
  /** The input device to help with. With `both`, the help is about the microphone's problem and names the camera too. */
  readonly kind: 'microphone' | 'camera' | 'both';
};

/**
 * Explains what to do when the microphone or camera cannot be used, with a picture of where to allow it; announced. Renders
 * nothing if the device works.
 */
export const MediaHelp: Part<'p', MediaHelpState, MediaHelpOwnProps> = definePart(
  'media-help',
  'p',
  ({ kind }: MediaHelpOwnProps) => {
    const labels = useLabels();
    const { permission } = { microphone: useMicrophone(), camera: useCamera(), both: useMicrophone() }[kind];
    const isAsking = useIsAsking(permission);
    const text = mediaHelp(kind, permission, labels);
    if (!text || (permission === 'pending' && !isAsking)) return null;
    const browser = unblockingBrowser(permission);
    return {
      state: { kind, permission },
      // The element appears together with its text, and only an alert is reliably announced in that case.
      props: { role: 'alert' },
      children: (
        <>
          {noticeIcon}
          <span>{text}</span>
          {browser && <AddressBar browser={browser} />}
        </>
      ),
    };
  },
  ['kind'],
);

/** How long a browser takes to open an input that the page may use already. */
const openingMs = 1000;

/** Returns true once an input has been pending for so long that the browser must be asking the visitor. */
function useIsAsking(permission: InputPermission): boolean {
  const [isAsking, setAsking] = useState(false);
  useEffect(
    function waitForAnswer() {
      if (permission !== 'pending') return;
      const timer = setTimeout(() => setAsking(true), openingMs);
      return () => {
        clearTimeout(timer);
        setAsking(false);
      };
    },
    [permission],
  );
  return isAsking;
}
