import { AFTER } from '../../locale/desk/result.ts'
import type { Undoing } from '../api/types.ts'
import { say, sayTime } from '../language.ts'
import { sayDay } from '../parts/day.ts'

/** A reopening or an annulment in words: who decided, when it was recorded, by which paper, and why. */
export const sayUndoing = ({ kind, by, paper, reason, recordedAt }: Undoing): string => {
  const who = [
    say(AFTER[by]),
    ...(paper ? [say(AFTER.withPaper, { number: paper.number, day: sayDay(paper.date), issuer: paper.issuer })] : []),
  ].join(', ')
  return say(AFTER.undoneBy, { kind: say(AFTER[kind]), by: who, at: sayTime(recordedAt), reason })
}
