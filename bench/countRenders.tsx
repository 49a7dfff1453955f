import { Window } from 'happy-dom';
import { useAtomValue } from 'jotai/react';
import { memo, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Page, wordsPerUtterance } from './Page';

let renders = 0;

/** Returns how many components render for each streamed word on a page that shows `rows` rows. */
export function countRenders(rows: number): number {
  const window = new Window();
  Object.assign(globalThis, { window, document: window.document });
  const page = new Page(rows);
  const root = createRoot(window.document.body.appendChild(window.document.createElement('main')) as never);
  flushSync(() => root.render(<Rows page={page} />));
  const [first, ...words] = page.nextUtterance();
  if (first) flushSync(() => page.receive(first));
  renders = 0;
  for (const word of words) flushSync(() => page.receive(word));
  root.unmount();
  return renders / (wordsPerUtterance - 1);
}

function Rows({ page }: { readonly page: Page }): ReactElement[] {
  renders += 1;
  const ids = useAtomValue(page.state.utteranceIds, { store: page.store });
  return ids.map((id) => <Row key={id} page={page} id={id} />);
}

const Row = memo(function Row({ page, id }: { readonly page: Page; readonly id: string }): ReactElement {
  renders += 1;
  return <p>{useAtomValue(page.state.utterance(id), { store: page.store })?.text}</p>;
});
