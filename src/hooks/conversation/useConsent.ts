import { useCallback, useSyncExternalStore } from 'react';

/** A visitor's consent, and the functions that give and withdraw it. */
export interface ConsentControls {
  /** True once the visitor has consented to this version, on this or an earlier visit. False on the server. */
  readonly given: boolean;
  /** Remembers the consent (in `localStorage`, or for this page if the browser stores nothing). */
  readonly give: () => void;
  /** Withdraws the consent to every version. */
  readonly forget: () => void;
}

/**
 * Returns whether the visitor has consented to a version of your terms. A new version asks again. Other components and other
 * tabs of the site follow at once. Works without a provider; `Conversation.Consent` asks the question.
 *
 * @example
 * ```tsx
 * import { useConsent } from 'tavus-react';
 *
 * export function Withdraw() {
 *   const { given, forget } = useConsent('2026-11');
 *   return given ? <button onClick={forget}>Withdraw my consent</button> : null;
 * }
 * ```
 */
export function useConsent(version: string): ConsentControls {
  const given = useSyncExternalStore(
    subscribe,
    () => readVersion() === version,
    () => false,
  );
  return { given, give: useCallback(() => remember(version), [version]), forget };
}

const storageKey = 'tavus-consent';

const listeners = new Set<() => void>();

/** The version that the browser refused to store. It counts until the page closes. */
let heldVersion: string | null = null;

function readVersion(): string | null {
  try {
    return heldVersion ?? localStorage.getItem(storageKey);
  } catch {
    // Storage is blocked.
    return null;
  }
}

function remember(version: string | null): void {
  heldVersion = null;
  try {
    if (version === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, version);
  } catch {
    // In private windows or with full storage, the visitor is asked again on the next page.
    heldVersion = version;
  }
  for (const listener of listeners) listener();
}

function forget(): void {
  remember(null);
}

function subscribe(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    // The key is null if everything was cleared.
    if (key !== storageKey && key !== null) return;
    heldVersion = null;
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}
