import { describe, expect, test } from 'vitest';
import { readOverrideConfig } from '../../../src/elements/contract/overrideConfig';

describe('an override-config', () => {
  test('has the fields of customization, directly or in a field customization', () => {
    const bare = { show_haircheck: false, preview: { title: 'Hello' } };
    const read = { customization: bare, mistakes: [] };
    expect(readOverrideConfig(bare)).toEqual(read);
    expect(readOverrideConfig({ customization: bare })).toEqual(read);
  });

  test('in both shapes at once is merged, and the nested fields win', () => {
    const both = { preview: { title: 'Out', btn_title: 'Go' }, customization: { preview: { title: 'In' } } };
    expect(readOverrideConfig(both).customization).toEqual({ preview: { title: 'In', btn_title: 'Go' } });
  });

  test.each([
    [{ showHairCheck: false }, /showHairCheck has no effect. Did you mean show_haircheck\?/],
    [{ customization: { 'after-call': {} } }, /after-call has no effect. Did you mean after_call\?/],
    [{ colour: 'red' }, /^The field colour has no effect.$/],
    [{ customization: 'none' }, /customization is not an object/],
  ])('%j is reported as a mistake', (config, message) => {
    const { mistakes } = readOverrideConfig(config);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(message);
  });
});
