import { keysOf } from '../../kernel/record.ts'
import { INVALID_REASON_LABELS } from '../../locale/labels.ts'
import type { Failure } from '../api/failure.ts'
import type { CandidateList, NewOpinionVote, OpinionVote } from '../api/types.ts'
import type { Values } from '../parts/form.tsx'
import { standingOn } from './rows.ts'

export type Scope = OpinionVote['scope']

/** Reasons for invalid opinion ballots, in the order of the minutes. */
export const REASONS = keysOf(INVALID_REASON_LABELS)

/** The people on whom the meeting is asked, in the order of the list; nobody who has withdrawn. */
export const askedOn = (list: CandidateList, scope: Scope): readonly string[] =>
  standingOn(list)
    .filter(({ origin }) => scope === 'everybody' || origin !== 'convening-committee')
    .map(({ personId }) => personId)

/** Names of the fields of a person. */
export const votesField = (personId: string): string => `votes-${personId}`
export const disagreeField = (personId: string): string => `disagree-${personId}`

const figure = (values: Values, name: string): number => Number(values[name] ?? '')

/** The opinion vote in the fields of a form; an empty reason has no ballots. */
export const opinionIn = (
  values: Values,
  {
    listVersion,
    scope,
    asked,
  }: { readonly listVersion: number; readonly scope: Scope; readonly asked: readonly string[] },
): NewOpinionVote => ({
  listVersion,
  scope,
  issued: figure(values, 'issued'),
  returned: figure(values, 'returned'),
  valid: figure(values, 'valid'),
  invalid: Object.fromEntries(
    REASONS.filter((reason) => (values[reason] ?? '') !== '').map((reason) => [reason, figure(values, reason)]),
  ),
  names: asked.map((personId) => ({
    personId,
    votes: figure(values, votesField(personId)),
    disagree: figure(values, disagreeField(personId)),
  })),
})

/** The same vote with the decision of the meeting on its tie. */
export const withTie = (
  opinion: OpinionVote,
  tie: NonNullable<NewOpinionVote['tie']>,
  reason: string,
): NewOpinionVote => {
  const { listVersion, scope, issued, returned, valid, invalid, names, note } = opinion
  return {
    ...{ listVersion, scope, issued, returned, valid, invalid, note, tie, reason },
    names: names.map(({ personId, votes, disagree }) => ({ personId, votes, disagree })),
  }
}

/** A failure whose places among the names are the fields of the people. */
export const atOpinion = (failure: Failure, asked: readonly string[]): Failure => ({
  ...failure,
  errors: failure.errors.map(({ pointer, detail }) => {
    const [, at = '', part] = /^\/names\/(\d+)\/(votes|disagree)$/.exec(pointer) ?? []
    const personId = asked[Number(at)] ?? ''
    if (part === 'votes') return { pointer: `/${votesField(personId)}`, detail }
    if (part === 'disagree') return { pointer: `/${disagreeField(personId)}`, detail }
    return { pointer, detail }
  }),
})
