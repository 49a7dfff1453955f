import type { CanvasCard } from '../../../../src/protocol/canvas/CanvasCard';
import type { JsonObject } from '../../../../src/protocol/TavusEvent';

/** A card that only its frame can show. */
export function sampleCard(fields: SampleFields = {}): CanvasCard {
  const { url = 'https://mcp-ui.tavus.io/card', hostContext = {}, ...others } = fields;
  return {
    kind: 'other',
    id: 'call_1',
    component: 'canvas.slides',
    version: 'v1',
    args: {},
    rawArgs: { title: 'Our prices' },
    placement: { side: 'left', avoidsFace: true, face: { x: 0.2, y: 0.1, width: 0.5, height: 0.8 } },
    frame: { sandboxUrl: url, hostContext },
    revision: 0,
    ...others,
  };
}

interface SampleFields {
  readonly url?: string;
  readonly component?: string;
  readonly rawArgs?: JsonObject;
  readonly hostContext?: JsonObject;
  readonly revision?: number;
}
