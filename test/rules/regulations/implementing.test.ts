import { test } from 'tap'
import {
  findClause,
  IMPLEMENTING,
  INSTRUMENTS,
  implementingInForce,
  REGULATIONS,
} from '../../../src/rules/regulations/regulations.ts'
import { IMPLEMENTING_IDS } from '../../../src/rules/types.ts'

/** The chain as the digest of the law gives it: number, issued, in force from and to, guidance, how well known. */
const CHAIN = [
  ['qd29-2016', '29-QĐ/TW', '2016-07-25', '2016-07-25', '2021-07-29', ['hd01-2016'], 'text-in-parts'],
  ['qd24-2021', '24-QĐ/TW', '2021-07-30', '2021-07-30', '2025-01-19', ['hd01-2021'], 'text-in-parts'],
  ['qd232-2025', '232-QĐ/TW', '2025-01-20', '2025-01-20', '2025-06-30', [], 'title'],
  ['qd294-2025', '294-QĐ/TW', '2025-05-26', '2025-07-01', '2026-04-07', ['hd06-2025'], 'whole-text'],
  ['qd20-2026', '20-QĐ/TW', '2026-04-08', '2026-04-08', '2026-07-25', ['hd01-2026'], 'secondary'],
  ['qd208-2026', '208-QĐ/TW', '2026-07-26', '2026-07-26', null, [], 'secondary'],
] as const

/** Guidance of the chain: number, issued, how well known. */
const GUIDANCE = [
  ['hd01-2016', '01-HD/TW', '2016', 'text-in-parts'],
  ['hd01-2021', '01-HD/TW', '2021-09-28', 'text-in-parts'],
  ['hd06-2025', '06-HD/TW', '2025-06-09', 'whole-text'],
  ['hd01-2026', '01-HD/TW', '2026-05-19', 'secondary'],
] as const

test('the implementing rules are those of the digest, with their dates and how well each is known', async (t) => {
  const known = Object.values(IMPLEMENTING).map(({ id, number, issued, inForce, guidance, knownBy }) => [
    id,
    number,
    issued,
    inForce.from,
    inForce.to,
    guidance,
    knownBy,
  ])
  t.same(known, CHAIN)
  t.same(
    IMPLEMENTING_IDS,
    CHAIN.map(([id]) => id),
  )
})

test('the guidance of the implementing rules, with the day of issue as far as it is known', async (t) => {
  const ids: readonly string[] = GUIDANCE.map(([id]) => id)
  t.same(
    INSTRUMENTS.filter(({ id }) => ids.includes(id)).map(({ id, number, issued, knownBy }) => [
      id,
      number,
      issued,
      knownBy,
    ]),
    GUIDANCE,
  )
})

/** Last day before a border and first day after it. */
const BORDERS = [
  ['2016-07-24', null],
  ['2016-07-25', 'qd29-2016'],
  ['2021-07-29', 'qd29-2016'],
  ['2021-07-30', 'qd24-2021'],
  ['2025-01-19', 'qd24-2021'],
  ['2025-01-20', 'qd232-2025'],
  ['2025-06-30', 'qd232-2025'],
  ['2025-07-01', 'qd294-2025'],
  ['2026-04-07', 'qd294-2025'],
  ['2026-04-08', 'qd20-2026'],
  ['2026-07-25', 'qd20-2026'],
  ['2026-07-26', 'qd208-2026'],
  ['2031-01-01', 'qd208-2026'],
] as const

test('the implementing rules in force, to the day', async (t) => {
  for (const [date, id] of BORDERS) t.equal(implementingInForce(date), id, date)
})

test('294-QĐ/TW was issued on 2025-05-26 and is not in force before 2025-07-01', async (t) => {
  t.equal(implementingInForce('2025-05-26'), 'qd232-2025')
  t.equal(implementingInForce('2025-06-30'), 'qd232-2025')
  t.equal(implementingInForce('2025-08-15'), 'qd294-2025')
})

