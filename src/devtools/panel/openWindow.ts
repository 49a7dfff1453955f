/** A window of the panel's own. */
export interface OwnWindow {
  readonly document: Document;
  close(): void;
}

/** Windows that stay on top of others. TypeScript does not know them yet. */
interface WindowsOnTop {
  /** The one that is open. Another one would close it. */
  readonly window: Window | null;
  requestWindow(options: { readonly width: number; readonly height: number }): Promise<Window>;
}

const size = { width: 1000, height: 640 };

/**
 * Opens an empty window, which stays on top of others where the browser can do that; resolves with undefined if the browser
 * allows none. It closes with the page.
 */
export async function openWindow(onClosed: () => void): Promise<OwnWindow | undefined> {
  const view =
    (await windowOnTop()) ?? window.open('', '', `popup,width=${size.width},height=${size.height}`);
  if (!view) return undefined;
  view.document.title = 'Tavus devtools';
  view.document.body.style.margin = '0';
  const close = () => {
    window.removeEventListener('pagehide', close);
    view.removeEventListener('pagehide', closed);
    view.close();
  };
  const closed = () => {
    close();
    onClosed();
  };
  window.addEventListener('pagehide', close);
  view.addEventListener('pagehide', closed);
  return { document: view.document, close };
}

/** A page in a frame has no such windows, and one that the application has opened stays. */
async function windowOnTop(): Promise<Window | undefined> {
  const windows: WindowsOnTop | undefined = Reflect.get(window, 'documentPictureInPicture');
  if (!windows || windows.window) return undefined;
  try {
    return await windows.requestWindow(size);
  } catch {
    return undefined;
  }
}
