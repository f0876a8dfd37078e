import { DOUBTFUL } from '../../locale/desk/doubtful.ts'
import { INVALID_REASON_LABELS } from '../../locale/labels.ts'
import type { BoardMember } from '../board.ts'
import { say } from '../language.ts'
import type { Paper, RegisterFacts } from './read-register.ts'

export type SetAside = NonNullable<Paper['ballot']['setAside']>

/** The kind of a doubt. */
export const kindOf = ({ ballot }: Paper): SetAside | null => ballot.setAside ?? ballot.doubt?.kind ?? null

export const sayKind = (kind: SetAside): string =>
  say(kind === 'unreadable' ? DOUBTFUL.unreadable : INVALID_REASON_LABELS[kind])

/** The same for one paper, whatever is recorded about it. */
export const nameOf = ({ batchId, ballot }: Paper): string => `${batchId} ${ballot.number}`

/** Whether a ballot waits for a ruling or for the other entries, is ruled on, or was typed with its ruling. */
export type PaperState = 'waiting' | 'differing' | 'ruled' | 'typed'

export const stateOf = ({ batchId, ballot, ruling }: Paper, { batches }: RegisterFacts): PaperState => {
  if (ballot.setAside === null) return 'typed'
  if (ruling) return 'ruled'
  return batches.find(({ id }) => id === batchId)?.standing === 'differing' ? 'differing' : 'waiting'
}

export const sayRuling = (ruling: 'valid' | 'invalid'): string =>
  say(ruling === 'valid' ? DOUBTFUL.isValid : DOUBTFUL.isInvalid)

/** The reason why a ballot that was ruled valid is invalid all the same, as a parameter of a text; none for others. */
export const invalidAllTheSame = (
  { batch, ballot, ruling }: Paper,
  { register }: RegisterFacts,
): { readonly reason?: string } => {
  if (ruling?.ruling !== 'valid') return {}
  const line = register.invalid.find((one) => one.batch === batch && one.ballots.includes(ballot.number))
  return line ? { reason: say(INVALID_REASON_LABELS[line.reason]) } : {}
}

export const sayState = (paper: Paper, facts: RegisterFacts): string => {
  const { ruling, ballot } = paper
  if (ruling) {
    const [hands, present] = [ruling.vote.for, ruling.present.length]
    return say(DOUBTFUL.ruled, {
      ruling: sayRuling(ruling.ruling),
      hands,
      present,
      ...invalidAllTheSame(paper, facts),
    })
  }
  switch (stateOf(paper, facts)) {
    case 'differing':
      return say(DOUBTFUL.differs)
    case 'typed':
      return say(DOUBTFUL.typed, { ruling: sayRuling(ballot.doubt?.ruling ?? 'invalid') })
    default:
      return say(DOUBTFUL.waits)
  }
}

/** The names of people of the board by their ids. */
export const namesOf = (ids: readonly string[], members: readonly BoardMember[]): string =>
  ids.map((id) => members.find((member) => member.id === id)?.fullName ?? '').join(', ')
