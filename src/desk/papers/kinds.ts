import { PAPERS } from '../../locale/desk/papers.ts'
import type { Bilingual } from '../../locale/text.ts'
import type { NewPaperOfCongress, NewPaperOfRound, Paper, PaperPackage } from '../api/types.ts'

export type RoundKind = NewPaperOfRound['kind']
export type MeetingKind = NewPaperOfCongress['kind']
export type Kind = RoundKind | MeetingKind
type Format = Paper['format']

/** The fields that a kind of paper leaves to the person who prints it. */
export type PaperField = 'place' | 'number' | 'issuedOn' | 'copies' | 'part'

/** A kind of paper: its name, its formats, and what can be filled in. */
export interface KindOfPaper<K extends Kind = Kind> {
  readonly kind: K
  readonly label: Bilingual
  readonly formats: readonly Format[]
  readonly fields: readonly PaperField[]
}

const TABLE = ['pdf', 'docx', 'xlsx', 'csv'] as const
const LETTER = ['pdf', 'docx'] as const
const PAGES = ['pdf'] as const

/** The papers of a round, in the order in which they are needed. */
export const OF_ROUND: readonly KindOfPaper<RoundKind>[] = [
  { kind: 'candidate-list', label: PAPERS.candidateList, formats: TABLE, fields: ['place'] },
  { kind: 'ballots', label: PAPERS.ballots, formats: PAGES, fields: ['copies'] },
  { kind: 'tally-sheet', label: PAPERS.tallySheet, formats: PAGES, fields: [] },
  { kind: 'hand-count-form', label: PAPERS.handCountForm, formats: PAGES, fields: [] },
  { kind: 'entry-journal', label: PAPERS.journal, formats: TABLE, fields: [] },
  { kind: 'minutes', label: PAPERS.minutes, formats: LETTER, fields: ['part', 'place', 'number'] },
  { kind: 'hall-slides', label: PAPERS.hallSlides, formats: PAGES, fields: [] },
]

/** The papers of a meeting, in the order in which they are needed. */
export const OF_MEETING: readonly KindOfPaper<MeetingKind>[] = [
  { kind: 'attendance-report', label: PAPERS.attendance, formats: LETTER, fields: ['place', 'number'] },
  { kind: 'credentials-report', label: PAPERS.credentials, formats: LETTER, fields: ['place', 'number'] },
  { kind: 'result-sheet', label: PAPERS.resultSheet, formats: TABLE, fields: ['place'] },
  { kind: 'congress-report', label: PAPERS.congressReport, formats: LETTER, fields: ['place', 'issuedOn', 'number'] },
  { kind: 'submission', label: PAPERS.submission, formats: LETTER, fields: ['place', 'issuedOn', 'number'] },
  { kind: 'particulars-list', label: PAPERS.particulars, formats: TABLE, fields: ['place', 'issuedOn'] },
  { kind: 'approval-draft', label: PAPERS.approvalDraft, formats: LETTER, fields: ['place', 'issuedOn', 'number'] },
]

/** The papers of a kind, the newest first. */
export const madeOf = (papers: readonly Paper[], kind: Kind): readonly Paper[] =>
  papers.filter((paper) => paper.kind === kind).reverse()

/** Kinds of paper whose facts have changed since they were made. */
export interface Outdated {
  readonly ofRound: readonly Kind[]
  readonly ofMeeting: readonly Kind[]
}

/**
 * The papers of a round and of its meeting that show figures of earlier. The papers for the superior have minutes of every
 * result that holds: minutes of a round that is not among them are those of a result that holds no more.
 */
export const outdatedIn = (bundle: PaperPackage | null, roundId: string): Outdated => {
  const papers = bundle?.papers ?? []
  const minutes = papers.filter((paper) => paper.roundId === roundId)
  return {
    ofRound: minutes.length === 0 || minutes.some(({ outdated }) => outdated) ? ['minutes'] : [],
    ofMeeting: papers.filter((paper) => paper.roundId === null && paper.outdated).map(({ kind }) => kind),
  }
}
