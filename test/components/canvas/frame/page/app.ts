// A card of Tavus as the tests need it: an MCP App that does what it is told, and reports what it hears.
import { App, PostMessageTransport } from 'mcp-apps-2';

const app = new App(
  { name: 'A card', version: '1' },
  { availableDisplayModes: ['inline', 'fullscreen'] },
  { autoResize: false },
);

/** Not JSON-RPC, so the host ignores it. */
const report = (name: string, value?: unknown) => parent.postMessage({ frame: name, value }, '*');

app.ontoolinput = (params: { arguments?: unknown }) => report('tool-input', params.arguments);
app.onhostcontextchanged = (params: unknown) => report('context-changed', params);
app.onteardown = async () => {
  report('teardown');
  return {};
};

type Command = (argument: never) => Promise<unknown> | unknown;

const commands: Record<string, Command> = {
  sendMessage: (params) => app.sendMessage(params),
  updateModelContext: (params) => app.updateModelContext(params),
  requestDisplayMode: (params) => app.requestDisplayMode(params),
  sendSizeChanged: (params) => app.sendSizeChanged(params),
  sendLog: (params) => app.sendLog(params),
  openLink: (params) => app.openLink(params),
  callServerTool: (params) => app.callServerTool(params),
  context: () => app.getHostContext(),
  capabilities: () => app.getHostCapabilities(),
  version: () => app.getHostVersion(),
  origin: () => origin,
  referrer: () => document.referrer,
  focus: () => document.getElementById('button')?.focus(),
  focused: () => document.activeElement?.id,
  /** Sends anything, as a page that is no MCP App could. */
  post: (message) => parent.postMessage(message, '*'),
};

window.addEventListener('message', async ({ data }) => {
  const { command, id, argument } = Object(data);
  if (typeof command !== 'string') return;
  try {
    report(`${id}`, { result: await commands[command]?.(argument as never) });
  } catch (error) {
    report(`${id}`, { error: `${error}`, code: Object(error).code });
  }
});

app.connect(new PostMessageTransport(parent, parent)).then(
  () => report('connected'),
  (error) => report('failed', `${error}`),
);
