import { type FormEvent, lazy, type ReactElement, Suspense, useState } from 'react';

const OwnCall = lazy(() => import('./OwnCall'));

/** A form for the URL of a real conversation, and the conversation. */
export function OwnPal(): ReactElement {
  const [room, setRoom] = useState<{ readonly url: string; readonly token: string }>();
  function pick(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setRoom({ url: `${fields.get('url')}`.trim(), token: `${fields.get('token')}`.trim() });
  }
  return (
    <section className="band" id="own-pal" aria-labelledby="own-pal-title">
      <header className="band-head">
        <h2 id="own-pal-title">Try your own PAL</h2>
        <p>
          Have your server create a conversation with Tavus, and paste the <code>conversation_url</code> of
          its response. Then you see the hair check, which asks for your camera and microphone, and the call.
          Tavus bills the conversation from its creation until it ends.
        </p>
      </header>
      <form className="own-form" onSubmit={pick}>
        <label className="field">
          <span>Conversation URL</span>
          <input name="url" type="url" required placeholder="https://tavus.daily.co/c123456" />
        </label>
        <label className="field">
          <span>Meeting token, if the room is private</span>
          <input name="token" autoComplete="off" />
        </label>
        <div className="own-buttons">
          <button type="submit" className="button button-first">
            Use it
          </button>
          {room && (
            <button type="button" className="button" onClick={() => setRoom(undefined)}>
              Put it away
            </button>
          )}
        </div>
      </form>
      {room && (
        <div className="own-box">
          <Suspense>
            <OwnCall key={`${room.url} ${room.token}`} {...room} />
          </Suspense>
        </div>
      )}
    </section>
  );
}
