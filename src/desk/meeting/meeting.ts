import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Overview, Session } from '../api/types.ts'
import { type Facts, useFacts } from '../facts.ts'
import { hrefIn, route } from '../router.ts'
import { congressOf, meetingsOf } from '../session.ts'
import { roundsOf } from './headline.ts'

/** The overview of a meeting, as far as it has been read. */
export type Meeting = Facts<Overview>

/** Reads the overview of the meeting of the person signed in. */
export const useMeeting = (congressId: string | undefined): Meeting =>
  useFacts(async () => call('GET /v1/congresses/{id}/overview', { path: { id: congressId ?? '' } }), [congressId])

/** Whether an overview has a round. */
const hasRound = (overview: Overview, roundId: string): boolean => roundsOf(overview).some(({ id }) => id === roundId)

/** A thing that a page shows, and its meeting. */
export interface InMeeting {
  readonly id: string
  readonly congressId: string
}

/**
 * Names in the address the meeting of what a page shows, if the person has roles in several and the address names another
 * one, as a copied address does. True as long as it does: the page must not show the thing under the name of that meeting.
 * @param id the thing that the address asks for
 * @param shown the thing that has been read; null before. Facts of an earlier address change nothing.
 */
export const useMeetingOf = (session: Session, id: string, shown: InMeeting | null | undefined): boolean => {
  const its = shown && shown.id === id.toLowerCase() ? shown.congressId : null
  const isElsewhere = its !== null && meetingsOf(session).length > 1 && congressOf(session)?.id !== its
  useEffect(() => {
    if (isElsewhere && its !== null) location.replace(hrefIn(its, ...route.value))
  }, [isElsewhere, its])
  return isElsewhere
}

/**
 * The same for a page that shows a round of the overview of the meeting.
 * @returns true as long as the round may turn out to be of another meeting
 */
export const useMeetingOfRound = (
  session: Session,
  overview: Overview | null,
  roundId: string | undefined,
): boolean => {
  const found = useSignal<{ readonly asked: string; readonly round: InMeeting | null } | null>(null)
  const isElsewhere =
    overview !== null && roundId !== undefined && meetingsOf(session).length > 1 && !hasRound(overview, roundId)
  useEffect(() => {
    if (!isElsewhere) return
    const find = async (): Promise<void> => {
      const answer = await call('GET /v1/rounds/{id}', { path: { id: roundId } })
      found.value = { asked: roundId, round: answer.ok ? answer.value : null }
    }
    void find()
  }, [isElsewhere, roundId])
  const { value: answered } = found
  const isAnswered = answered !== null && answered.asked === roundId
  useMeetingOf(session, roundId ?? '', isElsewhere && isAnswered ? answered.round : null)
  return isElsewhere && (!isAnswered || answered.round !== null)
}
