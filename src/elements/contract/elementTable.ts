/**
 * The attributes of the elements. Observed attributes, properties, event names, types, documentation and the manifest
 * (`custom-elements.json`) all come from the tables in this file.
 */
export const attributeTable = {
  'deployment-id': {
    property: 'deploymentId',
    kind: 'text',
    about: 'The id of a deployment from the Tavus dashboard.',
  },
  'conversational-context': {
    property: 'conversationalContext',
    kind: 'text',
    about: 'What the PAL should know about this conversation; takes effect at the next start.',
  },
  'custom-greeting': { property: 'customGreeting', kind: 'text', about: 'What the PAL says first.' },
  'memory-stores': {
    property: 'memoryStores',
    kind: 'list',
    about: 'The memory stores, separated by commas.',
  },
  'override-config': {
    property: 'overrideConfig',
    kind: 'json',
    about:
      "JSON merged over the deployment's `customization`: its fields, or an object with them in `customization`.",
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
    about: 'The URL of an existing conversation, instead of a deployment.',
  },
  token: { property: 'token', kind: 'text', about: 'The meeting token for a private `conversation-url`.' },
  'server-url': {
    property: 'serverUrl',
    kind: 'text',
    about: 'Your own endpoint (`createTavusHandler`), instead of a deployment.',
  },
  'base-url': {
    property: 'baseUrl',
    kind: 'text',
    about: 'The base URL of the Tavus API; defaults to `https://tavusapi.com`.',
  },
  locale: {
    property: 'locale',
    kind: 'text',
    about:
      'The language, as a BCP 47 tag such as `de-CH`, for times and text direction; the texts are set with `labels`.',
  },
  theme: { property: 'theme', kind: 'text', about: "`light` or `dark`; defaults to the system's theme." },
  simulate: {
    property: 'simulate',
    kind: 'flag',
    about:
      'A simulated PAL instead of Tavus; it says the custom greeting first. The property also accepts a script.',
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
  label: {
    property: 'label',
    kind: 'text',
    about: 'Widget: the text of the launcher.',
    only: 'tavus-widget',
  },
  greeting: {
    property: 'greeting',
    kind: 'text',
    about: 'Widget: a message next to the launcher.',
    only: 'tavus-widget',
  },
  modal: {
    property: 'modal',
    kind: 'switch',
    about:
      'Widget: the open panel puts the page out of reach. In narrow or flat windows it fills the screen and always does.',
    only: 'tavus-widget',
  },
  'close-behavior': {
    property: 'closeBehavior',
    kind: 'text',
    about:
      "Widget: what the visitor's close button does during a conversation: `minimize` (the default), `end` or `ask`.",
    only: 'tavus-widget',
  },
} as const;

/** The events and when each is dispatched; `TavusEventMap` has their details. */
export const eventTable = {
  'tavus:ready':
    'The element is on the page and its methods can be called; the promise `element.ready` resolves at the same time.',
  'tavus:conversation-created': 'The conversation exists; Tavus may bill it from now on.',
  'tavus:conversation-started': 'The conversation is connected and the PAL is ready.',
  'tavus:conversation-ended': 'The conversation has ended; `reason` says why.',
  'tavus:state-change': 'The state of the conversation has changed.',
  'tavus:mode-change': 'A different screen is shown.',
  'tavus:error':
    'Something failed; the message says what to do. `text` is your own text for the visitor, if any.',
  'tavus:tool-call': "The PAL's language model calls one of the page's tools; `arguments` is a JSON string.",
  'tavus:protocol-message': 'A message from the PAL, exactly as received.',
  'tavus:transcript': 'The transcript has changed; the detail has the whole transcript.',
} as const;

/** The methods of the elements and of `element.tavus`. */
export const methodTable = {
  start: 'Starts the conversation; never rejects.',
  end: 'Ends the conversation; resolves once the call is left and cleaned up.',
  sendChat: 'Sends a text to the PAL as if the visitor had said it.',
  sendMessage: 'Sends `{ event_type, properties }`, or a text as `conversation.respond`.',
  startConversation: 'Starts the conversation; never rejects.',
  createConversation:
    'Creates the room without joining it, so that the start is fast; resolves with the conversation id.',
  endConversation: 'Ends the conversation; resolves once the call is left and cleaned up.',
  updateConfig: 'Merges a patch into `override-config`; takes effect immediately.',
  open: 'Widget: opens the panel.',
  close: 'Widget: closes the panel, and ends a conversation under way.',
  minimize: 'Widget: closes the panel; a conversation under way continues, minimized to a pill.',
} as const;

/** The tag of an element. */
export type TavusTag = 'tavus-widget' | 'tavus-embed';

/** The name of an attribute, of either element. */
export type TavusAttribute = keyof typeof attributeTable;
