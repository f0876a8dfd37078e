import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { FRAME } from '../../locale/desk/frame.ts'
import { RESULT } from '../../locale/desk/result.ts'
import { failureIn } from '../api/act-key.ts'
import type { Answer } from '../api/answer.ts'
import type { Failure } from '../api/failure.ts'
import type { Overview, Session } from '../api/types.ts'
import { type Facts, useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { useMeeting, useMeetingOfRound } from '../meeting/meeting.ts'
import { boardRoleOf, congressOf } from '../session.ts'
import { alternatesOf, headingOf } from './outcome.ts'
import { type RoundResult, readRoundResult } from './read-result.ts'
import type { Round } from './shown.tsx'

export interface ResultScreen {
  readonly round: Round | undefined
  readonly overview: Overview | null
  readonly facts: Facts<RoundResult>
  /** The result as far as it has been read; null before. */
  readonly found: RoundResult | null
  /** Why the page shows no result of a round, such as that its address names none; null if it shows one, or may yet. */
  readonly failure: Failure | null
  /** The outcome as a heading. */
  readonly title: string
  /** True after others have changed the facts while the page was open. */
  readonly hasChanged: boolean
  /** Reads everything again, after an act on this page. */
  readonly again: () => Promise<void>
  /** The same after an act that was refused because others have changed the facts. */
  readonly changed: () => Promise<void>
}

/** The result of a round and the round itself, for the pages that show them. */
export const useRoundResult = (session: Session, roundId: string): ResultScreen => {
  const meeting = useMeeting(congressOf(session)?.id)
  const isElsewhere = useMeetingOfRound(session, meeting.last.value, roundId)
  const isBoard = boardRoleOf(session) !== null
  const facts = useFacts(() => readRoundResult(roundId, isBoard), [roundId, isBoard])
  const hasChanged = useSignal(false)
  const round = meeting.last.value?.elections.flatMap(({ rounds }) => rounds).find(({ id }) => id === roundId)
  const { value: found } = facts.last
  const digest = found?.kind === 'pending' ? found.result.signOff.digest : null
  const shown = useRef(digest)
  useLayoutEffect(() => {
    // Somebody may have read the figures before: new ones never come without a word.
    if (digest !== null && shown.current !== null && digest !== shown.current) hasChanged.value = true
    shown.current = digest ?? shown.current
  }, [digest])
  const read = async (isChanged: boolean): Promise<void> => {
    hasChanged.value = isChanged
    await Promise.all([facts.again(), meeting.again()])
  }
  return {
    ...{ round, overview: meeting.last.value, facts, found, hasChanged: hasChanged.value },
    failure: failureIn(facts.answer.value) ?? (round || isElsewhere ? null : whyNoRound(meeting.answer.value, found)),
    title: titleOf(found, round, !isElsewhere && facts.answer.value !== null && meeting.answer.value !== null),
    again: () => read(false),
    changed: () => read(true),
  }
}

/** Why the meeting has no such round, once both are read. */
const whyNoRound = (meeting: Answer<Overview> | null, found: RoundResult | null): Failure | null =>
  failureIn(meeting) ?? (meeting !== null && found !== null && 'failure' in found ? found.failure : null)

const titleOf = (found: RoundResult | null, round: Round | undefined, isAnswered: boolean): string => {
  if (found === null || round === undefined) return say(isAnswered ? RESULT.unread : FRAME.loading)
  if (found.kind === 'waiting') return say(RESULT.notYet)
  if (found.kind === 'annulled') return say(RESULT.annulled)
  return say(...headingOf(found.result.result, round.seats, alternatesOf(found.result)))
}
