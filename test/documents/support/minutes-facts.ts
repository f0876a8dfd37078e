import type { MinutesFacts } from '../../../src/documents/view/minutes/facts.ts'
import { NOTHING_BESIDE } from '../../../src/rules/beside-record.ts'
import { countRound, readingsThatDecide } from '../../../src/rules/count.ts'
import { choicesAfter } from '../../../src/rules/decision.ts'
import { namesOnPaper } from '../../../src/rules/printed-names.ts'
import { DEFAULT_READINGS } from '../../../src/rules/readings.ts'
import type { CountFacts, Readings } from '../../../src/rules/types.ts'

/** A name, or a name with the year of birth and the unit that tell it apart. */
type Name = string | { readonly fullName: string; readonly birthYear: number; readonly unit: string }

/** A round to write minutes of: what is left out is that of a chi bộ in 2025. */
export interface Plan extends Partial<Omit<CountFacts, 'candidates' | 'readings' | 'round'>> {
  readonly names: readonly Name[]
  readonly readings?: Partial<Readings>
  readonly round?: CountFacts['round']
  readonly organisation?: MinutesFacts['meeting']['organisation']
  readonly heldOn?: string
  readonly over?: Partial<MinutesFacts>
}

const BOARD: Omit<MinutesFacts['board'], 'vote'> = {
  members: [
    { fullName: 'Đỗ Thị Hạnh', nameOnPaper: 'Đỗ Thị Hạnh', head: false },
    { fullName: 'Vũ Văn Kiên', nameOnPaper: 'Vũ Văn Kiên', head: true },
    { fullName: 'Bùi Thị Lan', nameOnPaper: 'Bùi Thị Lan', head: false },
  ],
  source: 'congress',
  paper: null,
}

const candidatesOf = (names: readonly Name[]) => {
  const named = names.map((name, index) => {
    const { fullName, birthYear, unit } =
      typeof name === 'string' ? { fullName: name, birthYear: null, unit: null } : name
    return { id: `p${index + 1}`, fullName, birthYear, unit }
  })
  const onPaper = namesOnPaper(named)
  return named.map(({ id, fullName }) => ({ id, fullName, nameOnPaper: onPaper.get(id)! }))
}

const countFactsOf = (plan: Plan): CountFacts => {
  const { names, readings, organisation: _, heldOn: __, over: ___, ...facts } = plan
  return {
    version: 2,
    regulation: 'qd190-2024',
    meeting: 'members-congress',
    roll: { summoned: 24, attending: 22, exclusions: { excusedThroughout: 2 } },
    office: 'committee',
    seats: 3,
    alternates: null,
    round: { number: 1, kind: 'first' },
    issued: 22,
    returned: 22,
    tally: { valid: 0, invalid: {}, votes: names.map(() => 0), disagree: null },
    ...facts,
    readings: { ...DEFAULT_READINGS, ...readings },
    candidates: candidatesOf(names).map(({ id, fullName }) => ({ id, fullName })),
  }
}

/** Facts of minutes whose result is counted by the rules. */
export const minutesFacts = (plan: Plan): MinutesFacts => {
  const facts = countFactsOf(plan)
  const result = countRound(facts)
  const organisation = plan.organisation ?? { name: 'Chi bộ thôn Đông Lâm', level: 'chi-bo' }
  const half = Math.ceil(facts.returned / 2)
  const implementing = facts.regulation === 'qd190-2024' ? 'qd294-2025' : 'qd29-2016'
  const choices = choicesAfter({
    outcome: result.outcome,
    office: facts.office,
    alternates: result.alternates ?? null,
    level: organisation.level,
    roundNumber: facts.round.number,
    roundKind: facts.round.kind,
    regulation: facts.regulation,
    implementing,
    vacated: false,
    findings: result.findings.map(({ code }) => code),
  })
  return {
    meeting: {
      organisation,
      superior: 'Đảng bộ cấp trên',
      name: 'Đại hội Chi bộ thôn Đông Lâm',
      kind: facts.meeting,
      term: { from: 2025, to: 2027 },
      heldOn: plan.heldOn ?? '2025-08-15',
      regulation: facts.regulation,
      implementing,
      readings: facts.readings,
      countVersion: facts.version,
      procedure: { version: 3, entries: 2 },
      boardTitle: 'ban-kiem-phieu',
    },
    round: {
      number: facts.round.number,
      kind: facts.round.kind,
      office: facts.office,
      seats: facts.seats,
      alternates: facts.alternates,
    },
    board: { ...BOARD, vote: { for: facts.roll.attending, against: 0, blank: 0 } },
    roll: facts.roll,
    custody: { replaced: 0, sealsIntact: true, note: null },
    declared: { version: 1, result, signOff: { others: 2, confirmedBy: ['Đỗ Thị Hạnh'] } },
    names: candidatesOf(plan.names).map(({ id, fullName, nameOnPaper }) => ({
      personId: id,
      fullName,
      nameOnPaper,
      correctedName: null,
    })),
    deciding: readingsThatDecide(facts, NOTHING_BESIDE),
    choices,
    settled: null,
    decision: null,
    refusals: [],
    appointed: null,
    stacks: [
      { number: 1, size: half, entries: 2, typists: 2, manners: ['ballots'] },
      { number: 2, size: facts.returned - half, entries: 2, typists: 2, manners: ['ballots'] },
    ],
    typists: 3,
    rulings: 0,
    replaces: null,
    repeats: null,
    ...plan.over,
  }
}
