/**
 * The attributes of the elements. Observed attributes, properties and types come from this table; with the texts in
 * `elementTexts.ts`, so do the documentation and the manifest (`custom-elements.json`).
 */
export const attributeTable = {
  'deployment-id': { property: 'deploymentId', kind: 'text' },
  'conversational-context': { property: 'conversationalContext', kind: 'text' },
  'custom-greeting': { property: 'customGreeting', kind: 'text' },
  'memory-stores': { property: 'memoryStores', kind: 'list' },
  'override-config': { property: 'overrideConfig', kind: 'json' },
  'camera-on-start': { property: 'cameraOnStart', kind: 'text' },
  layout: { property: 'layout', kind: 'text', only: 'tavus-embed' },
  'expand-options': { property: 'expandOptions', kind: 'json', only: 'tavus-embed' },
  'conversation-url': { property: 'conversationUrl', kind: 'text' },
  token: { property: 'token', kind: 'text' },
  'server-url': { property: 'serverUrl', kind: 'text' },
  'base-url': { property: 'baseUrl', kind: 'text' },
  locale: { property: 'locale', kind: 'text' },
  theme: { property: 'theme', kind: 'text' },
  canvas: { property: 'canvas', kind: 'text' },
  captions: { property: 'captions', kind: 'json' },
  'face-position': { property: 'facePosition', kind: 'text' },
  'tool-labels': { property: 'toolLabels', kind: 'json' },
  simulate: { property: 'simulate', kind: 'flag' },
  corner: { property: 'corner', kind: 'text', only: 'tavus-widget' },
  variant: { property: 'variant', kind: 'text', only: 'tavus-widget' },
  size: { property: 'size', kind: 'text', only: 'tavus-widget' },
  label: { property: 'label', kind: 'text', only: 'tavus-widget' },
  greeting: { property: 'greeting', kind: 'text', only: 'tavus-widget' },
  modal: { property: 'modal', kind: 'switch', only: 'tavus-widget' },
  'close-behavior': { property: 'closeBehavior', kind: 'text', only: 'tavus-widget' },
} as const;

/** The names of the elements' events. */
export const eventNames = [
  'tavus:ready',
  'tavus:conversation-created',
  'tavus:conversation-started',
  'tavus:conversation-ended',
  'tavus:state-change',
  'tavus:mode-change',
  'tavus:error',
  'tavus:tool-call',
  'tavus:canvas-card',
  'tavus:canvas-interaction',
  'tavus:protocol-message',
  'tavus:transcript',
] as const;

/** The tag of an element. */
export type TavusTag = 'tavus-widget' | 'tavus-embed';

/** The name of an attribute, of either element. */
export type TavusAttribute = keyof typeof attributeTable;
