const ownName = /\/(widget|embed)(\.min)?\.js$/;
/** How CDNs spell the package alone, which is the widget's script. */
const packageName = /\/tavus-react(@[^/]+)?\/?$/;
/** Stack frames end with an address, a line and a column, behind a space, a bracket or an `@`. */
const frame = /(?:^|[\s(@])([a-z][\w+.-]*:\/\/\S+?):\d+:\d+\)?$/i;

/** Returns the folder of the script that runs, which has `call.js` too; undefined if nothing tells it for certain. */
export function scriptFolder(stack: unknown = new Error().stack): URL | undefined {
  return (
    folderOf(addressIn(stack)) ??
    folderOf(addressOf(ofDocument('currentScript'))) ??
    allScripts()
      .map(addressOf)
      .filter((address) => /tavus|\/cdn\/[^/]+$/i.test(address))
      .map(folderOf)
      .find((folder) => folder !== undefined)
  );
}

/**
 * Returns the folder that the page names, with `data-tavus-base` on any script element or in `TavusElements.base`.
 *
 * @throws Error if it is not an address of http or https.
 */
export function namedFolder(): URL | undefined {
  const [script] = allScripts('script[data-tavus-base]');
  const named =
    script?.dataset.tavusBase ?? Reflect.get(Object(Reflect.get(window, 'TavusElements')), 'base');
  // A link with this name on the page would be an object.
  if (typeof named !== 'string' || named === '') return undefined;
  const url = parse(named, `${ofDocument('baseURI')}`);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(
      `The folder of call.js must be an address of http or https, but the page names ${named}.`,
    );
  return /\.js$|\/$/.test(url.pathname) ? new URL('.', url) : new URL(`${url.pathname}/`, url);
}

/**
 * Reads from the document what the page cannot replace: an image whose name is `currentScript` would be found there
 * instead of the script.
 */
function ofDocument(name: 'currentScript' | 'baseURI'): unknown {
  return Reflect.get(Document.prototype, name, document);
}

function allScripts(selector = 'script[src]'): HTMLScriptElement[] {
  const found = Document.prototype.querySelectorAll.call(document, selector);
  return [...found].filter((element) => element instanceof HTMLScriptElement);
}

function addressOf(script: unknown): string {
  return script instanceof HTMLScriptElement ? script.src : '';
}

/** Returns the address of the innermost frame. Code that is evaluated has none. */
function addressIn(stack: unknown): string {
  if (typeof stack !== 'string') return '';
  const [first = '', second = ''] = stack.split('\n');
  // Only V8 begins with the message.
  const innermost = first.startsWith('Error') ? second : first;
  return frame.exec(innermost)?.[1] ?? '';
}

function folderOf(address: string): URL | undefined {
  const url = parse(address);
  // A comma is in the address of several scripts that a server has put together.
  if (!url || url.pathname.includes(',')) return undefined;
  if (ownName.test(url.pathname)) return new URL('.', url);
  if (packageName.test(url.pathname)) return new URL(`${url.pathname.replace(/\/$/, '')}/dist/cdn/`, url);
  return undefined;
}

function parse(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
