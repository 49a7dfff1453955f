/** The English texts of what loads once somebody searches or copies the transcript. */
export const transcriptLabels: TranscriptLabels = {
  copyRow: 'Copy',
  copyTranscript: 'Copy transcript',
  copied: 'Copied',
  searchTranscript: 'Search',
  searchHits: '{index} of {count}',
  searchNoHits: 'No results',
  searchNext: 'Next result',
  searchPrevious: 'Previous result',
};

/** The texts of searching and copying in the transcript. */
export interface TranscriptLabels {
  /** The button that copies a row of the transcript. */
  readonly copyRow: string;
  /** The button that copies the whole transcript. */
  readonly copyTranscript: string;
  /** The same buttons once they have copied. */
  readonly copied: string;
  /** The name of the field that searches a long transcript. */
  readonly searchTranscript: string;
  /** Which result of the search is shown. `{index}` and `{count}` are numbers. */
  readonly searchHits: string;
  /** The text when nothing was found. */
  readonly searchNoHits: string;
  /** The button that goes to the next result. */
  readonly searchNext: string;
  /** The button that goes to the previous result. */
  readonly searchPrevious: string;
}
