import { useNotices } from '../../hooks/conversation/useNotices';
import { definePart, type Part } from '../anatomy/definePart';
import { noticeIcon } from '../anatomy/icons';

/** The state of `Conversation.Notices`. */
export type NoticesState = {
  /** True when all is well. */
  readonly empty: boolean;
};

/** What the user should know just now, such as that they speak while muted; announced. Empty when all is well. */
export const Notices: Part<'div', NoticesState> = definePart('notices', 'div', () => {
  const notices = useNotices();
  return {
    state: { empty: notices.length === 0 },
    // Always there: what is announced must have stood in a live region that was there before.
    props: { 'aria-live': 'polite' },
    children: notices.map(({ kind, text }) => (
      <p key={kind} data-tavus-part="notice" data-kind={kind}>
        {noticeIcon}
        <span>{text}</span>
      </p>
    )),
  };
});
