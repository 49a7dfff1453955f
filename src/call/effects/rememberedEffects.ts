import { type Background, isLasting } from './Background';
import type { EffectChoices } from './EffectState';

const storageKey = 'tavus-effects';

/** Reads the visitor's last choices on this site; empty if the browser stores nothing. */
export function readRememberedEffects(): EffectChoices {
  try {
    const found = Object(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
    const { background, noiseCancellation } = found;
    return {
      ...(isBackground(background) && { background }),
      ...(typeof noiseCancellation === 'boolean' && { noiseCancellation }),
    };
  } catch {
    // Storage is blocked, or other code has written something else under this key.
    return {};
  }
}

/** Merges the choice into the stored ones. An image that ends with the page is not stored. */
export function rememberEffects(choice: EffectChoices): void {
  const { background, ...others } = { ...readRememberedEffects(), ...choice };
  const lasting = background && isLasting(background) ? { background } : {};
  try {
    localStorage.setItem(storageKey, JSON.stringify({ ...others, ...lasting }));
  } catch {
    // In private windows or with full storage, the visitor has to choose again next time.
  }
}

function isBackground(found: unknown): found is Background {
  const { type, strength, url } = Object(found);
  if (type === 'image') return typeof url === 'string';
  return type === 'none' || (type === 'blur' && ['undefined', 'number'].includes(typeof strength));
}
