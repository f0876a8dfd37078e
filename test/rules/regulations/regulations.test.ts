import { test } from 'tap'
import { Bug } from '../../../src/kernel/bug.ts'
import { DEFAULT_READINGS } from '../../../src/rules/readings.ts'
import { SHARED_TOPICS, SINGLE_TOPICS } from '../../../src/rules/regulations/clause.ts'
import {
  ALL_CLAUSES,
  citation,
  clausesOf,
  findCitation,
  findClause,
  INSTRUMENTS,
  REGULATIONS,
  RULES_WITHOUT_CLAUSE,
  regulationInForce,
  UNREAD_CLAUSES,
} from '../../../src/rules/regulations/regulations.ts'
import { EVIDENCE, REGULATION_IDS } from '../../../src/rules/types.ts'

test('the rule set in force, to the day', async (t) => {
  t.equal(regulationInForce('2014-06-08'), null)
  t.equal(regulationInForce('2014-06-09'), 'qd244-2014')
  t.equal(regulationInForce('2017-09-15'), 'qd244-2014')
  t.equal(regulationInForce('2024-10-09'), 'qd244-2014')
  t.equal(regulationInForce('2024-10-10'), 'qd190-2024')
  t.equal(regulationInForce('2031-01-01'), 'qd190-2024')
})

test('the marks of evidence, from wording that was read to a reading of the project', async (t) => {
  t.same(EVIDENCE, ['text', 'translation', 'answer', 'secondary', 'inferred', 'reading'])
})

test('a clause is found by its id', async (t) => {
  t.match(findClause('qd244-2014:d32.k2'), { evidence: 'text', articles: { vi: 'Điều 32, khoản 2' } })
  t.match(findClause('qd244-2014:d32.k4'), { evidence: 'reading', reading: 'conferenceBase' })
  t.match(findClause('qd190-2024:d30.k3'), { evidence: 'text', articles: { en: 'Article 30, clause 3' } })
  t.match(findClause('qd190-2024:d30.k4'), { evidence: 'reading', reading: 'conferenceBase' })
  t.match(findClause('qd29-2016:i24'), { evidence: 'text', articles: { vi: 'Mục 24' } })
  t.equal(findClause('qd244-2014:d99'), undefined)
  t.equal(findClause('constructor'), undefined)
})

const rulesOf = (id: string) => {
  const clause = findClause(id)!
  return [clause, ...(clause.points ?? [])].map(({ paraphrase, evidence }) => [paraphrase.en, evidence] as const)
}

test('qd244-2014:d32.k2, qd190-2024:d30.k2: members meet in a congress or a conference; the base is text', async (t) => {
  for (const id of ['qd244-2014:d32.k2', 'qd190-2024:d30.k2']) {
    t.match(rulesOf(id), [
      [/^Members' congress, and a members' conference that elects: /, 'text'],
      [/exempt member .* counts in the base; so does one sent to temporary activity elsewhere/, 'text'],
      [/absent for part of the meeting/, 'inferred'],
    ])
  }
})

