import { ok, type Result } from '../../kernel/result.ts'
import { handsExceed, handsOf } from '../../rules/meeting.ts'
import type { HandVote } from '../model.ts'
import { type Refusal, refuseAt } from '../refusal.ts'

/** A show of hands cannot have more hands than people present. `attending` is null if the roll is not recorded yet. */
export const handsFit = (vote: HandVote, attending: number | null): Result<HandVote, Refusal> => {
  if (attending === null || !handsExceed(vote, attending)) return ok(vote)
  return refuseAt('/vote', 'hands-exceed-attending', { params: { hands: handsOf(vote), attending } })
}
