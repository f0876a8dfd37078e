import { keysOf } from '../../kernel/record.ts'
import { EXCLUSION_REASON_LABELS } from '../../locale/labels.ts'
import { ATTENDANCE_WORDS } from '../../locale/papers/attendance.ts'
import { MEMBER_WORDS } from '../../locale/papers/minutes.ts'
import { READING_NOTES } from '../../locale/papers/readings.ts'
import type { Composition } from '../../rules/composition.ts'
import { AWAY, isOfMembers, leavesBase, otherAbsent } from '../../rules/roll.ts'
import { EXCLUSION_REASONS, type Readings, type Roll } from '../../rules/types.ts'
import { rollView } from '../../views/meeting-view.ts'
import { congressLetterhead, type PaperMeeting, type TypedHead } from './letterhead.ts'
import { grouped } from './office-data.ts'
import type { Block, Cell, Paper, Signature } from './paper.ts'
import { baseReading } from './readings.ts'
import { narrow, table, wide } from './table.ts'
import { meetingAndTerm } from './upward.ts'
import { filled, localTime, sentenceCase, shareText } from './wording.ts'

/** The facts of a report on those who attend. */
export interface AttendanceFacts {
  readonly meeting: PaperMeeting
  readonly readings: Readings
  readonly roll: Roll & { readonly version: number; readonly recordedAt: string }
}

const { columns, ...WORDS } = ATTENDANCE_WORDS

/** A part of the row above it has no number of its own. */
type Row = readonly [content: string, people: number | null, percent: boolean, isPart?: 'part']

const COLUMNS = [
  narrow(columns.position, 12),
  wide(columns.content),
  narrow(columns.people, 26, 'right'),
  narrow(columns.percent, 26, 'right'),
]

/** The numbers of the rows; null for a part. */
const numbersOf = (rows: readonly Row[]): readonly (number | null)[] => {
  let last = 0
  return rows.map(([, , , part]) => (part ? null : ++last))
}

/** Unknown figures are left to be written by hand. */
const tableOf = (rows: readonly Row[], whole: number): Block => {
  const numbers = numbersOf(rows)
  return table(
    COLUMNS,
    rows.map(([content, people, isShare], place): readonly Cell[] => [
      numbers[place] ?? '',
      content,
      people === null || Number.isInteger(people) ? (people ?? WORDS.blank) : String(people).replace('.', ','),
      isShare ? (people === null ? WORDS.blank : shareText(people, whole)) : '',
    ]),
  )
}

/** The absent people who are in no group of the roll, with and without a reason; to be written by hand if unknown. */
const otherAbsentText = (absent: number, { withoutReason }: Composition): string =>
  filled(
    WORDS.otherAbsent,
    withoutReason === undefined
      ? { with: WORDS.blank, without: WORDS.blank }
      : { with: grouped(absent - withoutReason), without: grouped(withoutReason) },
  )

/** The people of the roll. A rejected delegate may sit in the hall, and is not among the absent. */
const rollRows = ({ meeting, readings, roll }: AttendanceFacts, composition: Composition): readonly Row[] => {
  const { summoned, attending, exclusions } = roll
  const known = AWAY.flatMap((reason): Row[] => {
    const people = exclusions[reason] ?? 0
    const content = filled(WORDS.exclusion, { reason: EXCLUSION_REASON_LABELS[reason].vi })
    return people > 0 ? [[content, people, true, 'part']] : []
  })
  const others = otherAbsent(roll)
  const rejected = exclusions.rejected ?? 0
  return [
    [filled(WORDS.summoned, { members: MEMBER_WORDS[meeting.kind] }), summoned, false],
    [WORDS.attending, attending, true],
    [summoned > attending ? WORDS.absentOfWhom : WORDS.absent, summoned - attending, true],
    ...known,
    ...(others > 0 ? [[otherAbsentText(others, composition), others, true, 'part'] as const] : []),
    ...(rejected > 0 ? [[WORDS.rejected, rejected, true] as const] : []),
    [WORDS.base, rollView({ kind: meeting.kind, readings }, roll).base, false],
    ...(isOfMembers(meeting.kind) ? [[WORDS.probationary, composition.probationary ?? null, false] as const] : []),
  ]
}

const division = <Part extends string>(
  names: Readonly<Record<Part, string>>,
  figures: Readonly<Record<Part, number>> | undefined,
): readonly Row[] => keysOf(names).map((part): Row => [names[part], figures?.[part] ?? null, true])

