import type { ReadSheet } from '../../app/batches/read-entry.ts'
import type { Language } from '../../locale/text.ts'
import { sheetView } from '../../views/entry-view.ts'
import { findingsInWords } from '../problems/problem.ts'

/** A tally sheet, as the API shows it. */
export const sheetBody =
  (language: Language) =>
  ({ sheet: { tally, ...sheet }, contest, size }: ReadSheet) => {
    const { findings, ...view } = sheetView(contest, tally, size)
    return { ...sheet, ...view, findings: findingsInWords(findings, language) }
  }
