import { type ReactElement, useState } from 'react';
import { TavusProvider } from 'tavus-react';
import { TavusDevtools } from 'tavus-react/devtools';
import { simulate } from 'tavus-react/simulator';
import { HandMade } from '../HandMade';
import { useVoice } from '../oneVoice';
import { WeatherTool } from '../WeatherTool';
import type { ShapeProps } from './ShapeProps';

/** A layout of hooks and parts. */
export default function OwnShape({ labels, locale, theme, ...look }: ShapeProps): ReactElement {
  const [simulation] = useState(() => simulate({}, { id: 'own' }));
  return (
    <TavusProvider {...useVoice()} {...{ labels, locale }} source={simulation}>
      <WeatherTool />
      <HandMade {...look} />
      <TavusDevtools recordFromStart corner="bottom-right" {...{ simulation, theme }} />
    </TavusProvider>
  );
}
