import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'tap'
import { OWN_SCENARIOS, scenarioPath } from '../../../src/cli/demo/own-scenarios.ts'
import { parseScenario, readScenario } from '../../../src/cli/demo/read-scenario.ts'

const text = readFileSync(resolve(import.meta.dirname, '../../../src/cli/demo/scenario-2017.json'), 'utf8')

/** The own scenario with one value replaced: `['roll', 'summoned']`; undefined removes it. */
const withValue = (path: readonly (string | number)[], value: unknown): unknown => {
  const scenario = JSON.parse(text)
  let place = scenario
  for (const part of path.slice(0, -1)) place = place[part]
  place[path.at(-1)!] = value
  return JSON.parse(JSON.stringify(scenario))
}

const STACK = ['elections', 0, 'rounds', 0, 'stacks', 0] as const
const BALLOT = { strike: ['Phạm Thu Hà'], times: 1 }

test('the scenario of the program fits its own format', async (t) => {
  t.ok(parseScenario(JSON.parse(text)).ok)
})

test('every scenario of the program is chosen by its name and fits the format', async (t) => {
  for (const [name, path] of Object.entries(OWN_SCENARIOS)) {
    t.equal(scenarioPath(name), path)
    t.ok((await readScenario(path)).ok, name)
  }
  t.equal(scenarioPath('own.json'), resolve(process.cwd(), 'own.json'))
})

test('a scenario may name the board and the end of the previous term', async (t) => {
  t.ok(parseScenario(withValue(['congress', 'boardTitle'], 'to-kiem-phieu')).ok)
  t.ok(parseScenario(withValue(['congress', 'previousTermEnd'], undefined)).ok)
})

test('every mistake is reported with its place', async (t) => {
  const mistakes: readonly (readonly [path: readonly (string | number)[], value: unknown, pointer: string])[] = [
    [['format'], 'demo-scenario/2', '/format'],
    [['extra'], 1, ''],
    [[...STACK, 'slips'], [{ entry: 4, ballot: 1 }], `/${STACK.join('/')}/slips/0/entry`],
    [[...STACK, 'slips'], [{ entry: 2, ballot: 1, strike: ['Ai Đó'] }], `/${STACK.join('/')}/slips/0/strike/0`],
    [['roll', 'summoned'], '24', '/roll/summoned'],
    [['roll', 'summoned'], -1, '/roll/summoned'],
    [['roll', 'summoned'], 2.5, '/roll/summoned'],
    [['roll', 'attending'], undefined, '/roll/attending'],
    [['roll', 'exclusions'], { ill: 1 }, '/roll/exclusions'],
    [['congress', 'heldOn'], '2017-02-30', '/congress/heldOn'],
    [['board', 'paper'], { number: '1' }, '/board/paper/date'],
    [['congress', 'boardTitle'], 'to', '/congress/boardTitle'],
    [['congress', 'previousTermEnd'], '2018-03', '/congress/previousTermEnd'],
    [['elections', 0, 'office'], 'mayor', '/elections/0/office'],
    [['elections', 0, 'from'], 'secretary', '/elections/0/from'],
    [['people', 1, 'fullName'], 'Trần Thị Bình', '/people/1/fullName'],
    [['board', 'members', 0], 'Ai Đó', '/board/members/0'],
    [['elections', 0, 'rounds', 0, 'list', 2], 'Ai Đó', '/elections/0/rounds/0/list/2'],
    [[...STACK, 'ballots', 0, 'strike', 0], 'Ai Đó', '/elections/0/rounds/0/stacks/0/ballots/0/strike/0'],
    [[...STACK, 'ballots', 0, 'times'], 0, '/elections/0/rounds/0/stacks/0/ballots/0/times'],
    [[...STACK, 'ballots', 4, 'doubt', 'ruledBy'], 'Ai Đó', '/elections/0/rounds/0/stacks/0/ballots/4/doubt/ruledBy'],
    [[...STACK, 'ballots'], undefined, '/elections/0/rounds/0/stacks/0'],
    [[...STACK, 'sheet'], { valid: 1, votes: {} }, '/elections/0/rounds/0/stacks/0'],
  ]
  for (const [path, value, pointer] of mistakes) {
    const parsed = parseScenario(withValue(path, value))
    t.notOk(parsed.ok, path.join('/'))
    if (parsed.ok) continue
    const found = parsed.error.find((problem) => problem.pointer === pointer)
    t.ok(found, `${path.join('/')} is reported at ${pointer}: ${JSON.stringify(parsed.error)}`)
    t.ok(found && found.reason.vi.length > 5 && found.reason.en.length > 5)
    t.not(found?.reason.vi, found?.reason.en, 'in two languages')
  }
})

test('a name in two spellings is one person', async (t) => {
  const decomposed = withValue([...STACK, 'ballots', 0], { ...BALLOT, strike: ['Phạm Thu Hà'.normalize('NFD')] })
  t.ok(parseScenario(decomposed).ok)
})
