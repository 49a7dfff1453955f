import type { ConversationLayoutProps } from './ConversationLayout';

/** Splits the options of the default layout from all other props. */
export function splitLayout<Props extends ConversationLayoutProps>(
  props: Props,
): { readonly layout: ConversationLayoutProps; readonly others: Omit<Props, keyof ConversationLayoutProps> } {
  const {
    hairCheck,
    preview,
    microphone,
    afterCall,
    canvas,
    captions,
    facePosition,
    toolLabels,
    announce,
    ...others
  } = props;
  const layout = {
    hairCheck,
    preview,
    microphone,
    afterCall,
    canvas,
    captions,
    facePosition,
    toolLabels,
    announce,
  };
  return { layout, others };
}
