import { useEffect, useState } from 'react';
import { useNotices } from '../../hooks/conversation/useNotices';
import { definePart, type Part } from '../anatomy/definePart';
import { noticeIcon } from '../anatomy/icons';
import { resizeObserver } from '../anatomy/resizeObserver';

/** The state of `Conversation.Notices`. */
export type NoticesState = {
  /** True when there are no notices. */
  readonly empty: boolean;
};

/** What the user should know right now, such as that they are speaking while muted; announced. Otherwise empty. */
export const Notices: Part<'div', NoticesState> = definePart('notices', 'div', () => {
  const notices = useNotices();
  const [box, setBox] = useState<HTMLElement | null>(null);
  useEffect(
    function makeRoom() {
      return box ? tellHeight(box) : undefined;
    },
    [box],
  );
  return {
    ref: setBox,
    state: { empty: notices.length === 0 },
    // Always rendered, because only changes in an existing live region are announced.
    props: { 'aria-live': 'polite' },
    children: notices.map(({ kind, text }) => (
      <div key={kind} data-tavus-part="notice" data-kind={kind}>
        {noticeIcon}
        <span>{text}</span>
      </div>
    )),
  };
});

/** Tells the stage around a box how high it is, so that the picture leaves room for it. Returns its undo. */
function tellHeight(box: HTMLElement): () => void {
  const style = box.parentElement?.style;
  const observer = resizeObserver(() => {
    const { offsetHeight } = box;
    // With the gap to the words.
    style?.setProperty('--tavus-notices', `${offsetHeight && offsetHeight + 8}px`);
  });
  observer?.observe(box);
  return () => {
    observer?.disconnect();
    style?.removeProperty('--tavus-notices');
  };
}
