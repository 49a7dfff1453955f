import { useLabels } from './useLabels';

/**
 * Returns the name of the PAL to show: the label `pal` if the provider sets one, else the name that Tavus gave the PAL in
 * the room, else "PAL". An id or a technical name is not shown. It stays after the end of the conversation.
 *
 * @example
 * ```tsx
 * import { usePalName } from 'tavus-react';
 *
 * export function Title() {
 *   return <h1>A conversation with {usePalName()}</h1>;
 * }
 * ```
 */
export function usePalName(): string {
  return useLabels().pal;
}
