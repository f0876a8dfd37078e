import { entriesOf } from '../../kernel/record.ts'
import { BATCH_MODE_LABELS, INVALID_REASON_LABELS } from '../../locale/labels.ts'
import { SLOTS } from '../../rules/entry.ts'
import type { InvalidReason } from '../../rules/types.ts'
import { INVALID_REASONS } from '../../rules/types.ts'
import type { Player } from './cast.ts'
import { playRulings } from './play-rulings.ts'
import type { BallotGroup, ScenarioMarks, ScenarioSheet, ScenarioStack } from './scenario-schema.ts'
import { NEW, type Stage } from './stage.ts'

/** Maximum number of ballots in one request. */
const AT_ONCE = 200

export interface Stack {
  readonly plan: ScenarioStack
  readonly id: string
  readonly size: number
}

export const timesOf = ({ times = 1 }: BallotGroup): number => times

/** The papers of a stack one by one, in their order. */
export const papersOf = ({ ballots = [] }: ScenarioStack): readonly BallotGroup[] =>
  ballots.flatMap((group) => Array.from({ length: timesOf(group) }, () => group))

const marksBody = ({ idOf }: Stage, { strike, agree, disagree }: ScenarioMarks) => ({
  ...(strike ? { struck: strike.map(idOf) } : {}),
  ...(agree ? { agree: agree.map(idOf) } : {}),
  ...(disagree ? { disagree: disagree.map(idOf) } : {}),
})

/** With one entry the ruling of the board is typed with the ballot, else it is given after the entries. */
const ballotBody = (stage: Stage, { doubt, ...paper }: BallotGroup) => {
  const marks = marksBody(stage, paper)
  if (!doubt) return marks
  return stage.congress.procedure.entries === 1
    ? { ...marks, doubt: { ...doubt, ruledBy: stage.idOf(doubt.ruledBy) } }
    : { ...marks, setAside: doubt.kind }
}

interface Entered {
  readonly ballots: readonly { readonly invalid: InvalidReason | null }[]
}

const enterBallots = async (typist: Player, path: string, bodies: readonly object[]): Promise<Entered['ballots']> => {
  const entered: Entered['ballots'][number][] = []
  for (let from = 0; from < bodies.length; from += AT_ONCE) {
    const body = { from: from + 1, ballots: bodies.slice(from, from + AT_ONCE) }
    entered.push(...(await typist.client.post<Entered>(`${path}/ballots`, { body })).ballots)
  }
  return entered
}

/** The marks of a ballot in words. */
export const onPaper = ({ report: { words } }: Stage, { strike, agree = [], disagree = [] }: ScenarioMarks): string => {
  if (strike) return strike.length > 0 ? words('struck', { names: strike.join(', ') }) : words('nothingStruck')
  const boxes = [
    ...(agree.length > 0 ? [words('agree', { names: agree.join(', ') })] : []),
    ...(disagree.length > 0 ? [words('disagree', { names: disagree.join(', ') })] : []),
  ]
  return boxes.length > 0 ? boxes.join('; ') : words('nothingMarked')
}

const showBallots = (stage: Stage, groups: readonly BallotGroup[], entered: Entered['ballots']): void => {
  const { words, language, table } = stage.report
  const doubts = groups.flatMap(({ doubt }) => (doubt ? [doubt] : []))
  let first = 0
  const rows = groups.map((group) => {
    const reason = entered[first]?.invalid ?? null
    first += timesOf(group)
    const counted = reason ? words('invalid', { reason: INVALID_REASON_LABELS[reason][language] }) : words('valid')
    const waits = group.doubt !== undefined && stage.congress.procedure.entries > 1
    const mark = group.doubt ? ` (${doubts.indexOf(group.doubt) + 1})` : ''
    return [`${timesOf(group)}`, onPaper(stage, group) + mark, waits ? words('waits') : counted]
  })
  table([{ title: words('ballots'), right: true }, { title: words('paper') }, { title: words('counted') }], rows)
}

