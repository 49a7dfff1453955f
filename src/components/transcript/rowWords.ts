/** What a row shows besides the words that were said. */
const besides =
  'button, [data-tavus-part="utterance-speaker"], [data-tavus-part="utterance-planned"], [data-tavus-part="utterance-note"]';

/** Returns the text nodes with the words of a row, however the application or a translator has changed the row. */
export function rowWords(row: Element): readonly Text[] {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const words: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode instanceof Text && !currentNode.parentElement?.closest(besides)) words.push(currentNode);
  }
  return words;
}
