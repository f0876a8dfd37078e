import { entriesOf } from '../../kernel/record.ts'
import { BATCH_MODE_LABELS, BOARD_TITLE_LABELS, INVALID_REASON_LABELS, RULING_LABELS } from '../../locale/labels.ts'
import type { InvalidReason } from '../../rules/types.ts'
import { INVALID_REASONS } from '../../rules/types.ts'
import type { Cast, Player } from './cast.ts'
import { showRefusal } from './grounds.ts'
import type { OpenRound } from './play-list.ts'
import type { BallotGroup, ScenarioRound, ScenarioSheet, ScenarioStack } from './scenario-schema.ts'
import { NEW, NotRefused, type Stage } from './stage.ts'

/** Maximum number of ballots in one request. */
const AT_ONCE = 200

interface Stack {
  readonly plan: ScenarioStack
  readonly id: string
  readonly size: number
}

const timesOf = ({ times = 1 }: BallotGroup): number => times

const sizeOf = ({ ballots = [], sheet }: ScenarioStack): number =>
  ballots.reduce((sum, group) => sum + timesOf(group), 0) +
  Object.values(sheet?.invalid ?? {}).reduce((sum, count) => sum + count, sheet?.valid ?? 0)

const playCustody = async ({ cast, report }: Stage, round: OpenRound, plan: ScenarioRound): Promise<void> => {
  const { words } = report
  const { printed, issued, replaced = 0, returned } = plan
  await cast.head.client.put(`/rounds/${round.id}/ballot-issue`, { body: { printed, issued, replaced }, seen: NEW })
  await cast.head.client.put(`/rounds/${round.id}/ballot-return`, { body: { returned, sealsIntact: true }, seen: NEW })
  report.part(words('custody'))
  report.figures([
    [words('printed'), printed],
    [words('issued'), issued],
    ...(replaced > 0 ? [[words('replaced'), replaced] as const] : []),
    [words('returned'), returned],
  ])
}

const ballotBody = ({ idOf }: Stage, { strike, agree, disagree, doubt }: BallotGroup) => ({
  ...(strike ? { struck: strike.map(idOf) } : {}),
  ...(agree ? { agree: agree.map(idOf) } : {}),
  ...(disagree ? { disagree: disagree.map(idOf) } : {}),
  ...(doubt ? { doubt: { ...doubt, ruledBy: idOf(doubt.ruledBy) } } : {}),
})

interface Entered {
  readonly ballots: readonly { readonly invalid: InvalidReason | null }[]
}

const enterBallots = async (
  stage: Stage,
  typist: Player,
  path: string,
  groups: readonly BallotGroup[],
): Promise<Entered['ballots']> => {
  const bodies = groups.flatMap((group) => Array.from({ length: timesOf(group) }, () => ballotBody(stage, group)))
  const entered: Entered['ballots'][number][] = []
  for (let from = 0; from < bodies.length; from += AT_ONCE) {
    const body = { from: from + 1, ballots: bodies.slice(from, from + AT_ONCE) }
    entered.push(...(await typist.client.post<Entered>(`${path}/ballots`, { body })).ballots)
  }
  return entered
}

const onPaper = ({ report: { words } }: Stage, { strike, agree = [], disagree = [] }: BallotGroup): string => {
  if (strike) return strike.length > 0 ? words('struck', { names: strike.join(', ') }) : words('nothingStruck')
  const boxes = [
    ...(agree.length > 0 ? [words('agree', { names: agree.join(', ') })] : []),
    ...(disagree.length > 0 ? [words('disagree', { names: disagree.join(', ') })] : []),
  ]
  return boxes.length > 0 ? boxes.join('; ') : words('nothingMarked')
}

