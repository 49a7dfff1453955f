import { type ReactElement, useContext } from 'react';
import { fromUrl, TavusConversation, TavusProvider } from 'tavus-react';
import { TavusDevtools } from 'tavus-react/devtools';
import { WordsContext } from '../look/useWords';
import { useVoice } from '../oneVoice';
import { WeatherTool } from '../WeatherTool';

/** A conversation with a real PAL, after a look at camera and microphone. */
export default function OwnCall({
  url,
  token,
}: {
  readonly url: string;
  readonly token: string;
}): ReactElement {
  const { labels, locale } = useContext(WordsContext);
  // The name is that of the simulated PAL.
  const { pal: _pal, start: _start, ...texts } = labels;
  return (
    <TavusProvider
      {...useVoice()}
      labels={texts}
      locale={locale}
      source={fromUrl(url, token ? { token } : {})}
    >
      <WeatherTool />
      <TavusConversation hairCheck style={{ height: '100%' }} />
      <TavusDevtools recordFromStart />
    </TavusProvider>
  );
}
