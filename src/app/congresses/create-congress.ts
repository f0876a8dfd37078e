import { SEAL_VERSION } from '../../events/log-figures.ts'
import { congressLog, INSTALLATION, logIdOf } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { EntriesPerBatch } from '../../rules/entry.ts'
import { type InstrumentProblem, instrumentProblems } from '../../rules/instruments.ts'
import { isTermBackwards } from '../../rules/meeting.ts'
import { newProcedure } from '../../rules/procedure.ts'
import { COUNT_VERSION, completeReadings } from '../../rules/readings.ts'
import { implementingInForce, regulationInForce } from '../../rules/regulations/regulations.ts'
import { RIGHTS_VERSION } from '../../rules/roles.ts'
import type { ImplementingId, Readings, RegulationId } from '../../rules/types.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Congress } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuseAt } from '../refusal.ts'
import type { CongressWrites } from './ports.ts'

export interface NewCongress
  extends Pick<
    Congress,
    'organisationId' | 'kind' | 'name' | 'term' | 'heldOn' | 'boardTitle' | 'previousTermEnd' | 'rehearsal'
  > {
  /** Null: the regulation in force on the day. */
  readonly regulation: RegulationId | null
  /** Null: the implementing rules in force on the day, if they are known. */
  readonly implementing: ImplementingId | null
  /** Null: two. */
  readonly entries: EntriesPerBatch | null
  /** Only the readings that differ from the defaults. */
  readonly readings: Partial<Readings>
}

const notInForce = ({ which, number, inForce }: InstrumentProblem, heldOn: string): Result<never, Refusal> => {
  const { from, to } = inForce
  const pointer = `/${which}`
  return to === null
    ? refuseAt(pointer, 'instrument-not-in-force', { params: { instrument: number, from, heldOn } })
    : refuseAt(pointer, 'instrument-not-in-force', { params: { instrument: number, from, to, heldOn } })
}

/**
 * Records a congress or conference, and freezes regulation, implementing rules, readings and procedure for all its
 * counts. Refuses a day without a known regulation, and instruments that are not in force on the day.
 */
export const createCongress = async (
  tx: OrganisationReads & CongressWrites & AppendsEvents,
  context: Context,
  input: NewCongress,
): Promise<Result<Congress, Refusal>> => {
  const organisation = await tx.organisation(input.organisationId)
  if (!organisation) return refuseAt('/organisationId', 'organisation-unknown')
  if (isTermBackwards(input.term)) return refuseAt('/term/to', 'term-backwards')
  const regulation = input.regulation ?? regulationInForce(input.heldOn)
  if (!regulation) return refuseAt('/heldOn', 'no-regulation-in-force')
  const implementing = input.implementing ?? implementingInForce(input.heldOn)
  const [wrong] = instrumentProblems({ regulation, implementing }, input.heldOn)
  if (wrong) return notInForce(wrong, input.heldOn)
  const { readings, entries, ...rest } = input
  const congress: Congress = {
    ...rest,
    id: context.newId(),
    version: 1,
    regulation,
    implementing,
    readings: completeReadings(readings, COUNT_VERSION),
    countVersion: COUNT_VERSION,
    procedure: newProcedure(entries),
    rehearsalEndedAt: null,
    createdAt: context.at,
  }
  await tx.insertCongress(congress)
  const { id, version: _version, createdAt: _createdAt, rehearsalEndedAt: _end, rehearsal, ...figures } = congress
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'log.begun',
    objectId: logIdOf(congressLog(id)),
    after: { rightsVersion: RIGHTS_VERSION },
  })
  await tx.appendAudit(context, {
    log: congressLog(id),
    action: 'congress.created',
    objectId: id,
    // The congress's own log needs the level, because it decides which choices the congress has.
    // A log of a real congress is as it was before rehearsals existed.
    after: {
      ...figures,
      ...(rehearsal ? { rehearsal } : {}),
      rightsVersion: RIGHTS_VERSION,
      sealVersion: SEAL_VERSION,
      organisation: organisation.name,
      level: organisation.level,
    },
  })
  return ok(congress)
}
