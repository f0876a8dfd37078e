import type { Clause } from '../../../rules/regulations/clause.ts'
import { findClause, INSTRUMENTS, REGULATIONS } from '../../../rules/regulations/regulations.ts'
import { REGULATION_IDS } from '../../../rules/types.ts'

/** The number of an instrument with its year, because numbers repeat: `190-QĐ/TW (2024)`. */
const instrumentWords = (id: string): string => {
  const regulation = REGULATION_IDS.find((one) => one === id)
  const year = id.slice(-4)
  if (regulation) return `${REGULATIONS[regulation].number} (${year})`
  const instrument = INSTRUMENTS.find((one) => one.id === id)
  return instrument ? `${instrument.number} (${year})` : id
}

/** A clause as people write it, with its instrument: `Điều 30, khoản 2, 190-QĐ/TW (2024)`. */
export const clauseWords = (id: string): string => {
  const [instrument] = id.split(':')
  const articles = findClause(id)?.articles.vi
  return articles === undefined ? id : `${articles}, ${instrumentWords(instrument!)}`
}

/** The rules inside a clause, each with its own evidence: a reading never takes the mark of another rule. */
export const pointsOf = (clause: Clause): readonly Pick<Clause, 'paraphrase' | 'evidence'>[] => [
  clause,
  ...(clause.points ?? []),
]
