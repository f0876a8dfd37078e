import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import { parseCountRecord } from '../../src/count-record/parse.ts'
import { recount } from '../../src/count-record/recount.ts'
import { CountResultSchema } from '../../src/count-record/result-schema.ts'
import { agreeDisagree, agreeDisagreeTally, changed, strikeOut, strikeOutTally } from './sample.ts'

const recountJson = (value: unknown) => {
  const parsed = parseCountRecord(value)
  if (!parsed.ok) throw new Error(`${parsed.error.pointer}: ${parsed.error.code}`)
  return recount(parsed.value)
}

const expecting = (expected: unknown) => recountJson(changed(strikeOut(), '/expected', expected)).differences

for (const file of readdirSync('test/cases')) {
  test(`case ${file} is counted as it expects`, (t) => {
    const record = JSON.parse(readFileSync(`test/cases/${file}`, 'utf8'))
    const { result, differences } = recountJson(record)
    t.strictSame(differences, [])
    // Beside our own comparison: the whole document, citations left out.
    const { format, ...counted } = result
    const { format: expectedFormat = format, ...expected } = record.expected
    t.equal(format, expectedFormat)
    t.equal(format.at(-1), record.format.at(-1), 'the result has the version of the record')
    const findings = result.findings.map(({ citation: _, ...finding }) => finding)
    t.strictSame({ ...counted, findings }, expected)
    t.end()
  })
}

test('keys are printed in the order of the format', (t) => {
  const { result } = recountJson(strikeOut())
  t.equal(
    JSON.stringify(result),
    '{"format":"count-result/1","base":9,"votesNeeded":5,"form":"strike-out",' +
      '"ballots":{"issued":9,"returned":9,"valid":9,"invalid":0,"invalidByReason":{}},' +
      '"candidates":[{"id":"c1","votes":6,"percent":"66.67","verdict":"elected","votesShort":0},' +
      '{"id":"c2","votes":3,"percent":"33.33","verdict":"not-elected","votesShort":2}],' +
      '"outcome":"complete","elected":["c1"],"tied":[],"seatsLeft":0,"findings":[]}',
  )
  t.ok(CountResultSchema.safeParse(result).success)
  t.end()
})

test('a tally gives the same result as its ballots, in both forms', (t) => {
  t.strictSame(recountJson(strikeOutTally()).result, recountJson(strikeOut()).result)
  t.strictSame(recountJson(agreeDisagreeTally()).result, recountJson(agreeDisagree()).result)
  t.end()
})

test('neither the order of keys in a tally nor the form of the ids matters', (t) => {
  const text = JSON.stringify(changed(strikeOutTally(), '/ballots/tally/votes', { c2: 3, c1: 6 }))
  t.equal(recountJson(JSON.parse(text)).result.candidates[0]?.votes, 6)
  const strange = text.replaceAll('"c1"', '"__proto__"').replaceAll('"c2"', '"10"')
  t.strictSame(
    recountJson(JSON.parse(strange)).result.candidates.map(({ id, votes }) => [id, votes]),
    [
      ['__proto__', 6],
      ['10', 3],
    ],
  )
  t.end()
})

test('times defaults to 1; a fault makes any ballot invalid; readings apply', (t) => {
  const once = changed(strikeOut(), '/ballots/counted', [{ struck: ['c1'] }, { struck: ['c2'], fault: 'outside-name' }])
  t.match(recountJson(once).result.ballots, { valid: 1, invalid: 1, invalidByReason: { 'outside-name': 1 } })
  const disagreed = changed(agreeDisagree(), '/ballots/counted', [{ agree: [], disagree: ['c2', 'c1'], times: 9 }])
  t.equal(recountJson(disagreed).result.ballots.valid, 0)
  t.equal(recountJson(changed(disagreed as object, '/readings', { allDisagree: 'valid' })).result.ballots.valid, 9)
  t.end()
})

test('a reason with 0 ballots counts as absent', (t) => {
  const record = changed(strikeOutTally(), '/ballots/tally/invalid', { marked: 0 })
  t.strictSame(recountJson(record).result.ballots.invalidByReason, {})
  t.end()
})

