import { useEffect } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Overview, Session } from '../api/types.ts'
import { type Facts, useFacts } from '../facts.ts'
import { hrefIn, route } from '../router.ts'
import { meetingsOf } from '../session.ts'
import { roundsOf } from './headline.ts'

/** The overview of a meeting, as far as it has been read. */
export type Meeting = Facts<Overview>

/** Reads the overview of the meeting of the person signed in. */
export const useMeeting = (congressId: string | undefined): Meeting =>
  useFacts(async () => call('GET /v1/congresses/{id}/overview', { path: { id: congressId ?? '' } }), [congressId])

/** Whether an overview has a round. */
const hasRound = (overview: Overview, roundId: string): boolean => roundsOf(overview).some(({ id }) => id === roundId)

/**
 * Names the meeting of a round in the address, if the person has roles in several and the address shows the round in
 * another one, as a copied address without a meeting does.
 */
export const useMeetingOfRound = (session: Session, overview: Overview | null, roundId: string | undefined): void => {
  const isElsewhere =
    overview !== null && roundId !== undefined && meetingsOf(session).length > 1 && !hasRound(overview, roundId)
  useEffect(() => {
    if (!isElsewhere) return
    const find = async (): Promise<void> => {
      const answer = await call('GET /v1/rounds/{id}', { path: { id: roundId } })
      if (answer.ok) location.replace(hrefIn(answer.value.congressId, ...route.value))
    }
    void find()
  }, [isElsewhere, roundId])
}
