const ownName = /\/(widget|embed)(\.min)?\.js$/;
/** The address of the package without a file, for which CDNs serve the widget's script. */
const packageName = /\/tavus-react(@[^/]+)?\/?$/;
/** Matches a stack frame that ends with an address, a line and a column, after a space, a parenthesis or an `@`. */
const frame = /(?:^|[\s(@])([a-z][\w+.-]*:\/\/\S+?):\d+:\d+\)?$/i;

/** Returns the folder of the running script, which also holds `call.js`; undefined if it cannot be known for certain. */
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
 * Returns the folder that the page specifies, with `data-tavus-base` on any script element or in `TavusElements.base`.
 *
 * @throws Error if it is not an http or https address.
 */
export function namedFolder(): URL | undefined {
  const [script] = allScripts('script[data-tavus-base]');
  const named =
    script?.dataset.tavusBase ?? Reflect.get(Object(Reflect.get(window, 'TavusElements')), 'base');
  // An `<a>` element with this id or name would be an object, not a string.
  if (typeof named !== 'string' || named === '') return undefined;
  const url = parse(named, `${ofDocument('baseURI')}`);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(
      `The folder of call.js must be an address of http or https, but the page names ${named}.`,
    );
  return /\.js$|\/$/.test(url.pathname) ? new URL('.', url) : new URL(`${url.pathname}/`, url);
}

/**
 * Reads a property of the document from its prototype: on the document itself, an `<img name="currentScript">` would hide
 * the script.
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

/** Returns the address of the innermost stack frame; evaluated code has none. */
function addressIn(stack: unknown): string {
  if (typeof stack !== 'string') return '';
  const [first = '', second = ''] = stack.split('\n');
  // Only V8 begins the stack with the message.
  const innermost = first.startsWith('Error') ? second : first;
  return frame.exec(innermost)?.[1] ?? '';
}

function folderOf(address: string): URL | undefined {
  const url = parse(address);
  // An address with a comma is that of several scripts that a server has combined.
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
