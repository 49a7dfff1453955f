/**
 * The elements in one table: observed attributes, properties, event names, types, documentation and the manifest
 * (`custom-elements.json`) all come from here.
 */
export const attributeTable = {
  'deployment-id': {
    property: 'deploymentId',
    kind: 'text',
    about: 'The deployment of the Tavus dashboard.',
  },
  'conversational-context': {
    property: 'conversationalContext',
    kind: 'text',
    about: 'What the PAL shall know of this conversation; counts from the next start.',
  },
  'custom-greeting': { property: 'customGreeting', kind: 'text', about: 'What the PAL says first.' },
  'memory-stores': { property: 'memoryStores', kind: 'list', about: 'Memory stores, separated by commas.' },
  'override-config': {
    property: 'overrideConfig',
    kind: 'json',
    about: "JSON laid over the deployment's `customization`.",
  },
  'camera-on-start': { property: 'cameraOnStart', kind: 'text', about: '`off` starts with the camera off.' },
  layout: {
    property: 'layout',
    kind: 'text',
    about: 'Embed: `full-screen` covers the window.',
    only: 'tavus-embed',
  },
  'expand-options': {
    property: 'expandOptions',
    kind: 'json',
    about:
      'Embed: JSON `{ enabled, aspect: "horizontal" | "vertical", custom_aspect: "4/3", fullscreen, max_width, max_height }`.',
    only: 'tavus-embed',
  },
  'conversation-url': {
    property: 'conversationUrl',
    kind: 'text',
    about: 'A conversation that exists already, in place of a deployment.',
  },
  token: { property: 'token', kind: 'text', about: 'The meeting token of a private `conversation-url`.' },
  'server-url': {
    property: 'serverUrl',
    kind: 'text',
    about: 'Your own endpoint (`createTavusHandler`), in place of a deployment.',
  },
  'base-url': {
    property: 'baseUrl',
    kind: 'text',
    about: 'The Tavus API; `https://tavusapi.com` unless told.',
  },
  locale: {
    property: 'locale',
    kind: 'text',
    about: 'The language, as a BCP 47 tag such as `de-CH`: for times and direction. Its texts are `labels`.',
  },
  theme: { property: 'theme', kind: 'text', about: "`light` or `dark`; the system's unless told." },
  simulate: {
    property: 'simulate',
    kind: 'flag',
    about:
      'A simulated PAL, without Tavus, that says the custom greeting first; the property also takes a script.',
  },
  corner: {
    property: 'corner',
    kind: 'text',
    about: 'Widget: `bottom-right`, `bottom-left`, `top-right` or `top-left`.',
    only: 'tavus-widget',
  },
  variant: {
    property: 'variant',
    kind: 'text',
    about: 'Widget: `circle`, `button` or `card`.',
    only: 'tavus-widget',
  },
  label: { property: 'label', kind: 'text', about: 'Widget: what the launcher says.', only: 'tavus-widget' },
  greeting: {
    property: 'greeting',
    kind: 'text',
    about: 'Widget: a message beside the launcher.',
    only: 'tavus-widget',
  },
} as const;

/** Each event and when it is dispatched; their details are `TavusEventMap`. */
export const eventTable = {
  'tavus:ready': 'The element is on the page and takes calls; `element.ready` is a promise of it.',
  'tavus:conversation-created': 'The conversation exists, and Tavus may bill it.',
  'tavus:conversation-started': 'The PAL is there.',
  'tavus:conversation-ended': 'It is over; `reason` says why.',
  'tavus:state-change': 'The conversation goes from one state to another.',
  'tavus:mode-change': 'Another screen is shown.',
  'tavus:error': 'Something failed; the message says what to do.',
  'tavus:tool-call': "The PAL's language model calls a tool of the page; `arguments` is a JSON string.",
  'tavus:protocol-message': 'Any message of the PAL, as it came.',
  'tavus:transcript': 'Something was said: the whole transcript.',
} as const;

/** Each method, on the element and on `element.tavus`. */
export const methodTable = {
  start: 'Starts the conversation; never rejects.',
  end: 'Ends it; resolves when nothing of it is left.',
  sendChat: 'Says a text to the PAL, as if the visitor had.',
  sendMessage: 'Sends `{ event_type, properties }` or, as text, a `conversation.respond`.',
  startConversation: 'Starts the conversation; never rejects.',
  createConversation: 'Creates the room without joining it; resolves with the conversation id.',
  endConversation: 'Ends it; resolves when nothing of it is left.',
  updateConfig: 'Lays a patch over `override-config`, at once.',
  open: 'Widget: opens the panel.',
  close: 'Widget: closes the panel; a conversation goes on behind a pill.',
} as const;

/** The tags of the elements. */
export type TavusTag = 'tavus-widget' | 'tavus-embed';

/** The attributes of both elements. */
export type TavusAttribute = keyof typeof attributeTable;
