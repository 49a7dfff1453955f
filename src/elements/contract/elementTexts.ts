import type { TavusAttribute } from './elementTable';
import type { TavusEventName } from './TavusEventMap';

// Separate from the tables, because pages do not need to load these texts.

/** What each attribute is for. */
export const attributeTexts: Record<TavusAttribute, string> = {
  'deployment-id': 'The id of a deployment from the Tavus dashboard.',
  'conversational-context':
    'What the PAL should know about this conversation; takes effect at the next start.',
  'custom-greeting': 'What the PAL says first.',
  'memory-stores': 'The memory stores, separated by commas.',
  'override-config':
    "JSON merged over the deployment's `customization`: its fields, or an object with them in `customization`.",
  'camera-on-start': '`off` starts with the camera off.',
  layout: 'Embed: `full-screen` covers the window.',
  'expand-options':
    'Embed: JSON `{ enabled, aspect: "horizontal" | "vertical", custom_aspect: "4/3", fullscreen, max_width, max_height }`.',
  'conversation-url': 'The URL of an existing conversation, instead of a deployment.',
  token: 'The meeting token for a private `conversation-url`.',
  'server-url': 'Your own endpoint (`createTavusHandler`), instead of a deployment.',
  'base-url': 'The base URL of the Tavus API; defaults to `https://tavusapi.com`.',
  locale:
    'The language, as a BCP 47 tag such as `de-CH`, for times and text direction; the texts are set with `labels`.',
  theme: "`light` or `dark`; defaults to the system's theme.",
  canvas: 'Whether Magic Canvas cards are shown: `on` (the default) or `off`.',
  captions:
    'JSON `{ "position": "bottom" | "top", "size": "small" | "medium" | "large", "withTranscript": true }`; by default, captions are not shown while the transcript is open.',
  'face-position':
    "Where the face is in the PAL's picture, as a CSS `object-position` such as `30% 50%`; defaults to the middle.",
  'tool-labels':
    "JSON with the text to show for each of the PAL's tools by its name while it runs; null hides a tool.",
  simulate:
    'A simulated PAL instead of Tavus; it says the custom greeting first. The property also accepts a script.',
  corner: 'Widget: `bottom-right`, `bottom-left`, `top-right` or `top-left`.',
  variant: 'Widget: `circle`, `button` or `card`.',
  size: 'Widget: `small`, `medium` (the default) or `large`.',
  label: 'Widget: the text of the launcher.',
  greeting: 'Widget: a message next to the launcher.',
  modal:
    'Widget: the open panel puts the page out of reach. In narrow or flat windows it fills the screen and always does.',
  'close-behavior':
    "Widget: what the visitor's close button does during a conversation: `minimize` (the default), `end` or `ask`.",
};

/** The events and when each is dispatched; `TavusEventMap` has their details. */
export const eventTexts: Record<TavusEventName, string> = {
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
  'tavus:canvas-card':
    'The PAL shows another Magic Canvas card, has changed it or removed it; `card` is null without one.',
  'tavus:canvas-interaction':
    'The visitor has answered or closed a card, and Tavus has recorded it; field names are those of the wire format.',
  'tavus:protocol-message': 'A message from the PAL, exactly as received.',
  'tavus:transcript': 'The transcript has changed; the detail has the whole transcript.',
};

/** The methods of the elements and of `element.tavus`. */
export const methodTexts: Readonly<Record<string, string>> = {
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
};
