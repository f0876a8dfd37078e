/** Limits of lists that are read. A list within them is read within a second and with little memory. */
export const READING_LIMITS = {
  /** Bytes of a file. */
  fileBytes: 2 * 1024 * 1024,
  /** Bytes of all parts of an Excel file together, inflated. */
  inflatedBytes: 20 * 1024 * 1024,
  /** Parts of an Excel file. */
  parts: 40,
  /** Rows with people. */
  rows: 2_000,
  /** Rows of the file, with headings and empty ones. */
  lines: 10_000,
  columns: 20,
} as const
