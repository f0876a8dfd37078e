import { z } from 'zod'
import { BATCH_EVENTS } from '../../events/batches.ts'
import { isAuditAction, kindOf } from '../../events/catalogue.ts'
import { ENTRY_EVENTS } from '../../events/entries.ts'
import { RULING_LABELS } from '../../locale/labels.ts'
import { invalidReasonWords } from '../../locale/papers/board.ts'
import { ACT_WORDS, COLUMN_WORDS, SLOT_WORDS, STANDING_WORDS } from '../../locale/papers/entry-journal.ts'
import type { BoardTitle } from '../../rules/board.ts'
import type { Slot } from '../../rules/entry.ts'
import type { LookAgain } from '../../rules/look-again.ts'
import type { HandVote } from '../../rules/meeting.ts'
import type { BallotMarks } from '../../rules/types.ts'
import { marksText, setAsideText, sheetText } from './mark-texts.ts'
import { clause, filled, runsOf, words } from './wording.ts'

/** An event of a stack as the log has it. */
export interface JournalEvent {
  /** Number in the log. */
  readonly sequence: number
  readonly at: string
  readonly actor: { readonly id: string; readonly name: string }
  readonly action: string
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
}

/** The names that events give by id, and the name that the meeting chose for its counting board. */
export interface JournalNames {
  readonly board: BoardTitle
  readonly people: ReadonlyMap<string, string>
  readonly accounts: ReadonlyMap<string, string>
}

/** An act in words. `numbers` are the ballots of a run of entered ballots, which the next run continues. */
export interface JournalAct {
  readonly slot: Slot | null
  readonly text: string
  readonly numbers?: readonly number[]
  /** Remarks on single ballots of the run. */
  readonly remarks?: readonly string[]
}

type Writer = (event: JournalEvent, names: JournalNames) => JournalAct | null

/** A writer for one kind of event; null for figures of another shape. */
const writer =
  <After extends z.ZodType, Before extends z.ZodType>(
    kind: { readonly after: After; readonly before: Before },
    write: (after: z.output<After>, before: z.output<Before>, names: JournalNames) => JournalAct,
  ): Writer =>
  (event, names) => {
    const after = kind.after.safeParse(event.after)
    const before = kind.before.safeParse(event.before)
    return after.success && before.success ? write(after.data, before.data, names) : null
  }

const voteText = (vote: HandVote): string => filled(ACT_WORDS.vote, { ...vote })

const stackFigures = (stack: { readonly size: number; readonly label: string | null }): string =>
  words(ACT_WORDS.stackFigures, { ...stack })

const columnText = (column: LookAgain['columns'][number], board: BoardTitle): string => {
  if (column.column === 'invalid') return invalidReasonWords(column.reason, board)
  const place = 'position' in column ? column.position + 1 : null
  return words(COLUMN_WORDS[column.column], { place })
}

const lookAgainText = ({ ballots, columns }: LookAgain, board: BoardTitle): string => {
  const places = ballots.flatMap(({ numbers, between }) => [
    ...(numbers.length > 0 ? [filled(ACT_WORDS.ballotPlaces, { numbers: runsOf(numbers) })] : []),
    ...(between.length > 0 ? [filled(ACT_WORDS.missedPlace, { numbers: between.join(', ') })] : []),
  ])
  const figures =
    columns.length > 0
      ? [filled(ACT_WORDS.columnPlaces, { columns: columns.map((column) => columnText(column, board)).join(', ') })]
      : []
  return words(ACT_WORDS.lookAgain, { places: [...places, ...figures].join('; ') })
}

type BallotVersion = z.output<(typeof ENTRY_EVENTS)['batch.resolved']['after']>['resolvedBallots'][number]

const versionText = (version: BallotVersion | undefined, board: BoardTitle): string =>
  version?.marks === undefined
    ? ACT_WORDS.absent
    : marksText(version.marks, board, { setAside: version.setAside ?? null })

const ballotText = (
  { marks, setAside }: { readonly marks: BallotMarks; readonly setAside?: BallotVersion['setAside'] },
  board: BoardTitle,
): string => marksText(marks, board, { setAside: setAside ?? null })

const resolved = ENTRY_EVENTS['batch.resolved']
/** Sheets of earlier versions of the program, too. */
const sheetEntered = { ...ENTRY_EVENTS['sheet.entered'], after: ENTRY_EVENTS['sheet.entered'].read }

const changesText = (
  after: z.output<typeof resolved.after>,
  before: z.output<typeof resolved.before>,
  board: BoardTitle,
): string => {
  const ballots = after.resolvedBallots.map((ballot) => {
    const old = before.resolvedBallots.find(({ slot, number }) => slot === ballot.slot && number === ballot.number)
    const params = { slot: SLOT_WORDS[ballot.slot], number: ballot.number }
    return filled(ACT_WORDS.resolvedBallot, {
      ...params,
      before: versionText(old, board),
      after: versionText(ballot, board),
    })
  })
  const sheets = after.resolvedSheets.flatMap((sheet) => {
    const old = before.resolvedSheets.find(({ slot }) => slot === sheet.slot)
    const params = { slot: SLOT_WORDS[sheet.slot], after: sheetText(sheet.tally, board) }
    return old ? [filled(ACT_WORDS.resolvedSheet, { ...params, before: sheetText(old.tally, board) })] : []
  })
  const changes = [...ballots, ...sheets]
  return changes.length === 0 ? ACT_WORDS.nothingChanged : changes.join('; ')
}

