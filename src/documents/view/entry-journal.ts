import { officeInSentence } from '../../locale/papers/ballots.ts'
import { boardInSentence } from '../../locale/papers/board.ts'
import { ACT_WORDS, JOURNAL_WORDS, SLOT_WORDS } from '../../locale/papers/entry-journal.ts'
import { UNDOING_BODY_WORDS } from '../../locale/papers/office.ts'
import { type Contest, judgeBallot } from '../../rules/ballot.ts'
import type { BoardPaper, BoardTitle } from '../../rules/board.ts'
import type { EntryContent, TypedBallot } from '../../rules/entry-content.ts'
import type { Office } from '../../rules/types.ts'
import type { UndoingBody } from '../../rules/undoing.ts'
import { enteredText, type JournalAct, type JournalEvent, journalAct } from './journal-acts.ts'
import { congressLetterhead, type PaperMeeting } from './letterhead.ts'
import { marksText, sheetText } from './mark-texts.ts'
import { numbered } from './minutes/words.ts'
import type { Annex, Block, Paper } from './paper.ts'
import { boardSignature } from './signing.ts'
import { narrow, table, wide } from './table.ts'
import { clause, filled, localTime, runsOf, words } from './wording.ts'

/** A stack of ballots with everything that the log says about it. */
export interface JournalStack {
  readonly number: number
  readonly label: string | null
  /** Ballots. */
  readonly size: number
  readonly cancelled: boolean
  /** In the order of the log. */
  readonly events: readonly JournalEvent[]
  /** The entry that counts; null if the stack does not count, or was not finished. */
  readonly content: EntryContent | null
}

/** The facts of the journal of ballot entry of one declared round. */
export interface JournalFacts {
  readonly meeting: PaperMeeting
  readonly office: Office
  /** Number of the round in its election. */
  readonly round: number
  readonly board: { readonly title: BoardTitle; readonly head: string | null }
  readonly contest: Contest
  /** In ballot order, as printed. */
  readonly names: readonly string[]
  /** Everybody of the meeting, for the names of those who ruled. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly stacks: readonly JournalStack[]
  readonly reopenings: readonly {
    /** Number of the declared result that was counted again. */
    readonly number: number
    readonly by: UndoingBody
    readonly paper: BoardPaper | null
    readonly at: string
    readonly reason: string
  }[]
}

interface Row {
  readonly from: JournalEvent
  to: JournalEvent
  act: JournalAct
}

/** Whether an act goes on with the run of ballots of the row before. */
const continues = ({ to, act }: Row, event: JournalEvent, next: JournalAct): boolean =>
  act.numbers !== undefined &&
  next.numbers !== undefined &&
  act.slot === next.slot &&
  to.actor.id === event.actor.id &&
  act.numbers.at(-1)! + 1 === next.numbers[0]

/** The acts of a stack; ballots that one person enters without another act between them are one row. */
const rowsOf = (events: readonly JournalEvent[], names: Parameters<typeof journalAct>[1]): readonly Row[] => {
  const rows: Row[] = []
  for (const event of events) {
    const act = journalAct(event, names)
    const last = rows.at(-1)
    if (last && continues(last, event, act)) {
      last.to = event
      last.act = {
        ...last.act,
        numbers: [...last.act.numbers!, ...act.numbers!],
        remarks: [...(last.act.remarks ?? []), ...(act.remarks ?? [])],
      }
    } else rows.push({ from: event, to: event, act })
  }
  return rows
}

