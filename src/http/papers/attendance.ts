import { type AttendanceKind, readAttendance } from '../../app/papers/read-attendance.ts'
import { attendanceReport, credentialsReport } from '../../documents/view/attendance.ts'
import type { TypedHead } from '../../documents/view/letterhead.ts'
import type { CongressId } from '../../kernel/brand.ts'
import type { Composition } from '../../rules/composition.ts'
import type { Show } from './make-paper.ts'
import { textShowing } from './text-showing.ts'

const VIEWS = { 'attendance-report': attendanceReport, 'credentials-report': credentialsReport } as const

/** The report on those who attend. */
export const showAttendance =
  (id: CongressId, kind: AttendanceKind, composition: Composition, head: TypedHead): Show =>
  async (reads) => {
    const found = await readAttendance(reads, id, kind, composition)
    if (!found.ok) return found
    const { congressId, ...facts } = found.value
    const place = { congressId, roundId: null, kind, part: null } as const
    return textShowing(place, VIEWS[kind](facts, composition, head), facts.meeting.heldOn, head)
  }
