import { useEffect, useState } from 'react';
import { type MediaKind, queryPermission } from '../../call/media/MediaPermission';

/** Returns the visitor's answer as the browser remembers it; undefined unless `wanted`, and in browsers that hide it. */
export function useBrowserAnswer(kind: MediaKind, wanted: boolean): PermissionState | undefined {
  const [answer, setAnswer] = useState<PermissionState>();
  useEffect(
    function watchAnswer() {
      if (!wanted) return;
      let status: PermissionStatus | undefined;
      let over = false;
      const note = () => setAnswer(status?.state);
      async function ask() {
        const answered = await queryPermission(kind);
        if (over) return;
        status = answered;
        status?.addEventListener('change', note);
        note();
      }
      void ask();
      return () => {
        over = true;
        status?.removeEventListener('change', note);
      };
    },
    [kind, wanted],
  );
  return wanted ? answer : undefined;
}
