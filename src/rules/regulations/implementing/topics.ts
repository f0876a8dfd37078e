import type { ImplementingId } from '../../types.ts'
import type { ImplementingTopic } from '../clause.ts'

/** The instrument whose whole text was read; where others were not read, they are taken to say the same. */
export const WHOLLY_READ = 'qd294-2025' satisfies ImplementingId

/** Clauses by instrument, the main one first. */
type ByInstrument = Readonly<Partial<Record<ImplementingId, readonly string[]>>>

/** The clauses that were read on a topic, with those of `WHOLLY_READ` or of its guidance. */
export type ReadOnTopic = ByInstrument & Readonly<Record<typeof WHOLLY_READ, readonly string[]>>

/** A clause of the Statutes themselves is the same under all rules that implement them. */
const underEach = (clause: string): Readonly<Record<ImplementingId, readonly string[]>> => ({
  'qd29-2016': [clause],
  'qd24-2021': [clause],
  'qd232-2025': [clause],
  'qd294-2025': [clause],
  'qd20-2026': [clause],
  'qd208-2026': [clause],
})

/**
 * The clauses that were read, by topic and instrument. An instrument is absent if its wording on the topic was not
 * read, and has an empty list if it is known not to have the rule.
 */
export const READ_CLAUSES: Readonly<Record<ImplementingTopic, ReadOnTopic>> = {
  'members-base': { 'qd294-2025': ['qd294-2025:i9.3.2'] },
  'delegates-base': { 'qd294-2025': ['qd294-2025:i9.3.1', 'qd294-2025:i11.3.2', 'qd294-2025:i11.4.4'] },
  'conference-base': { 'qd294-2025': ['qd294-2025:i9.3.3'] },
  'exempt-or-elsewhere-come': { 'qd29-2016': ['hd01-2016:i13.2'], 'qd294-2025': ['hd06-2025:i14.2'] },
  'no-credentials-committee': { 'qd294-2025': ['qd294-2025:i12.2.1'] },
  // The levels ended on the day on which qd294-2025 came into force.
  'levels-ended': {
    'qd29-2016': [],
    'qd24-2021': [],
    'qd232-2025': [],
    'qd294-2025': ['qd294-2025:i10.4.2'],
    'qd208-2026': ['qd208-2026:levels-ended'],
  },
  'branch-of-three': underEach('dl-2011:d24.k1'),
  'working-group': { 'qd294-2025': ['qd294-2025:i12.4.1'] },
  'board-room': { 'qd294-2025': ['qd294-2025:i12.4.2'] },
  alternates: { 'qd294-2025': ['qd294-2025:i11.4.1'] },
  'alternate-call-up': { 'qd294-2025': ['qd294-2025:i11.4.2', 'qd294-2025:i11.4.4'] },
  'standing-committee-third': { 'qd294-2025': ['qd294-2025:i14.2'] },
  'branch-secretary-third-round': { 'qd29-2016': ['qd29-2016:i24'], 'qd294-2025': ['qd294-2025:i23.3'] },
  'take-office': { 'qd294-2025': ['qd294-2025:i15.2'] },
  'report-upward': { 'qd24-2021': ['qd24-2021:i16.1'], 'qd294-2025': ['qd294-2025:i16.1'] },
  'twelve-months': { 'qd294-2025': ['hd06-2025:i16.3'] },
}
