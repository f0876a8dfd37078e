import { err, ok, type Result } from '../kernel/result.ts'

/** The kinds of paper that are laid out as text: letterhead, title, blocks, signatures. */
export const TEXT_PAPERS = [
  'candidate-list',
  'entry-journal',
  'minutes',
  'attendance-report',
  'credentials-report',
  'result-sheet',
  'congress-report',
  'submission',
  'particulars-list',
  'approval-draft',
] as const
export type TextPaperKind = (typeof TEXT_PAPERS)[number]

/** The kinds of paper with a layout of their own. */
export const DRAWN_PAPERS = ['ballots', 'tally-sheet', 'hand-count-form', 'hall-slides'] as const
export type DrawnPaperKind = (typeof DRAWN_PAPERS)[number]

export const PAPER_KINDS = [...TEXT_PAPERS, ...DRAWN_PAPERS] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** The file formats in which papers are made. */
export const PAPER_FORMATS = ['pdf', 'docx', 'xlsx', 'csv'] as const
export type PaperFormat = (typeof PAPER_FORMATS)[number]

/** The part of a vote that a paper is about, if a vote has several papers of a kind. */
export const PAPER_PARTS = ['delegates', 'alternates'] as const
export type PaperPart = (typeof PAPER_PARTS)[number]

/** The part that the paper of a vote is about: null for a vote that has one paper. */
export const paperPart = (
  asked: PaperPart | null,
  { hasAlternates }: { readonly hasAlternates: boolean },
): Result<PaperPart | null, 'paper-not-in-parts'> => {
  if (!hasAlternates) return asked === null ? ok(null) : err('paper-not-in-parts')
  return ok(asked ?? 'delegates')
}

/**
 * The day of a paper, which decides on its form: the day of its issue, or the day of its meeting if none is given. Both are
 * plain dates.
 */
export const paperDay = (heldOn: string, issuedOn: string | null): string => issuedOn ?? heldOn

/** Why a paper cannot be issued on a day; null if it can. Plain dates; null for a date that is written by hand. */
export const issueProblem = (heldOn: string, issuedOn: string | null): 'paper-issued-before-meeting' | null =>
  issuedOn !== null && issuedOn < heldOn ? 'paper-issued-before-meeting' : null
