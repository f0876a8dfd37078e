import { z } from 'zod'
import { BALLOT_PAPERS } from '../../documents/view/ballot-papers.ts'
import { choice, field } from './fields.ts'

const PDF_ONLY = choice(['pdf'], 'Format of the file.', 'pdf')

/** The ballots of an approved list. */
export const BallotsIn = z
  .strictObject({
    kind: field(
      z.literal('ballots'),
      'One sheet of ballots; every ballot of the list is a copy of it. Print the page as often as `geometry.sheets` of the answer says.',
      'ballots',
    ),
    format: PDF_ONLY,
    copies: field(
      z.int().min(1).max(100_000),
      'Ballots needed for this round in all, including those for replacement. Asked for again with another number, the paper gets a new version with that number.',
      24,
    ),
    paper: choice(
      BALLOT_PAPERS,
      'Size of a ballot; `a5` is half a sheet of A4, for up to ten names that fit into their lines in 12 points. Left out: `a5` if it holds the list, otherwise `a4`.',
      'a5',
    ).optional(),
  })
  .meta({ id: 'NewBallotsPaper' })

export const TallySheetIn = z
  .strictObject({
    kind: field(z.literal('tally-sheet'), 'A sheet for counting one stack by hand, in blocks of five.', 'tally-sheet'),
    format: PDF_ONLY,
  })
  .meta({ id: 'NewTallySheetPaper' })

export const HandCountFormIn = z
  .strictObject({
    kind: field(
      z.literal('hand-count-form'),
      'A form on which a whole count is done and signed by hand.',
      'hand-count-form',
    ),
    format: PDF_ONLY,
  })
  .meta({ id: 'NewHandCountForm' })
