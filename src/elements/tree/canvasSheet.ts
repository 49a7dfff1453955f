import styles from '../../components/styles.canvas.css?inline';

/** The styles of Magic Canvas cards. Loaded with the first conversation, because there are none before. */
export const canvasSheet: string = styles;
