import styles from '../../components/styles.canvas.css?inline';

/** The styles of Magic Canvas cards and of the hair check. Loaded with the first conversation, or when there is a hair check. */
export const canvasSheet: string = styles;
