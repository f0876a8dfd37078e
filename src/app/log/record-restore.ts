import type { EventOf } from '../../events/event.ts'
import { congressLog, INSTALLATION, type LogRef, logIdOf } from '../../events/log-ref.ts'
import { congressState } from '../../rules/congress-states.ts'
import { SIGNING_IN } from '../access/identity.ts'
import { RESTORER } from '../access/own-actors.ts'
import { VISITOR } from '../access/visitor.ts'
import type { Context } from '../actor.ts'
import type { RestoredRows } from '../ports.ts'
import { congressIds } from './congress-ids.ts'

/** The state of a meeting that has no end on record. */
const GOING_ON = congressState(undefined, null)

/**
 * Enters in the log of the installation, and in that of each meeting that goes on, that the rows come from a backup: an auditor
 * reads there why earlier acts are missing. Logs of meetings that are over stay as they were sealed.
 */
export const recordRestore = async (
  rows: RestoredRows,
  { at, newId }: Pick<Context, 'at' | 'newId'>,
  after: EventOf<'log.restored'>['after'],
): Promise<void> => {
  const context: Context = { actor: RESTORER, identity: VISITOR, at, requestId: newId(), address: null, newId }
  const enter = (log: LogRef) =>
    rows.append(SIGNING_IN, context, { log, action: 'log.restored', objectId: logIdOf(log), after })
  await enter(INSTALLATION)
  for await (const id of congressIds(rows, { state: GOING_ON })) await enter(congressLog(id))
}
