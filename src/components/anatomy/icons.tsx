import type { ReactElement, ReactNode } from 'react';

function icon(paths: ReactNode): ReactElement {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" data-tavus-icon="">
      {paths}
    </svg>
  );
}

/** A microphone: the microphone is on. */
export const microphoneIcon: ReactElement = icon(
  <path d="M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 1 0-7 0v5A3.5 3.5 0 0 0 12 15Zm-7-3.5a7 7 0 0 0 14 0M12 18.5V21.5" />,
);

/** A crossed-out microphone: the microphone is muted. */
export const microphoneOffIcon: ReactElement = icon(
  <path d="M15.5 10.500v-4a3.5 3.5 0 0 0-6.7-1.400M8.5 9v2.500a3.5 3.5 0 0 0 5.3 3M5 11.500a7 7 0 0 0 11.3 5.500M19 11.500a7 7 0 0 1-.8 3.200M12 18.500v3M3.5 3.500l17 17" />,
);

/** A camera: the camera is on. Also on the button that shows a hidden self view again. */
export const cameraIcon: ReactElement = icon(
  <path d="M5.5 6.500h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Zm9 4 6-3v9l-6-3" />,
);

/** A crossed-out camera: the camera is off. */
export const cameraOffIcon: ReactElement = icon(
  <path d="M9.5 6.500h3a2 2 0 0 1 2 2v3m0 4a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 1-1.700m9.5 3.2 6-3v9l-3.5-1.800M3.5 3.500l17 17" />,
);

/** A telephone receiver lying down: ends the conversation. */
export const hangUpIcon: ReactElement = icon(
  <path d="M3.5 13.500c4.7-4.3 12.3-4.3 17 0 .7.7.7 1.7.1 2.400l-1 1.100c-.5.6-1.4.7-2 .3l-2-1.300c-.5-.3-.8-.9-.7-1.500l.1-1.200a10 10 0 0 0-6 0l.1 1.200c.1.6-.2 1.2-.7 1.500l-2 1.300c-.6.4-1.5.3-2-.3l-1-1.100c-.6-.7-.6-1.7.1-2.400Z" />,
);

/** An arrow pointing up: sends the typed message. */
export const sendIcon: ReactElement = icon(<path d="M12 19.500v-15m-6.5 6.500L12 4.500l6.5 6.5" />);

/** A speech bubble with lines of text: shows or hides the transcript. */
export const transcriptIcon: ReactElement = icon(
  <path d="M6.5 5h11a2 2 0 0 1 2 2v7.500a2 2 0 0 1-2 2H12l-4.5 3.500v-3.500h-1a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Zm2 4h7m-7 3.500h4.5" />,
);

/** A loudspeaker with sound waves: plays the PAL's voice when the browser has blocked it. */
export const soundIcon: ReactElement = icon(
  <path d="M4.5 9.500v5h3.500l4.5 4v-13l-4.5 4H4.500Zm11-.5a4.5 4.5 0 0 1 0 6m2.5-8.500a8 8 0 0 1 0 11" />,
);

/** A monitor with an arrow pointing up: starts screen sharing. */
export const shareScreenIcon: ReactElement = icon(
  <path d="M5 5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Zm3.5 15h7M12 13.500V8.500m-2.500 2.300L12 8.300l2.500 2.500" />,
);

/** A monitor with an X: stops screen sharing. */
export const stopSharingIcon: ReactElement = icon(
  <path d="M5 5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Zm3.5 15h7M9.500 8.500l5 5m0-5-5 5" />,
);

/** Four corners pointing outward: enters full screen. */
export const fullScreenIcon: ReactElement = icon(
  <path d="M9 4.500H6.500a2 2 0 0 0-2 2V9M15 4.500h2.500a2 2 0 0 1 2 2V9m0 6v2.500a2 2 0 0 1-2 2H15m-6 0H6.500a2 2 0 0 1-2-2V15" />,
);

