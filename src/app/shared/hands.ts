import { ok, type Result } from '../../kernel/result.ts'
import { handsContradict, handsExceed, handsOf } from '../../rules/meeting.ts'
import type { HandVote } from '../model.ts'
import { type Refusal, refuseAt } from '../refusal.ts'

/**
 * A show of hands cannot have more hands than people present, nor say the opposite of the recorded outcome.
 * @param attending null if the roll is not recorded yet
 * @param isCarried whether the meeting agreed, as recorded
 */
export const handsFit = (vote: HandVote, attending: number | null, isCarried = true): Result<HandVote, Refusal> => {
  if (attending !== null && handsExceed(vote, attending)) {
    return refuseAt('/vote', 'hands-exceed-attending', { params: { hands: handsOf(vote), attending } })
  }
  if (!handsContradict(vote, isCarried, attending)) return ok(vote)
  const { for: inFavour, against } = vote
  return refuseAt('/vote', 'hands-say-otherwise', { params: { inFavour, against } })
}
