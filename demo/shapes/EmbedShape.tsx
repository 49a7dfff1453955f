import { type ReactElement, useEffect, useRef } from 'react';
import type { TavusEmbedElement } from 'tavus-react/elements';
import 'tavus-react/embed';
import { takeTheFloor } from '../oneVoice';
import type { ShapeProps } from './ShapeProps';

const config = { preview: { title: 'Mira' } };

/** The custom element, which needs no React on its page. */
export default function EmbedShape({
  labels,
  locale,
  className,
  style,
  theme,
}: Partial<ShapeProps>): ReactElement {
  const element = useRef<TavusEmbedElement & HTMLElement>(null);
  useEffect(function takeTurns() {
    const embed = element.current;
    const follow = () => {
      if (embed?.tavus.state === 'initializing') takeTheFloor(embed, () => void embed.tavus.end());
    };
    embed?.addEventListener('tavus:state-change', follow);
    return () => embed?.removeEventListener('tavus:state-change', follow);
  }, []);
  return (
    <tavus-embed
      ref={element}
      simulate
      overrideConfig={config}
      {...{ labels, locale, className, theme }}
      style={{ ...style, display: 'block', height: '100%' }}
    />
  );
}
