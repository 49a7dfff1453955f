import { useNotices } from '../../hooks/conversation/useNotices';
import { definePart, type Part } from '../anatomy/definePart';
import { noticeIcon } from '../anatomy/icons';

/** The state of `Conversation.Notices`. */
export type NoticesState = {
  /** True when there are no notices. */
  readonly empty: boolean;
};

/** What the user should know right now, such as that they are speaking while muted; announced. Otherwise empty. */
export const Notices: Part<'div', NoticesState> = definePart('notices', 'div', () => {
  const notices = useNotices();
  return {
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