test('only the keys of an expectation are compared', (t) => {
  const held = [
    {},
    { base: 9 },
    { ballots: {} },
    { ballots: { valid: 9 } },
    { ballots: { invalidByReason: {} } },
    { candidates: [{ votes: 6 }, { id: 'c2', verdict: 'not-elected' }] },
    { elected: ['c1'], tied: [], seatsLeft: 0, findings: [] },
  ]
  for (const expected of held) t.strictSame(expecting(expected), [], JSON.stringify(expected))
  t.end()
})

test('every difference is reported with its place, the expected and the counted value', (t) => {
  const differing: readonly [expected: unknown, pointer: string, wanted: unknown, counted: unknown][] = [
    [{ format: 'count-result/2' }, '/expected/format', 'count-result/2', 'count-result/1'],
    [{ base: 10 }, '/expected/base', 10, 9],
    [{ votesNeeded: null }, '/expected/votesNeeded', null, 5],
    [{ form: 'agree-disagree' }, '/expected/form', 'agree-disagree', 'strike-out'],
    [{ ballots: { valid: 8 } }, '/expected/ballots/valid', 8, 9],
    [{ ballots: { invalidByReason: { marked: 1 } } }, '/expected/ballots/invalidByReason/marked', 1, undefined],
    [{ candidates: [{}, { votes: 4 }] }, '/expected/candidates/1/votes', 4, 3],
    [{ candidates: [{}, { percent: '33.34' }] }, '/expected/candidates/1/percent', '33.34', '33.33'],
    [{ outcome: 'won' }, '/expected/outcome', 'won', 'complete'],
    [{ elected: ['c1', 'c2'] }, '/expected/elected', ['c1', 'c2'], ['c1']],
    [{ elected: ['c2'] }, '/expected/elected', ['c2'], ['c1']],
    [{ tied: ['c1'] }, '/expected/tied', ['c1'], []],
    [{ seatsLeft: 1 }, '/expected/seatsLeft', 1, 0],
    [{ findings: [{ code: 'name-order', severity: 'warning' }] }, '/expected/findings', ['name-order warning'], []],
  ]
  for (const [expected, pointer, wanted, counted] of differing) {
    t.strictSame(expecting(expected), [{ pointer, expected: wanted, counted }], pointer)
  }
  t.match(expecting({ candidates: [{ id: 'c1' }] }), [{ pointer: '/expected/candidates', expected: [{ id: 'c1' }] }])
  t.equal(expecting({ base: 1, seatsLeft: 5, candidates: [{ id: 'x' }, { id: 'y' }] }).length, 4)
  t.end()
})

test('a reason that occurred and is missing from an expectation is a difference', (t) => {
  const record = changed(strikeOut(), '/ballots/counted/1/fault', 'marked') as object
  const { differences } = recountJson(changed(record, '/expected', { ballots: { invalidByReason: {} } }))
  t.strictSame(differences, [{ pointer: '/expected/ballots/invalidByReason/marked', expected: undefined, counted: 3 }])
  t.end()
})

test('findings are compared as a set of code and severity', (t) => {
  const late = changed(changed(strikeOut(), '/roll/attending', 5) as object, '/ballots/issued', 10) as object
  const codes = ['issued-exceeds-attending', 'quorum-not-met', 'ballots-missing'] as const
  const finding = (code: string) => ({ code, severity: code === codes[0] ? 'error' : 'warning' })
  const compare = (findings: unknown) => recountJson(changed(late, '/expected', { findings })).differences.length
  t.equal(compare(codes.map(finding)), 0)
  t.equal(compare([...codes].reverse().map((code) => ({ ...finding(code), citation: 'x' }))), 0)
  t.equal(compare([...codes, codes[1]].map(finding)), 0, 'twice the same is once')
  t.equal(compare(codes.slice(1).map(finding)), 1)
  t.equal(compare([...codes, 'name-order'].map(finding)), 1)
  t.equal(compare(codes.map((code) => ({ code, severity: 'warning' }))), 1)
  t.end()
})
