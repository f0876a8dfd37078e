import { AFTER } from '../../locale/desk/result.ts'
import type { Undoing } from '../api/types.ts'
import { say, sayDay, sayTime } from '../language.ts'

const BODIES = { presidium: AFTER.presidium, superior: AFTER.superior } as const
const KINDS = { reopened: AFTER.reopened, annulled: AFTER.annulled } as const

/** A reopening or an annulment in words: who decided, when it was recorded, by which paper, and why. */
export const sayUndoing = ({ kind, by, paper, reason, recordedAt }: Undoing): string => {
  const who = [
    say(BODIES[by]),
    ...(paper ? [say(AFTER.withPaper, { number: paper.number, day: sayDay(paper.date), issuer: paper.issuer })] : []),
  ].join(', ')
  return `${say(KINDS[kind])}: ${who}, ${sayTime(recordedAt)}. ${reason}`
}
