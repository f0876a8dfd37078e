import { ok, type Result } from '../../kernel/result.ts'
import type { HandVote } from '../model.ts'
import { type Refusal, refuseAt } from '../refusal.ts'

/** A show of hands cannot have more hands than people present. `attending` null: the roll is not recorded yet. */
export const handsFit = (vote: HandVote, attending: number | null): Result<HandVote, Refusal> => {
  const hands = vote.for + vote.against + vote.blank
  if (attending !== null && hands > attending) {
    return refuseAt('/vote', 'hands-exceed-attending', { params: { hands, attending } })
  }
  return ok(vote)
}
