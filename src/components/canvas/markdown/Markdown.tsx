import { createElement, type ReactElement } from 'react';
import { type Block, readBlocks } from './readBlocks';
import { type Inline, readInline } from './readInline';

/**
 * A Markdown text as elements. There is no HTML in it and no image, and links open `https:` and `mailto:` addresses in a new
 * window. Each piece of text is alone in its element, so that a translated page can still be updated.
 */
export function Markdown({ text }: { readonly text: string }): ReactElement {
  return (
    <div data-tavus-part="canvas-markdown" dir="auto">
      {readBlocks(text).map(blockAt)}
    </div>
  );
}

function blockAt(block: Block, index: number): ReactElement {
  switch (block.kind) {
    case 'heading':
      // The card's title is a heading of the second level.
      return createElement(
        `h${Math.min(6, block.level + 2)}`,
        { key: index },
        readInline(block.text).map(pieceAt),
      );
    case 'code':
      return (
        <pre key={index} dir="ltr">
          {block.text}
        </pre>
      );
    case 'list':
      return createElement(
        block.start === undefined ? 'ul' : 'ol',
        { key: index, ...(block.start !== undefined && { start: block.start }) },
        block.items.map(itemAt),
      );
    case 'quote':
      return <blockquote key={index}>{block.blocks.map(blockAt)}</blockquote>;
    case 'rule':
      return <hr key={index} />;
    case 'paragraph':
      return <p key={index}>{readInline(block.text).map(pieceAt)}</p>;
  }
}

function itemAt(blocks: readonly Block[], index: number): ReactElement {
  return <li key={index}>{blocks.map(blockAt)}</li>;
}

function pieceAt(piece: Inline, index: number): ReactElement {
  switch (piece.kind) {
    case 'text':
      return <span key={index}>{piece.text}</span>;
    case 'code':
      return <code key={index}>{piece.text}</code>;
    case 'link':
      return (
        <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer">
          {piece.pieces.map(pieceAt)}
        </a>
      );
    case 'strong':
    case 'em':
    case 'del':
      return createElement(piece.kind, { key: index }, piece.pieces.map(pieceAt));
  }
}