/** Four corners pointing inward: exits full screen. */
export const exitFullScreenIcon: ReactElement = icon(
  <path d="M9 4.500V7a2 2 0 0 1-2 2H4.500m15 0H17a2 2 0 0 1-2-2V4.500m0 15V17a2 2 0 0 1 2-2h2.500m-15 0H7a2 2 0 0 1 2 2v2.500" />,
);

/** A window with a smaller one in its corner: opens or closes picture-in-picture. */
export const pictureInPictureIcon: ReactElement = icon(
  <>
    <path d="M10 18.500H5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2V11" />
    <rect x="13" y="14" width="8" height="5.500" rx="1.500" fill="currentColor" />
  </>,
);

/** An X: hides the self view, or closes the widget. */
export const hideIcon: ReactElement = icon(<path d="M6.500 6.500l11 11m0-11l-11 11" />);

/** An exclamation mark in a circle: a notice, or help with a microphone or camera problem. */
export const noticeIcon: ReactElement = icon(
  <path d="M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17Zm0 4.500v4.500m0 3v.1" />,
);

/** A small angle pointing up: opens a menu above. */
export const chevronUpIcon: ReactElement = icon(<path d="M5 15.500l7-7 7 7" strokeWidth="3" />);

/** A check mark: the device in use. */
export const checkIcon: ReactElement = icon(<path d="M5 12.500l4.500 4.500L19 7.500" strokeWidth="2.5" />);

/** An arrow pointing down: jumps to the newest row of the transcript. */
export const arrowDownIcon: ReactElement = icon(<path d="M12 4.500v15m6.5-6.500L12 19.500 5.500 13" />);

/** A horizontal line at the bottom: minimizes the widget during a conversation. */
export const minimizeIcon: ReactElement = icon(<path d="M6 17.500h12" />);

/** Two arrows pointing apart: enlarges the widget's panel. */
export const enlargeIcon: ReactElement = icon(<path d="M14 5h5v5m0-5-6 6M10 19H5v-5m0 5 6-6" />);

/** Two arrows pointing toward each other: shrinks the widget's panel. */
export const shrinkIcon: ReactElement = icon(<path d="M19 10h-5V5m0 5 6-6M5 14h5v5m0-5-6 6" />);

/** A five-pointed star: one step of a rating. */
export const starIcon: ReactElement = icon(
  <path d="m12 3.500 2.600 5.300 5.900.900-4.250 4.100 1 5.800L12 16.850 6.750 19.600l1-5.800L3.500 9.700l5.900-.900Z" />,
);

/** A thumb pointing up: a good rating. */
export const thumbUpIcon: ReactElement = icon(
  <path d="M7 20V10.500H4V20Zm0-9.500 4-7a2.300 2.300 0 0 1 2.300 2.700L12.800 9H18a2 2 0 0 1 2 2.400l-1.200 7A2 2 0 0 1 16.800 20H7" />,
);

/** A thumb pointing down: a bad rating. */
export const thumbDownIcon: ReactElement = icon(
  <path d="M7 4v9.500H4V4Zm0 9.500 4 7a2.300 2.300 0 0 0 2.300-2.700l-.500-2.800H18a2 2 0 0 0 2-2.400l-1.200-7A2 2 0 0 0 16.800 4H7" />,
);

/** A person in front of diagonal lines: opens the menu of backgrounds. */
export const backgroundIcon: ReactElement = icon(
  <path d="M12 5.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7Zm-7 14c.5-3 3-4.500 7-4.500s6.500 1.500 7 4.500M3.500 9.500l4-5m-4 10.500 2.500-3m10.500-7.500.500-.500m.500 7 3-4m-1.500 8 1.500-2" />,
);

/** Two sheets of paper, one behind the other: copies a row of the transcript, or all of it. */
export const copyIcon: ReactElement = icon(
  <path d="M10.500 8.500h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Zm5-1v-1a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h1" />,
);
