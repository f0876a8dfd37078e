import type { Player } from './cast.ts'
import { showRefusal } from './grounds.ts'
import { playEntries, type Stack, timesOf } from './play-entries.ts'
import type { OpenRound } from './play-list.ts'
import type { ScenarioRound, ScenarioStack } from './scenario-schema.ts'
import { NEW, NotRefused, type Stage } from './stage.ts'

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

/** The typists take the stacks in turn, each entry by another of them; if they are too few, the head types too. */
const typistsOf = ({ cast: { head, typists }, congress }: Stage, index: number): readonly Player[] => {
  const { entries } = congress.procedure
  const hands = typists.length < entries ? [...typists, head] : typists
  return Array.from({ length: entries }, (_, entry) => hands[(index + entry) % hands.length] ?? head)
}

/** Issues the ballots, records their return, and enters every stack. */
export const playBallots = async (stage: Stage, round: OpenRound, plan: ScenarioRound): Promise<void> => {
  const { report } = stage
  await playCustody(stage, round, plan)
  report.part(report.words('entry'))
  const stacks: Stack[] = []
  for (const stack of plan.stacks) stacks.push(await createStack(stage, round, stack))
  for (const [index, stack] of stacks.entries()) {
    if (index > 0) report.gap()
    await playEntries(stage, stack, typistsOf(stage, index))
    if (plan.declareEarly && index === 0) {
      report.gap()
      await playEarlyDeclaration(stage, round)
    }
  }
}
