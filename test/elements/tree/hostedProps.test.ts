import { expect, test } from 'vitest';
import { type ElementConfig, readAttribute } from '../../../src/elements/contract/ElementConfig';
import { hostedProps } from '../../../src/elements/tree/hostedProps';

const propsOf = (config: ElementConfig) => hostedProps(config, undefined, undefined, () => undefined);

test('captions, the place of the face and the names of tools are those of the components', () => {
  const captions = '{ "position": "top", "size": "large", "withTranscript": true }';
  const config = {
    captions: readAttribute('captions', captions),
    facePosition: readAttribute('face-position', '30% 50%'),
    toolLabels: readAttribute('tool-labels', '{ "look_up": "Looking it up", "log": null }'),
  } as ElementConfig;
  expect(propsOf(config)).toMatchObject({
    captions: { position: 'top', size: 'large', withTranscript: true },
    facePosition: '30% 50%',
    toolLabels: { look_up: 'Looking it up', log: null },
  });
  expect(propsOf({})).toMatchObject({ captions: undefined, facePosition: undefined, toolLabels: undefined });
});
