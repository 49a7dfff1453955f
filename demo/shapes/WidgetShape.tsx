import { type ReactElement, useRef, useState } from 'react';
import { TavusWidget, type WidgetHandle } from 'tavus-react/launcher';
import { simulate } from 'tavus-react/simulator';
import { takeTheFloor } from '../oneVoice';
import { LivingMira } from './LivingMira';
import { mira } from './mira';
import type { ShapeProps } from './ShapeProps';

/** The launcher, which is in the corner of the window. */
export default function WidgetShape(props: ShapeProps): ReactElement {
  const [simulation] = useState(() => simulate({}, { id: 'widget' }));
  const widget = useRef<WidgetHandle>(null);
  return (
    <div className="widget-shape">
      <LivingMira />
      <p>The launcher is in the corner of this window.</p>
      <button type="button" className="button" onClick={() => widget.current?.open()}>
        Open it
      </button>
      <TavusWidget
        {...props}
        ref={widget}
        source={simulation}
        thumbnail={mira}
        label={props.locale === 'en' ? 'Talk to Mira' : undefined}
        onStateChange={(state) => {
          if (state === 'initializing') takeTheFloor(widget, () => widget.current?.close());
        }}
      />
    </div>
  );
}
