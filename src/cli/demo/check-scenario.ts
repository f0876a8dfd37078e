import { pointerOf } from '../../kernel/json-pointer.ts'
import { SCENARIO_PROBLEMS } from '../../locale/demo/scenario.ts'
import { type Bilingual, type FillParams, fillBoth } from '../../locale/text.ts'
import type { Scenario, ScenarioElection, ScenarioMarks, ScenarioRound, ScenarioStack } from './scenario-schema.ts'

/** A place in the scenario (JSON Pointer) and the problem there. */
export interface ScenarioProblem {
  readonly pointer: string
  readonly reason: Bilingual
}

type Path = readonly (string | number)[]

const problem = (path: Path, reason: Bilingual, params: FillParams = {}): ScenarioProblem => ({
  pointer: pointerOf(path),
  reason: fillBoth(reason, params),
})

/** Every name used outside `people`, with its place. */
function* namesUsed(scenario: Scenario): Generator<readonly [Path, string]> {
  yield [['board', 'head'], scenario.board.head]
  for (const [index, name] of scenario.board.members.entries()) yield [['board', 'members', index], name]
  for (const [index, { rounds }] of scenario.elections.entries()) {
    for (const [number, round] of rounds.entries()) {
      yield* namesInRound(['elections', index, 'rounds', number], round)
    }
  }
}

function* namesInRound(path: Path, round: ScenarioRound): Generator<readonly [Path, string]> {
  yield* listed([...path, 'list'], round.list)
  for (const [index, list] of (round.refusedLists ?? []).entries())
    yield* listed([...path, 'refusedLists', index], list)
  for (const [index, stack] of round.stacks.entries()) yield* namesInStack([...path, 'stacks', index], stack)
}

function* namesInStack(
  path: Path,
  { ballots = [], sheet, slips = [] }: ScenarioStack,
): Generator<readonly [Path, string]> {
  for (const [index, ballot] of ballots.entries()) {
    const at = [...path, 'ballots', index]
    yield* marked(at, ballot)
    if (ballot.doubt) yield [[...at, 'doubt', 'ruledBy'], ballot.doubt.ruledBy]
  }
  for (const [index, slip] of slips.entries()) yield* marked([...path, 'slips', index], slip)
  for (const key of ['votes', 'disagree'] as const) {
    for (const name of Object.keys(sheet?.[key] ?? {})) yield [[...path, 'sheet', key, name], name]
  }
}

function* marked(at: Path, marks: ScenarioMarks): Generator<readonly [Path, string]> {
  for (const key of ['strike', 'agree', 'disagree'] as const) yield* listed([...at, key], marks[key])
}

function* listed(path: Path, names: readonly string[] = []): Generator<readonly [Path, string]> {
  for (const [index, name] of names.entries()) yield [[...path, index], name]
}

const peopleProblems = ({ people }: Scenario): readonly ScenarioProblem[] =>
  people.flatMap(({ fullName }, index) =>
    people.findIndex((other) => other.fullName === fullName) < index
      ? [problem(['people', index, 'fullName'], SCENARIO_PROBLEMS.nameRepeated, { name: fullName })]
      : [],
  )

const nameProblems = (scenario: Scenario): readonly ScenarioProblem[] => {
  const known = new Set(scenario.people.map(({ fullName }) => fullName))
  return [...namesUsed(scenario)].flatMap(([path, name]) =>
    known.has(name) ? [] : [problem(path, SCENARIO_PROBLEMS.nameUnknown, { name })],
  )
}

const stackProblems = ({ elections }: Scenario): readonly ScenarioProblem[] =>
  elections.flatMap(({ rounds }, index) =>
    rounds.flatMap(({ stacks }, number) =>
      stacks.flatMap(({ ballots, sheet }, place) =>
        (ballots === undefined) === (sheet === undefined)
          ? [problem(['elections', index, 'rounds', number, 'stacks', place], SCENARIO_PROBLEMS.ballotsOrSheet)]
          : [],
      ),
    ),
  )

const isEarlier = (elections: readonly ScenarioElection[], index: number, office: string): boolean =>
  elections.slice(0, index).some((earlier) => earlier.office === office)

const eligibilityProblems = ({ elections }: Scenario): readonly ScenarioProblem[] =>
  elections.flatMap(({ from }, index) =>
    from === undefined || isEarlier(elections, index, from)
      ? []
      : [problem(['elections', index, 'from'], SCENARIO_PROBLEMS.electionMissing, { office: from })],
  )

/** Contradictions between parts of the scenario. Whether the law allows it is left to the service. */
export const scenarioProblems = (scenario: Scenario): readonly ScenarioProblem[] => [
  ...peopleProblems(scenario),
  ...nameProblems(scenario),
  ...stackProblems(scenario),
  ...eligibilityProblems(scenario),
]
