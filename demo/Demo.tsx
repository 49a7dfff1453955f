import { type FormEvent, type ReactElement, useState } from 'react';
import { type ConversationSource, fromUrl, TavusConversation, TavusProvider } from 'tavus-react';
import { TavusDevtools } from 'tavus-react/devtools';
import { simulate } from 'tavus-react/simulator';
import { HandMade } from './HandMade';
import { WeatherTool } from './WeatherTool';

const views = { finished: 'Finished', composed: 'Composed by hand' } as const;
type View = keyof typeof views;

const simulation = simulate();
const preview = { title: 'Meet Mira', description: 'A simulated PAL: she costs nothing and knows little.' };

/** The demo: one conversation, shown by the finished component or by a layout of hooks and parts, and the devtools. */
export function Demo(): ReactElement {
  const [view, setView] = useState<View>('finished');
  const [source, setSource] = useState<ConversationSource>(simulation);

  return (
    <TavusProvider source={source}>
      <WeatherTool />
      <div className="demo">
        <header className="demo-bar">
          <h1>tavus-react</h1>
          <nav className="demo-views" aria-label="View">
            {(Object.keys(views) as View[]).map((name) => (
              <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
                {views[name]}
              </button>
            ))}
          </nav>
          <SourcePicker onPick={setSource} />
        </header>
        <main className="demo-stage">
          {view === 'finished' ? <TavusConversation hairCheck preview={preview} /> : <HandMade />}
        </main>
      </div>
      <TavusDevtools recordFromStart simulation={source === simulation ? simulation : undefined} />
    </TavusProvider>
  );
}

/** A form for the URL of a real conversation. An empty URL goes back to the simulated PAL. */
function SourcePicker({ onPick }: { readonly onPick: (source: ConversationSource) => void }): ReactElement {
  function pick(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [url, token] = [`${fields.get('url')}`.trim(), `${fields.get('token')}`.trim()];
    onPick(url ? fromUrl(url, token ? { token } : {}) : simulation);
  }
  return (
    <form className="demo-source" onSubmit={pick}>
      <input
        name="url"
        type="url"
        aria-label="Conversation URL"
        placeholder="conversation_url (empty: simulated)"
      />
      <input name="token" aria-label="Meeting token" placeholder="token (optional)" autoComplete="off" />
      <button type="submit">Use</button>
    </form>
  );
}
