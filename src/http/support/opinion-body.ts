import type { OpinionVote } from '../../app/lists/model.ts'
import type { NamedOpinions } from '../../app/lists/read-opinions.ts'
import type { PersonId } from '../../kernel/brand.ts'
import type { Language } from '../../locale/text.ts'
import { opinionFindings } from '../../rules/opinion.ts'
import { citation } from '../../rules/regulations/citations.ts'
import { findingsInWords } from '../problems/problem.ts'
import { etagOf } from './etag.ts'

const opinionBody = (
  { asked, tally, ...opinion }: OpinionVote,
  { names, regulation, readings }: NamedOpinions,
  language: Language,
) => {
  const person = (personId: PersonId) => ({ personId, fullName: names.get(personId) ?? '' })
  const { tied, trimmed } = opinion
  return {
    ...opinion,
    valid: tally.valid,
    invalid: tally.invalid,
    names: asked.map((personId, position) => ({
      ...person(personId),
      votes: tally.votes[position] ?? 0,
      disagree: tally.disagree?.[position] ?? 0,
    })),
    tied: tied.map(person),
    trimmed: trimmed.map(person),
    findings: findingsInWords(opinionFindings({ ...opinion, tally }, readings), language),
    citations: [citation(regulation, 'opinion-vote')],
  }
}

/** The versions of an opinion vote, as the API shows them. */
export const opinionItems = (language: Language) => (named: NamedOpinions) => ({
  items: named.opinions.map((opinion) => opinionBody(opinion, named, language)),
})

/** The newest version of an opinion vote, as the API shows it. */
export const newestOpinion =
  (language: Language) =>
  (named: NamedOpinions): unknown =>
    opinionItems(language)(named).items.at(-1)

/** The ETag of the newest version; none before the first. */
export const opinionHeaders = ({ opinions }: NamedOpinions): Record<string, string> => {
  const newest = opinions.at(-1)
  return newest ? { etag: etagOf(newest.version) } : {}
}