const sheetBody = ({ idOf }: Stage, { valid, invalid = {}, votes, disagree }: ScenarioSheet) => ({
  valid,
  invalid,
  names: Object.entries(votes).map(([name, count]) => ({
    personId: idOf(name),
    votes: count,
    ...(disagree ? { disagree: disagree[name] ?? 0 } : {}),
  })),
})

const showSheet = ({ report }: Stage, { valid, invalid = {}, votes, disagree }: ScenarioSheet): void => {
  const { words, language, table, figures, gap } = report
  const reasons = entriesOf(INVALID_REASONS, invalid)
  figures([
    [words('ballotsValid'), valid],
    ...reasons.map(
      ([reason, count]) => [words('sheetInvalid', { reason: INVALID_REASON_LABELS[reason][language] }), count] as const,
    ),
  ])
  gap()
  table(
    [
      { title: words('name') },
      { title: words('votes'), right: true },
      ...(disagree ? [{ title: words('against'), right: true }] : []),
    ],
    Object.entries(votes).map(([name, count]) => [name, `${count}`, ...(disagree ? [`${disagree[name] ?? 0}`] : [])]),
  )
}

/** Types one entry of a stack and finishes it. Only the first entry is shown: the others hold the same papers. */
const playEntry = async (stage: Stage, { plan, id, size }: Stack, typist: Player, entry: number): Promise<void> => {
  const { words, language, text } = stage.report
  const path = `/ballot-batches/${id}/entries/${SLOTS[entry]}`
  const mode = BATCH_MODE_LABELS[plan.sheet ? 'tally-sheet' : 'ballots'][language]
  if (entry === 0) text(words('stack', { label: plan.label, mode, size, name: typist.name }))
  if (plan.ballots) {
    const typed = papersOf(plan).map((paper, index) => {
      const slip = plan.slips?.find((one) => one.entry === entry + 1 && one.ballot === index + 1)
      return slip ? marksBody(stage, slip) : ballotBody(stage, paper)
    })
    const entered = await enterBallots(typist, path, typed)
    if (entry === 0) showBallots(stage, plan.ballots, entered)
  }
  if (plan.sheet) {
    await typist.client.put(`${path}/tally-sheet`, { body: sheetBody(stage, plan.sheet), seen: NEW })
    if (entry === 0) showSheet(stage, plan.sheet)
  }
  const { entered } = await typist.client.post<{ entered: number }>(`${path}/finalisation`)
  text(entry === 0 ? words('entered', { entered, size }) : words('enteredAgain', { entered, size, name: typist.name }))
}

interface Differences {
  readonly pairs: readonly {
    readonly differences: readonly { readonly ballots: readonly (readonly { readonly number: number }[])[] }[]
  }[]
}

/** The head compares the differing ballots with the papers, and enters what the papers say. */
const playDifferences = async (stage: Stage, { plan, id }: Stack): Promise<void> => {
  const { report, cast } = stage
  const { words, item, text } = report
  const { client } = cast.head
  const { body, tag } = await client.get<Differences>(`/ballot-batches/${id}/differences`)
  const numbers = new Set(
    body.pairs.flatMap(({ differences }) =>
      differences.flatMap(({ ballots }) => ballots.flat().map((one) => one.number)),
    ),
  )
  text(words('differ', { count: numbers.size }))
  const papers = [...numbers].map((number) => {
    const paper = papersOf(plan)[number - 1] ?? {}
    item(words('paperSays', { number, paper: onPaper(stage, paper) }))
    const at = Object.fromEntries(SLOTS.slice(0, stage.congress.procedure.entries).map((slot) => [slot, number]))
    return { at, ...ballotBody(stage, paper) }
  })
  await client.post(`/ballot-batches/${id}/resolutions`, { body: { papers, reason: words('byPaper') }, seen: tag })
  text(words('settled'))
}

/** Every entry of a stack, the differences between them, and the rulings on its doubtful ballots. */
export const playEntries = async (stage: Stage, stack: Stack, typists: readonly Player[]): Promise<void> => {
  for (const [entry, typist] of typists.entries()) await playEntry(stage, stack, typist, entry)
  if (stack.plan.slips?.length) await playDifferences(stage, stack)
  await playRulings(stage, stack.id, papersOf(stack.plan))
}
