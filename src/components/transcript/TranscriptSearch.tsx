import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useState } from 'react';
import { useTranscriptLabels } from '../../hooks/labels/useTranscriptLabels';
import { chevronUpIcon } from '../anatomy/icons';
import { isEnter, keptFromPage } from '../anatomy/keepKeys';
import { findHits } from './findHits';
import { scrollToHit, showHits } from './showHits';

interface TranscriptSearchProps {
  readonly bar: RefObject<HTMLElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** A field that finds words in all rows. Enter goes to the next hit, Shift+Enter to the previous one, Escape ends it. */
export function TranscriptSearch({ bar, query, onQuery }: TranscriptSearchProps): ReactElement {
  const labels = useTranscriptLabels();
  const [hits, setHits] = useState<readonly Range[]>([]);
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, hits.length - 1);
  const current = hits[index];

  useEffect(
    function findMore() {
      const box = bar.current?.parentElement;
      if (!box || query === '') return;
      // Words go on arriving meanwhile. What this bar itself changes is not in the rows.
      const growth = new MutationObserver((changes) => {
        if (changes.some(({ target }) => !bar.current?.contains(target))) setHits(findHits(box, query));
      });
      growth.observe(box, { childList: true, subtree: true, characterData: true });
      return () => growth.disconnect();
    },
    [bar, query],
  );
  useEffect(
    function show() {
      return showHits(hits, current);
    },
    [hits, current],
  );

  function reveal(hit: Range | undefined) {
    const box = bar.current?.parentElement;
    scrollToHit(box, hit);
    // The height of rows that were far out of view was an estimate.
    requestAnimationFrame(() => scrollToHit(box, hit));
  }
  function search(words: string) {
    const found = findHits(bar.current?.parentElement, words);
    onQuery(words);
    setHits(found);
    setChosen(0);
    reveal(found[0]);
  }
  function step(by: 1 | -1) {
    if (hits.length === 0) return;
    const next = (index + by + hits.length) % hits.length;
    setChosen(next);
    reveal(hits[next]);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (isEnter(event)) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
    if (event.key === 'Escape' && query !== '') {
      // Keeps the panel and a dialog around the conversation open.
      event.preventDefault();
      event.stopPropagation();
      search('');
    }
    keptFromPage.onKeyDown(event);
  }

  const count = labels.searchHits.replace('{index}', `${index + 1}`).replace('{count}', `${hits.length}`);
  return (
    <>
      <input
        type="search"
        // Without a form owner, so that it belongs to no form of the page.
        form=""
        enterKeyHint="search"
        autoComplete="off"
        dir="auto"
        data-tavus-part="search-field"
        aria-label={labels.searchTranscript}
        placeholder={labels.searchTranscript}
        value={query}
        onChange={({ target }) => search(target.value)}
        {...keptFromPage}
        onKeyDown={onKeyDown}
      />
      <span role="status" data-tavus-part="search-count">
        {query.trim() === '' ? '' : hits.length === 0 ? labels.searchNoHits : count}
      </span>
      {hits.length > 0 && (
        <>
          <button
            type="button"
            data-tavus-part="search-step"
            aria-label={labels.searchPrevious}
            onClick={() => step(-1)}
          >
            {chevronUpIcon}
          </button>
          <button
            type="button"
            data-tavus-part="search-step"
            data-next=""
            aria-label={labels.searchNext}
            onClick={() => step(1)}
          >
            {chevronUpIcon}
          </button>
        </>
      )}
    </>
  );
}
