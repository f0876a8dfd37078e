import { EVIDENCE_LABELS } from '../../locale/labels.ts'
import { INSTRUMENTS } from '../../rules/regulations/other/instruments.ts'
import type { Citation, Problem } from './http-client.ts'
import type { Report } from './report.ts'

/** The place of a clause; the rule set of the meeting itself is named at the start of the report. */
const place = ({ id, article }: Citation, { language }: Report): string => {
  const instrument = INSTRUMENTS.find((known) => id.startsWith(`${known.id}:`))
  return instrument ? `${article}, ${instrument.title[language]}` : article
}

/**
 * Prints clauses, each with its evidence mark. The first mention of a clause includes its content; later mentions
 * only its place.
 */
export const showGrounds = (report: Report, citations: readonly Citation[]): void => {
  const fresh = citations.filter(({ id }) => report.isNew(id))
  const known = citations.filter((citation) => !fresh.includes(citation))
  for (const citation of fresh) {
    const { paraphrase } = citation
    const evidence = EVIDENCE_LABELS[citation.evidence][report.language]
    report.item(report.words('ground', { article: place(citation, report), paraphrase, evidence }))
  }
  if (known.length > 0) {
    const articles = known.map((citation) => place(citation, report)).join('; ')
    report.item(report.words('groundsAsBefore', { articles }))
  }
}

/** Prints a refusal of the service: its sentence, each further place once, and the clauses it names. */
export const showRefusal = (report: Report, { code, detail, errors = [], citations = [] }: Problem): void => {
  report.text(report.words('refused', { code, detail }))
  const further = new Set(errors.map((error) => error.detail))
  further.delete(detail)
  for (const sentence of further) report.item(sentence)
  showGrounds(report, citations)
}
