import { foldText } from './foldText';
import { rowWords } from './rowWords';

/** Returns where the words are said in the rows below `box`, in order. Case and accents do not matter. */
export function findHits(box: Element | null | undefined, query: string): readonly Range[] {
  const { text: wanted } = foldText(query.trim());
  if (!box || wanted === '') return [];
  return [...box.querySelectorAll('[data-tavus-part="utterance"]')].flatMap((row) => hitsIn(row, wanted));
}

function hitsIn(row: Element, wanted: string): readonly Range[] {
  const nodes = rowWords(row);
  const { text, originOf } = foldText(nodes.map(({ data }) => data).join(''));
  const hits: Range[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const [start, end] = [placeIn(nodes, originOf(at)), placeIn(nodes, originOf(at + wanted.length - 1))];
    if (!start || !end) continue;
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset + 1);
    hits.push(range);
  }
  return hits;
}

/** Returns the text node with a character of the row, and where it is in that node. */
function placeIn(nodes: readonly Text[], index: number): { node: Text; offset: number } | undefined {
  let offset = index;
  for (const node of nodes) {
    if (offset < node.length) return { node, offset };
    offset -= node.length;
  }
  return undefined;
}
