import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { LOG } from '../../locale/desk/log.ts'
import { officeLabel } from '../../locale/labels.ts'
import { may } from '../allowed.ts'
import type { AuditEvent, Overview, Session } from '../api/types.ts'
import { language, say, sayTime } from '../language.ts'
import { roundsOf } from '../meeting/headline.ts'
import { congressOf, rolesHere } from '../session.ts'
import { idsIn, type Naming } from './naming.ts'
import { type LogNames, PAPER_NAMES, readNames } from './read-log.ts'

const NO_NAMES: LogNames = { people: new Map(), batches: new Map(), grants: [] }

/** Roles that read the batches of a round. */

export interface NamedLog {
  readonly naming: Naming
  readonly names: LogNames
}

/**
 * The names of the people and things in events. They are read once, and again when events name something that was not
 * known before, such as a new batch.
 * @param events the events that are shown; null before the first are read
 */
export const useNaming = (
  session: Session,
  overview: Overview | null,
  events: readonly AuditEvent[] | null,
): NamedLog => {
  const found = useSignal(NO_NAMES)
  const asked = useRef(new Set<string>())
  const level = congressOf(session)?.level ?? 'grassroots'

  const sayRound = (id: string): string | null => {
    const round = overview && roundsOf(overview).find((one) => one.id === id)
    if (!round) return null
    return say(LOG.round, { office: officeLabel(round.office, level, language.value), number: round.number })
  }
  const nameOf = (id: string): string | null => {
    const { people, batches, grants } = found.value
    const [batch, paper] = [batches.get(id), PAPER_NAMES.get(id)]
    if (batch) return say(LOG.batch, { number: batch.number, round: sayRound(batch.roundId) ?? '' })
    if (paper) return say(paper)
    const election = overview?.elections.find((one) => one.id === id)
    if (election) return officeLabel(election.office, level, language.value)
    return sayRound(id) ?? people.get(id) ?? grants.find(({ accountId }) => accountId === id)?.displayName ?? null
  }

  useEffect(() => {
    if (overview === null || events === null) return
    const unknown = idsIn(events).filter((id) => nameOf(id) === null && !asked.current.has(id))
    if (unknown.length === 0 && found.value !== NO_NAMES) return
    for (const id of unknown) asked.current.add(id)
    const readsBatches = may('readStacks', rolesHere(session))
    void readNames(overview, readsBatches).then((names) => {
      found.value = names
    })
  }, [overview, events])

  return { names: found.value, naming: { language: language.value, level, nameOf, sayInstant: sayTime } }
}
