import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { scrollToRow, visibleRows } from '../entries/visibleRows';
import { observeSize } from './observeSize';

/** The props of {@link VirtualList}. */
export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  readonly rowHeight: number;
  /** The selected row. */
  readonly selected: number | undefined;
  /** True to stay at the end while rows are added. */
  readonly follows: boolean;
  readonly onSelect: (row: number) => void;
  readonly renderRow: (row: number) => ReactNode;
}

/** A list of any length, of which only the rows in sight are rendered. The arrow keys select. */
export function VirtualList(props: VirtualListProps): ReactElement {
  const { label, count, rowHeight, selected, follows, onSelect, renderRow } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [scroll, setScroll] = useState({ scrollTop: 0, height: 0 });
  const rows = { ...scroll, count, rowHeight };

  const measure = useCallback(() => {
    const { scrollTop = 0, clientHeight: height = 0 } = box.current ?? {};
    setScroll((before) =>
      before.scrollTop === scrollTop && before.height === height ? before : { scrollTop, height },
    );
  }, []);

  useEffect(
    function watchSize() {
      return box.current ? observeSize(box.current, measure) : undefined;
    },
    [measure],
  );

  useLayoutEffect(
    function keepSelectedInSight() {
      const element = box.current;
      if (!element) return;
      const { scrollTop, clientHeight: height } = element;
      const row = follows ? count - 1 : selected;
      if (row === undefined || row < 0) return;
      element.scrollTop = scrollToRow(row, { count, rowHeight, scrollTop, height });
    },
    [follows, count, selected, rowHeight],
  );

  function onKeyDown(event: KeyboardEvent) {
    const page = Math.max(1, Math.floor(scroll.height / rowHeight) - 1);
    const at = selected ?? count - 1;
    const target = {
      ArrowDown: selected === undefined ? at : at + 1,
      ArrowUp: selected === undefined ? at : at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (target === undefined || count === 0) return;
    event.preventDefault();
    onSelect(Math.min(Math.max(target, 0), count - 1));
  }

  const { from, to } = visibleRows(rows);
  const shown = Array.from({ length: to - from }, (_, index) => from + index);
  const isInSight = selected !== undefined && selected >= from && selected < to;
  return (
    <div
      ref={box}
      className="list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={isInSight ? `${id}${selected}` : undefined}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div className="list-rows" role="presentation" style={{ height: count * rowHeight }}>
        {shown.map((row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus.
          <div
            key={row}
            id={`${id}${row}`}
            role="option"
            aria-selected={row === selected}
            aria-posinset={row + 1}
            aria-setsize={count}
            className="row"
            style={{ top: row * rowHeight, height: rowHeight }}
            onClick={() => onSelect(row)}
          >
            {renderRow(row)}
          </div>
        ))}
      </div>
    </div>
  );
}
