import { type ReactElement, useState } from 'react';
import { TavusConversation, TavusProvider } from 'tavus-react';
import { TavusDevtools } from 'tavus-react/devtools';
import { simulate } from 'tavus-react/simulator';
import { useVoice } from '../oneVoice';
import { WeatherTool } from '../WeatherTool';
import { LivingMira } from './LivingMira';
import { mira } from './mira';
import type { ShapeProps } from './ShapeProps';

const title = (
  <>
    <LivingMira />
    Mira
  </>
);

/** The finished conversation. */
export default function ConversationShape({
  labels,
  locale,
  className,
  style,
  theme,
}: ShapeProps): ReactElement {
  const [simulation] = useState(() => simulate({}, { id: 'conversation' }));
  return (
    <TavusProvider {...useVoice()} {...{ labels, locale }} source={simulation}>
      <WeatherTool />
      <TavusConversation
        {...{ className, theme }}
        preview={{ title, thumbnail: mira }}
        style={{ ...style, height: '100%' }}
      />
      <TavusDevtools recordFromStart corner="bottom-right" {...{ simulation, theme }} />
    </TavusProvider>
  );
}
