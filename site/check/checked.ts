// What the page hears of when a file was checked, besides showing the result.

/** The name of the event, on the document. */
export const CHECKED = 'mubiao:checked';

export interface CheckedFile {
  /** What it would be sent as. */
  readonly name: string;
  readonly accepted: boolean;
  /** The file itself, or the CSV that a workbook became; of type text/csv. */
  readonly content: Blob;
}
