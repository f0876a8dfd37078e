import { test } from 'tap'
import type { Overview } from '../../src/desk/api/types.ts'
import { checklistOf, missingIn, nextIn } from '../../src/desk/set-up/checklist.ts'
import { isReportOutdated, reportOfCommittee } from '../../src/desk/set-up/committee-report.ts'
import type { SetUpFacts } from '../../src/desk/set-up/recorded.ts'
import { figuresOf, proposedSummoned, rollIn } from '../../src/desk/set-up/roll-figures.ts'
import { fill } from '../../src/locale/text.ts'
import { DEFAULT_READINGS } from '../../src/rules/readings.ts'

type Election = Overview['elections'][number]

const person = (id: string, membership: 'official' | 'probationary' = 'official') =>
  ({ id, nameOnPaper: id, membership, workingGroup: false }) as SetUpFacts['people'][number]

const NOTHING = {
  overview: { elections: [], roll: null, board: null, closedAt: null },
  congress: { kind: 'members-congress', term: { from: 2017, to: 2020 }, procedure: { entries: 2 } },
  annex: { regulation: { number: '244-QĐ/TW' }, implementing: null, readings: [{ isDefault: true }] },
  organisation: { name: 'Chi bộ Văn phòng' },
  superior: null,
  people: [],
  roll: null,
  board: null,
  lists: new Map(),
  typists: { members: [], hasHead: false, granted: new Set(), devices: [] },
  papers: [],
} as unknown as SetUpFacts

const sayOffice = (office: string): string => office
const rowsOf = (facts: Partial<SetUpFacts>, roles: Parameters<typeof checklistOf>[1] = ['presidium']) =>
  checklistOf({ ...NOTHING, ...facts }, roles, sayOffice)
const statesOf = (facts: Partial<SetUpFacts>): readonly string[] =>
  rowsOf(facts).map(({ id, state }) => `${id}: ${state}`)
const linesOf = (facts: Partial<SetUpFacts>, id: string): readonly string[] =>
  rowsOf(facts)
    .find((row) => row.id === id)!
    .lines.map((line) => (typeof line === 'string' ? line : fill(line.text.en, line.params ?? {})))

const round = (state: string, code: string | null, seats = 3) => ({
  id: 'round',
  number: 1,
  state,
  seats,
  next: code === null ? null : { code, detail: `(${code})` },
})
const election = (
  id: string,
  rounds: readonly object[],
  next: object | null = { code: 'open-round', detail: '(open)' },
) => ({ id, office: id, seats: 3, rounds, next }) as unknown as Election
const withElections = (...elections: readonly Election[]): Partial<SetUpFacts> => ({
  overview: { ...NOTHING.overview, elections },
})
const listOf = (names: number): SetUpFacts['lists'] =>
  new Map([
    [
      'round',
      { candidates: Array.from({ length: names }), withdrawals: [] } as unknown as NonNullable<
        ReturnType<SetUpFacts['lists']['get']>
      >,
    ],
  ])

test('a new meeting lacks people, roll, board and elections, and the rest waits for them', (t) => {
  t.same(statesOf({}), [
    'meeting: done',
    'rules: done',
    'people: missing',
    'roll: missing',
    'board: missing',
    'elections: missing',
    'lists: later',
    'accounts: later',
    'papers: later',
  ])
  t.same(nextIn(rowsOf({}))?.to, ['set-up', 'people'])
  t.same(linesOf({}, 'rules'), ['244-QĐ/TW; 1 reading at the default'])
  t.end()
})

test('the credentials committee sees the people and the roll alone', (t) => {
  t.same(
    rowsOf({}, ['credentials-committee']).map(({ id }) => id),
    ['people', 'roll'],
  )
  t.equal(rowsOf({}, ['credentials-committee', 'secretary']).length, 9)
  t.end()
})

test('the committee has the report of its kind of meeting, which is outdated once the roll is recorded again', (t) => {
  const kindFor = (kind: Parameters<typeof reportOfCommittee>[0]['kind']) => reportOfCommittee({ kind })?.kind
  t.equal(kindFor('members-congress'), 'attendance-report')
  t.equal(kindFor('delegates-congress'), 'credentials-report')
  t.equal(kindFor('committee-conference'), undefined)
  const [early, late] = [{ recordedAt: '2017-08-05T01:00:00.000Z' }, { recordedAt: '2017-08-05T01:10:00.000Z' }]
  t.ok(isReportOutdated(early, late))
  t.notOk(isReportOutdated(late, early))
  t.notOk(isReportOutdated(undefined, late), 'before the first version')
  t.end()
})