const compositionRows = (composition: Composition, ofDelegates: boolean): readonly Row[] => {
  const { women, ethnicMinority, under40, over70, ages, schooling, politicalTheory, sources } = composition
  return [
    ...(ofDelegates ? division(WORDS.sources, sources) : []),
    [WORDS.women, women ?? null, true],
    [WORDS.ethnicMinority, ethnicMinority ?? null, true],
    [WORDS.under40, under40 ?? null, true],
    [WORDS.over70, over70 ?? null, true],
    [WORDS.youngest, ages?.youngest ?? null, false],
    [WORDS.oldest, ages?.oldest ?? null, false],
    [WORDS.average, ages?.average ?? null, false],
    ...division(WORDS.schooling, schooling),
    ...division(WORDS.politicalTheory, politicalTheory),
    // The divisions of the form are not known, and are written by hand.
    ...(ofDelegates ? [] : [[WORDS.partyAge, null, false] as const, [WORDS.profession, null, false] as const]),
  ]
}

/** The remark on a base that rests on a reading. */
// reading rejectedDelegates, reading conferenceBase
const baseNotes = ({ meeting, readings, roll }: AttendanceFacts): readonly Block[] => {
  const exclusions = EXCLUSION_REASONS.filter((reason) => (roll.exclusions[reason] ?? 0) > 0).map((reason) => ({
    reason,
    leavesBase: leavesBase(reason, meeting.kind, readings),
  }))
  const reading = baseReading(meeting.kind, exclusions)
  return reading === null ? [] : [{ block: 'note', text: READING_NOTES[reading] }]
}

interface Report {
  readonly kind: 'attendance-report' | 'credentials-report'
  readonly abstract: string
  readonly note: string
  readonly conclusion: string
  readonly signature: Signature
  /** The people whose composition is shown. */
  readonly people: number
}

const reportOf = (facts: AttendanceFacts, composition: Composition, head: TypedHead, report: Report): Paper => {
  const { meeting, roll } = facts
  const { version, recordedAt } = roll
  return {
    kind: report.kind,
    letterhead: congressLetterhead(meeting, 'report', head),
    title: WORDS.title,
    abstract: [report.abstract, meetingAndTerm(facts)],
    blocks: [
      { block: 'heading', text: WORDS.numbers },
      tableOf(rollRows(facts, composition), roll.summoned),
      { block: 'note', text: filled(WORDS.percent, { members: MEMBER_WORDS[meeting.kind] }) },
      ...baseNotes(facts),
      { block: 'note', text: filled(WORDS.version, { version, at: localTime(recordedAt) }) },
      { block: 'heading', text: WORDS.composition },
      { block: 'note', text: report.note },
      tableOf(compositionRows(composition, report.kind === 'credentials-report'), report.people),
      { block: 'heading', text: WORDS.conclusion },
      { block: 'fields', fields: [{ label: report.conclusion, value: WORDS.dots }] },
    ],
    closing: null,
    signatures: { left: null, right: report.signature },
    recipients: [],
    slip: null,
  }
}

/**
 * The report on the members who attend a congress. Whether it may proceed is left to be written by hand.
 * @param composition of those attending
 */
export const attendanceReport = (facts: AttendanceFacts, composition: Composition, head: TypedHead): Paper => {
  const isBranch = facts.meeting.organisation.level === 'chi-bo'
  const capacity = isBranch ? WORDS.capacityOfBranch : WORDS.capacity
  return reportOf(facts, composition, head, {
    kind: 'attendance-report',
    abstract: WORDS.attendance,
    note: WORDS.compositionOfAttending,
    conclusion: sentenceCase(WORDS.attendanceConclusion),
    signature: { capacity, position: WORDS.secretary, name: null },
    people: facts.roll.attending,
  })
}

/**
 * The report on the credentials of delegates.
 * @param composition of the delegates summoned
 */
export const credentialsReport = (facts: AttendanceFacts, composition: Composition, head: TypedHead): Paper =>
  reportOf(facts, composition, head, {
    kind: 'credentials-report',
    abstract: WORDS.credentials,
    note: WORDS.compositionOfSummoned,
    conclusion: WORDS.credentialsConclusion,
    signature: { capacity: WORDS.committee, position: WORDS.head, name: null },
    people: facts.roll.summoned,
  })
