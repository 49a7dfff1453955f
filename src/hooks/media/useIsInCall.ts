import { useDaily, useLocalSessionId } from '@daily-co/daily-react';

/** Returns whether what daily-react reports is of this call: it may still know an earlier one. */
export function useIsInCall(): boolean {
  const call = useDaily();
  const localSessionId = useLocalSessionId();
  return localSessionId !== '' && call?.participants().local?.session_id === localSessionId;
}