test('a congress of 2017 and one of 2014 before the oldest known rules', async (t) => {
  t.equal(implementingInForce('2017-09-15'), 'qd29-2016')
  t.equal(implementingInForce('2014-06-09'), null)
})

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

test('each of the implementing rules is in force from the day after its predecessor, and only the last is open', async (t) => {
  const chain = IMPLEMENTING_IDS.map((id) => IMPLEMENTING[id])
  for (const [index, { inForce }] of chain.entries()) {
    const next = chain[index + 1]
    t.equal(inForce.to === null, next === undefined)
    if (inForce.to !== null && next) t.equal(next.inForce.from, dayAfter(inForce.to), next.id)
  }
})

test('guidance with the same number is told apart by its year', async (t) => {
  const ofNumber = (number: string) => INSTRUMENTS.filter((known) => known.number === number).map(({ id }) => id)
  t.same(ofNumber('04-HD/TW'), ['hd04-2014', 'hd04-2024'])
  t.same(ofNumber('01-HD/TW'), ['hd01-2016', 'hd01-2021', 'hd01-2026'])
})

test('all guidance of a rule set or of implementing rules is a known instrument', async (t) => {
  const ids = INSTRUMENTS.map(({ id }) => id)
  const named = [...Object.values(REGULATIONS), ...Object.values(IMPLEMENTING)].flatMap(({ guidance }) => guidance)
  t.same(named, ['hd04-2014', 'hd03-2020', 'hd04-2024', 'hd01-2016', 'hd01-2021', 'hd06-2025', 'hd01-2026'])
  for (const id of named) t.ok(ids.includes(id), id)
})

/** Clauses of the digest with their evidence. */
const CLAUSES = [
  ['qd29-2016:i24', 'text'],
  ['hd01-2016:i13.2', 'text'],
  ['qd24-2021:i16.1', 'text'],
  ['qd294-2025:i9.3.1', 'text'],
  ['qd294-2025:i9.3.2', 'text'],
  ['qd294-2025:i9.3.3', 'text'],
  ['qd294-2025:i10.4.2', 'text'],
  ['qd294-2025:i11.3.2', 'text'],
  ['qd294-2025:i11.4.1', 'text'],
  ['qd294-2025:i11.4.2', 'text'],
  ['qd294-2025:i11.4.4', 'text'],
  ['qd294-2025:i12.2.1', 'text'],
  ['qd294-2025:i12.4.1', 'text'],
  ['qd294-2025:i12.4.2', 'text'],
  ['qd294-2025:i14.2', 'text'],
  ['qd294-2025:i15.2', 'text'],
  ['qd294-2025:i16.1', 'text'],
  ['qd294-2025:i23.3', 'text'],
  ['hd06-2025:i14.2', 'text'],
  ['hd06-2025:i16.3', 'text'],
  ['qd208-2026:levels-ended', 'secondary'],
  ['dl-2011:d24.k1', 'answer'],
] as const

test('each clause of the digest is known with its evidence, and so is every further rule in it', async (t) => {
  for (const [id, evidence] of CLAUSES) {
    const clause = findClause(id)
    t.equal(clause?.evidence, evidence, id)
    for (const point of clause?.points ?? []) t.equal(point.evidence, evidence, id)
  }
})

test('a rule that only another text reports is placed at no item', async (t) => {
  t.match(findClause('qd208-2026:levels-ended')?.articles, { vi: /^Không dẫn mục/, en: /^No item/ })
})

test('qd294-2025:i11.4.1, i11.4.2: alternates by votes without another vote, and the one rule of Party age', async (t) => {
  t.match(
    findClause('qd294-2025:i11.4.1')?.points?.map(({ paraphrase }) => paraphrase.en),
    [/without another vote/, /congress decides/],
  )
  t.match(findClause('qd294-2025:i11.4.2')?.paraphrase, { vi: /tuổi Đảng/, en: /Party age/ })
})