test('a list says how many names it lacks, or has too many', (t) => {
  const facts = (code: string, names: number, seats = 3): Partial<SetUpFacts> => ({
    ...withElections(election('committee', [round('listing', code, seats)])),
    lists: listOf(names),
  })
  const line = (...args: Parameters<typeof facts>): readonly string[] => linesOf(facts(...args), 'list committee')
  t.same(line('change-list', 3), ['3 names for 3 seats, without surplus. Add exactly 1 name (surplus at most 1).'])
  t.same(line('change-list', 10, 10), ['10 names for 10 seats, without surplus. Add 1 name (surplus at most 3).'])
  t.same(line('hold-opinion-vote', 6), ['6 names for 3 seats, surplus at most 1: 2 too many. Hold an opinion vote.'])
  t.same(line('approve-list', 4), ['4 names for 3 seats.', '(approve-list)'])
  t.same(line('propose-list', 0), ['(propose-list)'])
  t.end()
})

test('only the list of the first election is missing before the first ballot', (t) => {
  const two = withElections(election('committee', []), election('secretary', []))
  t.same(statesOf(two).slice(6, 8), ['list committee: missing', 'list secretary: later'])
  const cancelled = withElections(election('committee', [], null), election('secretary', []))
  t.same(statesOf(cancelled).slice(6, 7), ['list secretary: missing'])
  const listed = { ...withElections(election('committee', [round('listed', null)])), lists: listOf(4) }
  t.same(statesOf(listed).slice(6), ['list committee: done', 'accounts: later', 'papers: missing'])
  const made = { ...listed, papers: [{ roundId: 'round', kind: 'ballots' }] as unknown as SetUpFacts['papers'] }
  t.equal(
    missingIn(rowsOf(made)).some(({ id }) => id === 'papers'),
    false,
  )
  t.end()
})

test('a list whose names come from another election is later than that election, opened or not', (t) => {
  const waiting = { code: 'await-election', detail: '(await-election)' }
  const committee = election('committee', [round('listing', 'propose-list')], { code: 'propose-list' })
  const facts = (rounds: readonly object[]) => withElections(committee, election('secretary', rounds, waiting))
  for (const rounds of [[], [round('listing', 'await-election', 1)]]) {
    t.ok(statesOf(facts(rounds)).includes('list secretary: later'))
    t.same(linesOf(facts(rounds), 'list secretary'), ['(await-election)'])
  }
  t.end()
})

test('accounts are missing until the head and enough typists have them, with PINs', (t) => {
  const board = { members: [{ personId: 'Huy', head: true }] } as unknown as SetUpFacts['board']
  const members = [
    { accountId: 'a', name: 'Mai' },
    { accountId: 'b', name: 'Anh' },
  ]
  const open = { state: 'open', pins: [{ accountId: 'a' }] }
  const devices = [open] as unknown as NonNullable<SetUpFacts['typists']>['devices']
  const lines = (typists: SetUpFacts['typists']): readonly string[] => linesOf({ board, typists }, 'accounts')
  t.same(lines({ members: [], hasHead: false, granted: new Set(), devices }), [
    'No account heads the counting board.',
    '0 typists have an account; at least 2 are needed.',
  ])
  t.match(lines({ members, hasHead: true, granted: new Set(), devices })[0], /^1 typist has no PIN: Anh/)
  t.same(lines({ members, hasHead: true, granted: new Set(), devices: null }), ['the head and 2 typists have accounts'])
  const wayTo = (granted: readonly string[], role: 'presidium' | 'secretary') =>
    rowsOf({ board, typists: { members, hasHead: true, granted: new Set(granted), devices } }, [role]).find(
      ({ id }) => id === 'accounts',
    )?.to
  t.same(wayTo([], 'presidium'), ['set-up', 'accounts'])
  t.equal(wayTo(['Huy'], 'presidium'), null, 'the PINs are given by the head')
  t.equal(wayTo([], 'secretary'), null, 'only the presidium grants roles of the board')
  t.equal(
    rowsOf({ typists: null }).some(({ id }) => id === 'accounts'),
    false,
  )
  t.end()
})

test('the roll is computed from half a form as from a whole one', (t) => {
  const meeting = { kind: 'members-congress', readings: DEFAULT_READINGS, countVersion: 2 } as const
  const figures = (values: Record<string, string>) => figuresOf(meeting, rollIn(meeting, values))
  t.match(figures({ summoned: '24', temporaryElsewhere: '1', exempt: '1', attending: '21' }), {
    base: 22,
    votesNeeded: 12,
    otherAbsent: 1,
    leaving: [
      { reason: 'temporaryElsewhere', count: 1 },
      { reason: 'exempt', count: 1 },
    ],
  })
  t.match(figures({ summoned: '' }), { base: 0, votesNeeded: null })
  t.match(figures({ summoned: '2x', attending: '-1' }), { summoned: 0, base: 0 })
  t.equal(proposedSummoned(meeting, [person('a'), person('b'), person('c', 'probationary')]), 2)
  t.equal(proposedSummoned(meeting, []), null)
  t.equal(proposedSummoned({ kind: 'delegates-congress' }, [person('a')]), null)
  t.end()
})
