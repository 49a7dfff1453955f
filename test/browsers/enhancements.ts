/**
 * What the style sheets use although an oldest browser lacks it, and what that browser does instead. A name covers what is
 * below it: `css.properties.cursor` is also about its values.
 */
export const styleEnhancements: Readonly<Record<string, string>> = {
  'css.at-rules.media.prefers-reduced-transparency':
    'The condition counts as false, and the other one of its list, for more contrast, still counts.',
  'css.properties.-webkit-mask-composite': 'Firefox knows the unprefixed property, which stands after it.',
  'css.properties.align-content.safe':
    'Safari begins at the top instead of centering. Chrome knows it in grids, and ended.css sees to the rest.',
  'css.properties.backdrop-filter':
    'What is behind a button over video is not blurred. The button itself is dark enough.',
  'css.properties.contain-intrinsic-block-size':
    'The length of the scroll bar is less exact while text is not rendered.',
  'css.properties.contain-intrinsic-inline-size':
    'A parent that fits its content makes the conversation 240 pixels wide.',
  'css.properties.contain-intrinsic-size':
    'A stage outside of our layout has its smallest size until the page sets one.',
  'css.properties.content-visibility': 'A long transcript takes longer to lay out.',
  'css.properties.cursor': 'iPhones and iPads without a mouse have no cursor.',
  'css.properties.forced-color-adjust': 'Safari has no forced colors.',
  'css.properties.resize': 'iPhones and iPads have no handle to resize a field with.',
  'css.properties.scrollbar-width': 'Scroll bars are as wide as those of the page.',
  'css.properties.text-wrap': 'Lines break where they are full.',
  'css.selectors.highlight': 'A search outlines the row of the current hit, without coloring its words.',
  'css.selectors.host-context':
    'Only for Chrome before 120, inside a list of selectors that others read without it.',
};

/**
 * What the code uses although an oldest browser lacks it, only in these files, and what it does in that browser instead.
 * Elsewhere it would be a mistake.
 */
export const codeEnhancements: Readonly<Record<string, { in: readonly string[]; instead: string }>> = {
  'api.CSS.highlights_static': {
    in: ['src/components/transcript/showHits.ts'],
    instead: 'A search outlines the row of the current hit, without coloring its words.',
  },
  'api.Document.exitPictureInPicture': {
    in: ['src/hooks/screen/usePictureInPicture.ts'],
    instead: '`supported` is false, so there is no button.',
  },
  'api.Document.featurePolicy': {
    in: ['src/call/media/MediaPermission.ts'],
    instead: 'A page that does not allow the camera looks like a visitor who does not.',
  },
  'api.Document.pictureInPictureEnabled': {
    in: ['src/hooks/screen/usePictureInPicture.ts'],
    instead: 'It is undefined, so `supported` is false.',
  },
  'api.Element.moveBefore': {
    in: ['src/components/canvas/frame/setAside.ts'],
    instead: 'The frame of a card goes with its card, and its page is only told so.',
  },
  'api.Element.wheel_event': {
    in: ['src/devtools/tabs/Timeline.tsx'],
    instead: 'iPhones and iPads without a mouse have no wheel. Buttons zoom, and a drag moves.',
  },
  'api.HTMLElement.hidePopover': {
    in: ['src/components/widget/keepOnTop.ts'],
    instead: 'The widget is not in the top layer, but has the largest `z-index`.',
  },
  'api.HTMLElement.popover': {
    in: ['src/components/widget/keepOnTop.ts'],
    instead: 'The widget is not in the top layer, but has the largest `z-index`.',
  },
  'api.HTMLElement.showPopover': {
    in: ['src/components/widget/keepOnTop.ts'],
    instead: 'The widget is not in the top layer, but has the largest `z-index`.',
  },
  'api.HTMLMediaElement.setSinkId': {
    in: [
      'src/call/media/playChime.ts',
      'src/components/provider/PalAudio.tsx',
      'src/hooks/media/useSpeaker.ts',
    ],
    instead: 'The PAL is heard from the loudspeaker of the system, and there is no list of them.',
  },
  'api.HTMLVideoElement.cancelVideoFrameCallback': {
    in: ['src/call/media/watchPicture.ts'],
    instead: 'Nothing was requested, so there is nothing to cancel.',
  },
  'api.HTMLVideoElement.leavepictureinpicture_event': {
    in: ['src/hooks/screen/usePictureInPicture.ts'],
    instead: '`supported` is false, so the video never enters.',
  },
  'api.HTMLVideoElement.requestPictureInPicture': {
    in: ['src/hooks/screen/usePictureInPicture.ts'],
    instead: '`supported` is false, so there is no button.',
  },
  'api.HTMLVideoElement.requestVideoFrameCallback': {
    in: ['src/call/media/watchPicture.ts'],
    instead: 'The time of the video says whether it still plays.',
  },
  'api.Highlight': {
    in: ['src/components/transcript/showHits.ts'],
    instead: 'A search outlines the row of the current hit, without coloring its words.',
  },
  'api.Highlight.add': {
    in: ['src/components/transcript/showHits.ts'],
    instead: 'A search outlines the row of the current hit, without coloring its words.',
  },
  'api.Highlight.delete': {
    in: ['src/components/transcript/showHits.ts'],
    instead: 'A search outlines the row of the current hit, without coloring its words.',
  },
  'api.HighlightRegistry.get': {
    in: ['src/components/transcript/showHits.ts'],
    instead: 'A search outlines the row of the current hit, without coloring its words.',
  },
  'api.HighlightRegistry.set': {
    in: ['src/components/transcript/showHits.ts'],
    instead: 'A search outlines the row of the current hit, without coloring its words.',
  },
  'api.MediaDevices.getDisplayMedia': {
    in: ['src/hooks/media/useScreenShare.ts', 'src/simulator/call/ScreenShare.ts'],
    instead: '`supported` is false, so there is no button.',
  },
  'api.Navigator.userActivation': {
    in: ['src/hooks/media/useSilentVoice.ts'],
    instead: 'A voice without sound counts as blocked even after a gesture, so a tap can unblock it.',
  },
  'api.UserActivation.hasBeenActive': {
    in: ['src/hooks/media/useSilentVoice.ts'],
    instead: 'A voice without sound counts as blocked even after a gesture, so a tap can unblock it.',
  },
  'api.Window.cancelIdleCallback': {
    in: ['src/hooks/react/whenIdle.ts'],
    instead: 'There is nothing to cancel: a timer stands in.',
  },
  'api.Window.requestIdleCallback': {
    in: ['src/hooks/react/whenIdle.ts'],
    instead: 'What draws cards loads two seconds after the call is connected.',
  },
};