const entered: Writer = writer(ENTRY_EVENTS['ballots.entered'], ({ slot, firstNumber, ballots }, _, { board }) => {
  const remarks: string[] = []
  const numbers: number[] = []
  for (const { times = 1, setAside, doubt } of ballots) {
    const own = Array.from({ length: times }, (_, place) => firstNumber + numbers.length + place)
    numbers.push(...own)
    const number = runsOf(own)
    if (setAside !== undefined)
      remarks.push(filled(ACT_WORDS.setAside, { number, kind: setAsideText(setAside, board) }))
    if (doubt !== undefined) {
      const { kind, ruling, note } = doubt
      const params = {
        number,
        kind: setAsideText(kind, board),
        ruling: RULING_LABELS[ruling].vi,
        note: note && clause(note),
      }
      remarks.push(words(ACT_WORDS.ruledWhileTyping, params))
    }
  }
  return { slot, numbers, remarks, text: '' }
})

/** Every kind of event of a stack, in the order of the catalogue. */
const WRITERS: Readonly<Record<string, Writer>> = {
  'batch.created': writer({ after: BATCH_EVENTS['batch.created'].after, before: z.unknown() }, ({ size, label }) => ({
    slot: null,
    text: words(ACT_WORDS.created, { size, label }),
  })),
  'batch.corrected': writer(BATCH_EVENTS['batch.corrected'], (after, before) => ({
    slot: null,
    text: filled(ACT_WORDS.sizeCorrected, { before: stackFigures(before), after: stackFigures(after) }),
  })),
  'batch.cancelled': writer(BATCH_EVENTS['batch.cancelled'], () => ({ slot: null, text: ACT_WORDS.cancelled })),
  'ballots.entered': entered,
  'ballot.corrected': writer(ENTRY_EVENTS['ballot.corrected'], (after, before, { board }) => ({
    slot: after.slot,
    text: filled(ACT_WORDS.corrected, {
      number: after.number,
      before: ballotText(before, board),
      after: ballotText(after, board),
    }),
  })),
  'ballot.removed': writer(ENTRY_EVENTS['ballot.removed'], ({ slot, number }, before, { board }) => ({
    slot,
    text: filled(ACT_WORDS.removed, { number, before: ballotText(before, board) }),
  })),
  'ballot.ruled': writer(
    ENTRY_EVENTS['ballot.ruled'],
    ({ slot, number, marks, present, vote, note }, before, { people, board }) => {
      const shown = present.map((id) => people.get(id) ?? id).join(', ')
      const params = {
        number,
        marks: ruledText(marks, board),
        present: shown,
        vote: voteText(vote),
        note: note && clause(note),
      }
      return before === null
        ? { slot, text: words(ACT_WORDS.ruled, params) }
        : { slot, text: words(ACT_WORDS.ruledAgain, { ...params, before: ruledText(before.marks, board) }) }
    },
  ),
  'sheet.entered': writer(sheetEntered, ({ slot, tally }, before, { board }) => {
    const sheet = sheetText(tally, board)
    return before === null
      ? { slot, text: filled(ACT_WORDS.sheetEntered, { sheet }) }
      : { slot, text: filled(ACT_WORDS.sheetCorrected, { sheet, before: sheetText(before.tally, board) }) }
  }),
  'entry.papers-counted': writer(ENTRY_EVENTS['entry.papers-counted'], ({ slot, papers }) => ({
    slot,
    text: filled(ACT_WORDS.papersCounted, { papers }),
  })),
  'entry.finalised': writer(ENTRY_EVENTS['entry.finalised'], ({ slot, entered: count, standing }) => {
    // While another entry is typed there is nothing to compare.
    const compared = standing === undefined || standing === 'typing' ? null : STANDING_WORDS[standing]
    return { slot, text: words(ACT_WORDS.finalised, { entered: count, standing: compared }) }
  }),
  'entry.reopened': writer(ENTRY_EVENTS['entry.reopened'], ({ slot, lookAgain }, _, { board }) => ({
    slot,
    text: lookAgain ? `${ACT_WORDS.reopened} ${lookAgainText(lookAgain, board)}` : ACT_WORDS.reopened,
  })),
  'batch.resolved': writer(resolved, (after, before, { board }) => ({
    slot: null,
    text: filled(ACT_WORDS.resolved, {
      changes: changesText(after, before, board),
      standing: STANDING_WORDS[after.standing],
    }),
  })),
  'entry.handed-over': writer(ENTRY_EVENTS['entry.handed-over'], (after, before, { accounts }) => {
    const name = (id: string): string => accounts.get(id) ?? id
    return {
      slot: after.slot,
      text: filled(ACT_WORDS.handedOver, { from: name(before.typist), to: name(after.typist) }),
    }
  }),
}

const ruledText = (marks: BallotMarks, board: BoardTitle): string =>
  marks.fault === undefined ? `${RULING_LABELS.valid.vi}, ${marksText(marks, board)}` : marksText(marks, board)

/** Act and reason in words. An event of an unknown shape is shown by the title of its kind. */
export const journalAct = (event: JournalEvent, names: JournalNames): JournalAct => {
  const { action } = event
  const act = WRITERS[action]?.(event, names)
  if (act) return act
  return { slot: null, text: filled(ACT_WORDS.otherAct, { title: isAuditAction(action) ? kindOf(action).vi : action }) }
}

/** The text of a run of entered ballots. */
export const enteredText = (numbers: readonly number[], remarks: readonly string[]): string =>
  [filled(ACT_WORDS.entered, { numbers: runsOf(numbers) }), ...remarks].join(' ')
