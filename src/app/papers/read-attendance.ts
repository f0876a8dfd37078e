import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Composition, compositionProblems } from '../../rules/composition.ts'
import { isOfMembers, otherAbsent } from '../../rules/roll.ts'
import type { Readings, Roll } from '../../rules/types.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuse, refuseAll } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import { type PaperMeeting, paperMeeting } from './paper-meeting.ts'

/** The report of a members' congress, or the one of a congress of delegates. */
export type AttendanceKind = 'attendance-report' | 'credentials-report'

/** The newest roll of a meeting. */
export interface AttendanceFacts {
  readonly congressId: CongressId
  readonly meeting: PaperMeeting
  readonly readings: Readings
  readonly roll: Roll & { readonly version: number; readonly recordedAt: string }
}

/**
 * The facts of a report on those who attend. Refuses the report of another kind of meeting, a meeting without a roll,
 * and a composition that contradicts the roll, with the place in the request.
 */
export const readAttendance = async (
  reads: OrganisationReads & CongressReads & RollReads,
  id: CongressId,
  kind: AttendanceKind,
  composition: Composition,
): Promise<Result<AttendanceFacts, Refusal>> => {
  const found = await findCongress(reads, id)
  if (!found.ok) return found
  const congress = found.value
  const fits = kind === 'attendance-report' ? isOfMembers(congress.kind) : congress.kind === 'delegates-congress'
  if (!fits) return refuse('paper-not-of-this-meeting')
  const roll = await reads.roll(id)
  if (!roll) return refuse('roll-missing')
  const { summoned, attending, exclusions, version, recordedAt } = roll
  const people = kind === 'attendance-report' ? attending : summoned
  const absent = otherAbsent(roll)
  const errors = compositionProblems(composition, people, absent).map(({ code, field }) => ({
    ...{ pointer: `/composition/${field}`, code },
    params: { people: code === 'absent-exceeded' ? absent : people },
  }))
  const [first] = errors
  if (first) return refuseAll(first, errors)
  const meeting = await paperMeeting(reads, congress)
  const { readings } = congress
  return ok({ congressId: id, meeting, readings, roll: { summoned, attending, exclusions, version, recordedAt } })
}