/** Numbers of the events of a run, or of the one event. */
const span = (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`)

/** The times of a run; the day is written once if it is the same. */
const times = (from: string, to: string): string => {
  if (from === to) return localTime(from)
  const [day] = localTime(from).split(' ')
  return `${localTime(from)} – ${localTime(to).replace(`${day} `, '')}`
}

const actText = ({ act, from }: Row): string => {
  const text = act.numbers ? enteredText(act.numbers, act.remarks ?? []) : act.text
  return from.reason === null ? text : `${text} ${filled(ACT_WORDS.reason, { reason: clause(from.reason) })}`
}

const actCells = (row: Row): readonly string[] => {
  const { from, to, act } = row
  return [
    span(from.sequence, to.sequence),
    times(from.at, to.at),
    from.actor.name,
    act.slot === null ? JOURNAL_WORDS.nobody : SLOT_WORDS[act.slot],
    actText(row),
  ]
}

const ACT_COLUMNS = [
  narrow(JOURNAL_WORDS.event, 15),
  narrow(JOURNAL_WORDS.time, 24),
  wide(JOURNAL_WORDS.who),
  narrow(JOURNAL_WORDS.slot, 16),
  wide(JOURNAL_WORDS.act, 3),
]

const stackTitle = ({ number, label, size, cancelled }: JournalStack): string =>
  words(cancelled ? JOURNAL_WORDS.cancelledStack : JOURNAL_WORDS.stack, { number, label, size })

const namesIn = ({ board, people, stacks }: JournalFacts): Parameters<typeof journalAct>[1] => ({
  board: board.title,
  people: new Map(people.map(({ id, name }) => [id, name])),
  accounts: new Map(stacks.flatMap(({ events }) => events.map(({ actor }) => [actor.id, actor.name]))),
})

const stackBlocks = (facts: JournalFacts): readonly Block[] => {
  if (facts.stacks.length === 0) return [{ block: 'paragraph', text: JOURNAL_WORDS.noStacks }]
  const names = namesIn(facts)
  return facts.stacks.flatMap((stack): readonly Block[] => [
    { block: 'heading', text: stackTitle(stack) },
    table(ACT_COLUMNS, rowsOf(stack.events, names).map(actCells)),
  ])
}

const paperText = (paper: BoardPaper | null): string | null =>
  paper && `${paper.number}, ${paper.date.split('-').toReversed().join('/')}, ${paper.issuer}`

const reopeningBlocks = ({ reopenings }: JournalFacts): readonly Block[] => {
  if (reopenings.length === 0) return []
  const items = reopenings.map(({ number, by, paper, at, reason }) =>
    words(JOURNAL_WORDS.reopened, {
      number,
      body: UNDOING_BODY_WORDS[by],
      paper: paperText(paper),
      at: localTime(at),
      reason,
    }),
  )
  return [
    { block: 'heading', text: JOURNAL_WORDS.undoings },
    { block: 'list', items },
  ]
}

/** Ballots with the same text, those of the most frequent kind first. */
const contentRows = (
  ballots: readonly TypedBallot[],
  { contest, board }: JournalFacts,
): readonly (readonly [string, string, number])[] => {
  const groups = Map.groupBy(ballots, ({ marks, ruled }) => {
    const counted = ruled ?? marks
    const judged = judgeBallot(counted, contest)
    return marksText(counted, board.title, { invalid: judged.valid ? null : judged.reason })
  })
  return [...groups]
    .map(([text, equal]) => [text, runsOf(equal.map(({ number }) => number)), equal.length] as const)
    .toSorted((a, b) => b[2] - a[2])
}

const CONTENT_COLUMNS = [
  wide(JOURNAL_WORDS.content, 2),
  wide(JOURNAL_WORDS.ballots, 3),
  narrow(JOURNAL_WORDS.times, 20, 'right'),
]

const contentBlocks = (stack: JournalStack, facts: JournalFacts): readonly Block[] => {
  const { content, size } = stack
  const heading: Block = { block: 'heading', text: stackTitle(stack) }
  if (content === null) return [heading, { block: 'paragraph', text: JOURNAL_WORDS.unfinished }]
  if (content.manner === 'tally-sheet') {
    return [
      heading,
      {
        block: 'fields',
        fields: [{ label: JOURNAL_WORDS.sheetContent, value: sheetText(content.tally, facts.board.title) }],
      },
    ]
  }
  const rows = contentRows(content.ballots, facts)
  const total = content.ballots.length === size ? size : content.ballots.length
  return [heading, table(CONTENT_COLUMNS, [...rows, [JOURNAL_WORDS.sum, '', total]], [rows.length])]
}

const contentsAnnex = (facts: JournalFacts): readonly Annex[] => {
  const counted = facts.stacks.filter(({ cancelled }) => !cancelled)
  if (counted.length === 0) return []
  return [
    {
      title: JOURNAL_WORDS.contents,
      abstract: [JOURNAL_WORDS.contentsAbstract],
      blocks: [
        { block: 'note', text: filled(JOURNAL_WORDS.contentsAbout, { board: boardInSentence(facts.board.title) }) },
        ...counted.flatMap((stack) => contentBlocks(stack, facts)),
      ],
    },
  ]
}

/**
 * The journal of ballot entry of a round: the acts on each stack with their people and times, and the ballots that
 * count by the places of the names on the ballot. It names nobody who voted.
 */
export const entryJournal = (facts: JournalFacts): Paper => {
  const { meeting, office, round, board, names } = facts
  return {
    kind: 'entry-journal',
    letterhead: congressLetterhead(meeting, null),
    title: JOURNAL_WORDS.title,
    abstract: [
      filled(JOURNAL_WORDS.round, { number: round, office: officeInSentence(office, meeting.organisation.level) }),
    ],
    blocks: [
      { block: 'note', text: JOURNAL_WORDS.about },
      { block: 'heading', text: JOURNAL_WORDS.list },
      table(
        [narrow(JOURNAL_WORDS.position, 16), wide(JOURNAL_WORDS.name)],
        names.map((name, place) => [place + 1, name]),
      ),
      ...stackBlocks(facts),
      ...reopeningBlocks(facts),
    ],
    closing: filled(JOURNAL_WORDS.closing, { stacks: numbered(facts.stacks.length) }),
    signatures: { left: null, right: boardSignature(board.title, board.head) },
    recipients: [],
    annexes: contentsAnnex(facts),
    slip: null,
  }
}