const showBallots = (stage: Stage, groups: readonly BallotGroup[], entered: Entered['ballots']): void => {
  const { words, language, table, item } = stage.report
  const doubts = groups.flatMap(({ doubt }) => (doubt ? [doubt] : []))
  let first = 0
  const rows = groups.map((group) => {
    const reason = entered[first]?.invalid ?? null
    first += timesOf(group)
    const counted = reason ? words('invalid', { reason: INVALID_REASON_LABELS[reason][language] }) : words('valid')
    const mark = group.doubt ? ` (${doubts.indexOf(group.doubt) + 1})` : ''
    return [`${timesOf(group)}`, onPaper(stage, group) + mark, counted]
  })
  table([{ title: words('ballots'), right: true }, { title: words('paper') }, { title: words('counted') }], rows)
  for (const [index, { note = '', ruling, ruledBy }] of doubts.entries()) {
    const [board, ruled] = [BOARD_TITLE_LABELS[stage.congress.boardTitle][language], RULING_LABELS[ruling][language]]
    item(words('doubt', { note, board, ruling: ruled, name: ruledBy }), `(${index + 1})`)
  }
}

const playSheet = async (stage: Stage, typist: Player, path: string, sheet: ScenarioSheet): Promise<void> => {
  const { words, language, table, figures, gap } = stage.report
  const { valid, invalid = {}, votes, disagree } = sheet
  const names = Object.entries(votes).map(([name, count]) => ({
    personId: stage.idOf(name),
    votes: count,
    ...(disagree ? { disagree: disagree[name] ?? 0 } : {}),
  }))
  await typist.client.put(`${path}/tally-sheet`, { body: { valid, invalid, names }, seen: NEW })
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

const playStack = async (stage: Stage, { plan, id, size }: Stack, typist: Player): Promise<void> => {
  const { words, language, text } = stage.report
  const path = `/ballot-batches/${id}/entries/first`
  const mode = BATCH_MODE_LABELS[plan.sheet ? 'tally-sheet' : 'ballots'][language]
  text(words('stack', { label: plan.label, mode, size, name: typist.name }))
  if (plan.ballots) showBallots(stage, plan.ballots, await enterBallots(stage, typist, path, plan.ballots))
  if (plan.sheet) await playSheet(stage, typist, path, plan.sheet)
  const { entered } = await typist.client.post<{ entered: number }>(`${path}/finalisation`)
  text(words('entered', { entered, size }))
}

const createStack = async ({ cast: { head } }: Stage, round: OpenRound, plan: ScenarioStack): Promise<Stack> => {
  const size = sizeOf(plan)
  const body = { mode: plan.sheet ? 'tally-sheet' : 'ballots', size, label: plan.label }
  return { plan, size, id: (await head.client.post<{ id: string }>(`/rounds/${round.id}/ballot-batches`, { body })).id }
}

const playEarlyDeclaration = async ({ cast: { head }, report }: Stage, round: OpenRound): Promise<void> => {
  report.text(report.words('triedEarly'))
  const { tag } = await head.client.get(`/rounds/${round.id}/tally`)
  const problem = await head.client.attempt('POST', `/rounds/${round.id}/result`, { body: {}, seen: tag })
  if (problem === null) throw new NotRefused('declareEarly')
  showRefusal(report, problem)
}

/** The typists take the stacks in turn; without members, the head types. */
const typistOf = ({ head, typists }: Cast, index: number): Player => typists[index % (typists.length || 1)] ?? head

/** Issues the ballots, records their return, and enters every stack. */
export const playBallots = async (stage: Stage, round: OpenRound, plan: ScenarioRound): Promise<void> => {
  const { report } = stage
  await playCustody(stage, round, plan)
  report.part(report.words('entry'))
  const stacks: Stack[] = []
  for (const stack of plan.stacks) stacks.push(await createStack(stage, round, stack))
  for (const [index, stack] of stacks.entries()) {
    if (index > 0) report.gap()
    await playStack(stage, stack, typistOf(stage.cast, index))
    if (plan.declareEarly && index === 0) {
      report.gap()
      await playEarlyDeclaration(stage, round)
    }
  }
}
