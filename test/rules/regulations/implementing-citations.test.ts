import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { IMPLEMENTING_TOPICS } from '../../../src/rules/regulations/clause.ts'
import {
  ALL_CLAUSES,
  clausesOfInstrument,
  findClause,
  findImplementingCitation,
  implementingCitations,
  implementingInForce,
  UNREAD_CLAUSES,
} from '../../../src/rules/regulations/regulations.ts'
import { IMPLEMENTING_IDS } from '../../../src/rules/types.ts'

/** The clauses of the digest that were read, by topic; other instruments are cited without an item. */
const READ = {
  'members-base': { 'qd294-2025': ['qd294-2025:i9.3.2'] },
  'delegates-base': { 'qd294-2025': ['qd294-2025:i9.3.1', 'qd294-2025:i11.3.2', 'qd294-2025:i11.4.4'] },
  'conference-base': { 'qd294-2025': ['qd294-2025:i9.3.3'] },
  'exempt-or-elsewhere-come': { 'qd29-2016': ['hd01-2016:i13.2'], 'qd294-2025': ['hd06-2025:i14.2'] },
  'no-credentials-committee': { 'qd294-2025': ['qd294-2025:i12.2.1'] },
  'levels-ended': {
    'qd29-2016': [],
    'qd24-2021': [],
    'qd232-2025': [],
    'qd294-2025': ['qd294-2025:i10.4.2'],
    'qd208-2026': ['qd208-2026:levels-ended'],
  },
  'branch-of-three': {
    'qd29-2016': ['dl-2011:d24.k1'],
    'qd24-2021': ['dl-2011:d24.k1'],
    'qd232-2025': ['dl-2011:d24.k1'],
    'qd294-2025': ['dl-2011:d24.k1'],
    'qd20-2026': ['dl-2011:d24.k1'],
    'qd208-2026': ['dl-2011:d24.k1'],
  },
  'working-group': { 'qd294-2025': ['qd294-2025:i12.4.1'] },
  'board-room': { 'qd294-2025': ['qd294-2025:i12.4.2'] },
  alternates: { 'qd294-2025': ['qd294-2025:i11.4.1'] },
  'alternate-call-up': { 'qd294-2025': ['qd294-2025:i11.4.2', 'qd294-2025:i11.4.4'] },
  'standing-committee-third': { 'qd294-2025': ['qd294-2025:i14.2'] },
  'branch-secretary-third-round': { 'qd29-2016': ['qd29-2016:i24'], 'qd294-2025': ['qd294-2025:i23.3'] },
  'take-office': { 'qd294-2025': ['qd294-2025:i15.2'] },
  'report-upward': { 'qd24-2021': ['qd24-2021:i16.1'], 'qd294-2025': ['qd294-2025:i16.1'] },
  'twelve-months': { 'qd294-2025': ['hd06-2025:i16.3'] },
} as const satisfies Record<string, Partial<Record<string, readonly string[]>>>

test('each topic is cited with the clause that was read, and without an item if none was', async (t) => {
  t.same(Object.keys(READ), IMPLEMENTING_TOPICS)
  for (const topic of IMPLEMENTING_TOPICS) {
    const read: Readonly<Record<string, readonly string[]>> = READ[topic]
    for (const id of IMPLEMENTING_IDS) {
      t.same(implementingCitations(id, topic), read[id] ?? [`${id}:${topic}`], `${id} ${topic}`)
    }
  }
})

test('a congress of 2025-08 cites qd294-2025, one of 2017 qd29-2016, one of 2022 qd24-2021 without an item', async (t) => {
  const citedOn = (date: string) => findImplementingCitation(implementingInForce(date)!, 'branch-secretary-third-round')
  t.equal(citedOn('2025-08-15'), 'qd294-2025:i23.3')
  t.equal(citedOn('2017-09-15'), 'qd29-2016:i24')
  t.equal(citedOn('2022-09-15'), 'qd24-2021:branch-secretary-third-round')
})

test('every clause that is cited is known, and one without an item is inferred from qd294-2025 or its guidance', async (t) => {
  for (const topic of IMPLEMENTING_TOPICS) {
    for (const id of IMPLEMENTING_IDS) {
      for (const cited of implementingCitations(id, topic)) {
        const clause = findClause(cited)
        t.ok(clause, cited)
        const isRead = ALL_CLAUSES.some((known) => known.id === cited)
        t.equal(clause?.evidence === 'inferred', !isRead, cited)
        if (isRead) continue
        t.match(clause?.articles.en, /^No item cited/, cited)
        t.match(clause?.paraphrase.en, /^Inferred from Item \d+(\.\d+)+ of (294-QĐ|06-HD)\/TW of 2025: /, cited)
        t.match(clause?.paraphrase.vi, /^Suy ra từ Mục \d+(\.\d+)+ của (294-QĐ|06-HD)\/TW năm 2025: /, cited)
        for (const { evidence } of clause?.points ?? []) t.equal(evidence, 'inferred', cited)
      }
    }
  }
})

test('an inferred clause names no item, and has all rules of the clauses it is inferred from', async (t) => {
  for (const { id } of UNREAD_CLAUSES) t.notMatch(id.split(':')[1], /\d/, id)
  const callUp = findClause('qd20-2026:alternate-call-up')
  t.match(callUp?.paraphrase.en, /in order of votes; equal votes: the longer Party age/)
  t.match(callUp?.points?.[0]?.paraphrase.en, /An alternate never takes a seat that the lower congress left unfilled/)
  t.equal(callUp?.points?.[0]?.evidence, 'inferred')
  t.notOk(findClause('qd24-2021:working-group')?.points)
})

test('the levels ended on 2025-07-01: earlier rules do not have the rule', async (t) => {
  t.equal(findImplementingCitation('qd232-2025', 'levels-ended'), undefined)
  t.equal(findImplementingCitation('qd294-2025', 'levels-ended'), 'qd294-2025:i10.4.2')
  t.equal(findImplementingCitation('qd20-2026', 'levels-ended'), 'qd20-2026:levels-ended')
  t.equal(findClause('qd20-2026:levels-ended')?.evidence, 'inferred')
  t.equal(findClause('qd208-2026:levels-ended')?.evidence, 'secondary')
})

test('the table of topics in the law map is that of the data', async (t) => {
  const map = readFileSync(new URL('../../../src/docs/law-map.md', import.meta.url), 'utf8')
  const rows = map
    .slice(map.indexOf('### Topics of the implementing rules'))
    .split('\n')
    .filter((line) => /^\| [a-z]+(-[a-z]+)* \|/.test(line) && !line.startsWith('| topic |'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  const cell = (id: (typeof IMPLEMENTING_IDS)[number], topic: (typeof IMPLEMENTING_TOPICS)[number]): string => {
    const cited = implementingCitations(id, topic)
    if (cited.length === 0) return 'no such rule'
    return cited.some((clause) => UNREAD_CLAUSES.some((unread) => unread.id === clause))
      ? 'inferred'
      : cited.map((clause) => `\`${clause}\``).join(', ')
  }
  t.same(
    rows,
    IMPLEMENTING_TOPICS.map((topic) => [topic, ...IMPLEMENTING_IDS.map((id) => cell(id, topic))]),
  )
})

test('the clauses of an instrument are those with its id, read or inferred', async (t) => {
  const clauses = clausesOfInstrument('qd24-2021')!
  t.ok(clauses.some(({ id }) => id === 'qd24-2021:i16.1'))
  t.ok(clauses.every(({ id }) => id.startsWith('qd24-2021:')))
  t.equal(clausesOfInstrument('qd999-2030'), undefined)
})
