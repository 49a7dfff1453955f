import type { ReactElement, ReactNode } from 'react';

function icon(paths: ReactNode): ReactElement {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" data-tavus-icon="">
      {paths}
    </svg>
  );
}

export const microphoneIcon: ReactElement = icon(
  <path d="M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 1 0-7 0v5A3.5 3.5 0 0 0 12 15Zm-7-3.5a7 7 0 0 0 14 0M12 18.5V21.5" />,
);

export const microphoneOffIcon: ReactElement = icon(
  <path d="M15.5 10.500v-4a3.5 3.5 0 0 0-6.7-1.400M8.5 9v2.500a3.5 3.5 0 0 0 5.3 3M5 11.500a7 7 0 0 0 11.3 5.500M19 11.500a7 7 0 0 1-.8 3.200M12 18.500v3M3.5 3.500l17 17" />,
);

export const cameraIcon: ReactElement = icon(
  <path d="M5.5 6.500h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Zm9 4 6-3v9l-6-3" />,
);

export const cameraOffIcon: ReactElement = icon(
  <path d="M9.5 6.500h3a2 2 0 0 1 2 2v3m0 4a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 1-1.700m9.5 3.2 6-3v9l-3.5-1.800M3.5 3.500l17 17" />,
);

export const hangUpIcon: ReactElement = icon(
  <path d="M3.5 13.500c4.7-4.3 12.3-4.3 17 0 .7.7.7 1.7.1 2.400l-1 1.100c-.5.6-1.4.7-2 .3l-2-1.300c-.5-.3-.8-.9-.7-1.500l.1-1.200a10 10 0 0 0-6 0l.1 1.200c.1.6-.2 1.2-.7 1.500l-2 1.300c-.6.4-1.5.3-2-.3l-1-1.100c-.6-.7-.6-1.7.1-2.400Z" />,
);

export const sendIcon: ReactElement = icon(<path d="M12 19.500v-15m-6.5 6.500L12 4.500l6.5 6.5" />);

export const transcriptIcon: ReactElement = icon(
  <path d="M6.5 5h11a2 2 0 0 1 2 2v7.500a2 2 0 0 1-2 2H12l-4.5 3.500v-3.500h-1a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Zm2 4h7m-7 3.500h4.5" />,
);

export const soundIcon: ReactElement = icon(
  <path d="M4.5 9.500v5h3.500l4.5 4v-13l-4.5 4H4.500Zm11-.5a4.5 4.5 0 0 1 0 6m2.5-8.500a8 8 0 0 1 0 11" />,
);