test('qd244-2014:d32.k3, qd190-2024:d30.k3: the base at a delegates’ congress and its appointed delegates are text', async (t) => {
  for (const id of ['qd244-2014:d32.k3', 'qd190-2024:d30.k3']) {
    t.match(rulesOf(id), [
      [/^Delegates' congress: /, 'text'],
      ['Appointed delegates are among those summoned.', 'text'],
      [/absent for part of the meeting/, 'inferred'],
    ])
  }
})

test('qd244-2014:d32.k4, qd190-2024:d30.k4: members transferred and absent leave the base, someone excused stays in', async (t) => {
  for (const id of ['qd244-2014:d32.k4', 'qd190-2024:d30.k4']) {
    t.match(rulesOf(id), [
      [/less those temporarily transferred and not present, .* someone excused stays in/, 'reading'],
    ])
  }
})

test('qd244-2014:d16, qd190-2024:d14: the rounding of the surplus is inferred, one name for 3 to 5 seats an answer', async (t) => {
  for (const id of ['qd244-2014:d16', 'qd190-2024:d14']) {
    t.match(
      rulesOf(id).filter(([rule]) => rule.includes('limit')),
      [
        [/rounds down and is at least one name/, 'inferred'],
        [/3 to 5 seats/, 'answer'],
      ],
    )
  }
})

test('delegates and alternates: one list, one vote, two minutes; a tie for the last alternate seat is a reading', async (t) => {
  const rule = (name: string) => RULES_WITHOUT_CLAUSE.find((known) => known.name === name)
  t.match(rule('delegates-and-alternates')?.paraphrase, { vi: /một danh sách, bầu một lần, hai biên bản/ })
  t.match(rule('tie-for-alternates'), { evidence: 'reading', reading: 'tieAtCut' })
})

test('every clause has a unique id, of a known instrument', async (t) => {
  const instruments = [...REGULATION_IDS, ...INSTRUMENTS.map(({ id }) => id)]
  t.equal(new Set(ALL_CLAUSES.map(({ id }) => id)).size, ALL_CLAUSES.length)
  t.equal(new Set(instruments).size, instruments.length)
  for (const { id } of ALL_CLAUSES) {
    t.match(id, /^((qd|hd)\d+|dl)-\d{4}:([di]\d+(\.k?\d+)*|[a-z]+(-[a-z]+)+)$/)
    t.ok(instruments.includes(id.split(':')[0]!), id)
  }
  for (const id of REGULATION_IDS) {
    t.ok(clausesOf(id).every((clause) => clause.id.startsWith(`${id}:`)))
    t.ok(REGULATIONS[id].guidance.every((guidance) => instruments.includes(guidance)))
    t.equal(REGULATIONS[id].id, id)
  }
})

test('a rule has the evidence of a reading exactly if it names its setting', async (t) => {
  const clauses = [...ALL_CLAUSES, ...UNREAD_CLAUSES]
  const points = [...clauses, ...clauses.flatMap((clause) => clause.points ?? []), ...RULES_WITHOUT_CLAUSE]
  for (const { evidence, reading, paraphrase } of points) {
    t.ok(EVIDENCE.includes(evidence))
    t.equal(evidence === 'reading', reading !== undefined, paraphrase.en)
    if (reading) t.ok(reading in DEFAULT_READINGS)
    t.match(paraphrase.vi, /[àáảãạăâđêôơưđ]/iu)
    t.match(paraphrase.en, /\w/)
  }
})

test('every reading is in the project’s description of the law', async (t) => {
  const points = [...ALL_CLAUSES, ...ALL_CLAUSES.flatMap((clause) => clause.points ?? []), ...RULES_WITHOUT_CLAUSE]
  const named = new Set(points.map(({ reading }) => reading))
  for (const name of Object.keys(DEFAULT_READINGS)) t.ok(named.has(name as keyof typeof DEFAULT_READINGS), name)
})

test('citations refer to existing clauses', async (t) => {
  for (const id of REGULATION_IDS) {
    for (const topic of SHARED_TOPICS) t.ok(findClause(citation(id, topic)), `${id} ${topic}`)
    for (const topic of SINGLE_TOPICS) {
      const clause = findCitation(id, topic)
      t.ok(clause === undefined || findClause(clause), `${id} ${topic}`)
    }
  }
  t.equal(citation('qd244-2014', 'base-members'), 'qd244-2014:d32.k2')
  t.equal(citation('qd190-2024', 'ballot-validity'), 'qd190-2024:d15')
  t.equal(citation('qd190-2024', 'outside-name'), 'qd190-2024:d14.k3')
})

test('a topic of only one rule set', async (t) => {
  t.equal(findCitation('qd244-2014', 'outside-name'), undefined)
  t.equal(findCitation('qd190-2024', 'seats-left'), undefined)
  t.throws(() => citation('qd244-2014', 'outside-name'), new Bug('qd244-2014 has no clause on outside-name'))
})
