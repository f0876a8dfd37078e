import { readdirSync, readFileSync } from 'node:fs'
import { type Test, test } from 'tap'
import { parseCountRecord } from '../../src/count-record/parse.ts'
import { recordProblemInWords } from '../../src/locale/record-problems.ts'
import {
  agreeDisagree,
  agreeDisagreeTally,
  changed,
  READINGS_2,
  strikeOut,
  strikeOutTally,
  version2,
} from './sample.ts'

type Sample = 'strikeOut' | 'strikeOutTally' | 'agreeDisagree' | 'agreeDisagreeTally'

const SAMPLES: Record<Sample, () => object> = { strikeOut, strikeOutTally, agreeDisagree, agreeDisagreeTally }

/** Sample, place, new value (undefined removes the key), code, and the pointer if it differs from the place. */
type Refusal = readonly [sample: Sample, place: string, value: unknown, code: string, pointer?: string]

const SHAPE: readonly Refusal[] = [
  ['strikeOut', '/format', 'count-record/3', 'unknown-value'],
  ['strikeOut', '/format', 2, 'unknown-value'],
  ['strikeOut', '/format', 'count-record/2', 'missing', '/readings'],
  ['strikeOut', '/format', undefined, 'missing'],
  ['strikeOut', '/regulation', 'qd999-2030', 'unknown-value'],
  ['strikeOut', '/meeting', 'congress', 'unknown-value'],
  ['strikeOut', '/office', 'chair', 'unknown-value'],
  ['strikeOut', '/roll', undefined, 'missing'],
  ['strikeOut', '/roll', [], 'wrong-type'],
  ['strikeOut', '/roll', null, 'wrong-type'],
  ['strikeOut', '/roll/attending', undefined, 'missing'],
  ['strikeOut', '/candidates', [], 'empty'],
  ['strikeOut', '/candidates', {}, 'wrong-type'],
  ['strikeOut', '/candidates/0/id', '', 'empty'],
  ['strikeOut', '/candidates/0/id', 'x'.repeat(101), 'too-long'],
  ['strikeOut', '/candidates/0/id', 1, 'wrong-type'],
  ['strikeOut', '/candidates/0/fullName', '', 'empty'],
  ['strikeOut', '/candidates/0/fullName', ' \t', 'empty'],
  ['strikeOut', '/candidates/0/partySince', '2023-02-29', 'bad-date'],
  ['strikeOut', '/candidates/0/partySince', '19-05-1998', 'bad-date'],
  ['strikeOut', '/candidates/0/partySince', '1998-05-19T00:00:00Z', 'bad-date'],
  ['strikeOut', '/ballots', undefined, 'missing'],
  ['strikeOut', '/ballots/counted/0/fault', 'torn', 'unknown-value'],
  ['strikeOut', '/ballots/counted/0/struck', 'c2', 'wrong-type'],
  ['strikeOut', '/ballots/counted/0/struck/0', 2, 'wrong-type'],
  ['strikeOut', '/readings', { tieAtCut: 'lots' }, 'unknown-value', '/readings/tieAtCut'],
  ['strikeOut', '/readings', { tie: 'revote-majority' }, 'unknown-key', '/readings/tie'],
  ['strikeOut', '/readings', { quorum: null }, 'unknown-value', '/readings/quorum'],
  ['strikeOutTally', '/ballots/tally/invalid', { torn: 1 }, 'unknown-key', '/ballots/tally/invalid/torn'],
  ['strikeOutTally', '/ballots/tally/invalid', undefined, 'missing'],
  ['strikeOutTally', '/ballots/tally/valid', undefined, 'missing'],
  ['strikeOutTally', '/ballots/tally/votes', undefined, 'missing'],
]

const COUNTS: readonly (readonly [Sample, string, least: number])[] = [
  ['strikeOut', '/roll/summoned', 0],
  ['strikeOut', '/roll/attending', 0],
  ['strikeOut', '/roll/exclusions/exempt', 0],
  ['strikeOut', '/seats', 1],
  ['strikeOut', '/round/number', 1],
  ['strikeOut', '/ballots/issued', 0],
  ['strikeOut', '/ballots/returned', 0],
  ['strikeOut', '/ballots/counted/0/times', 1],
  ['strikeOutTally', '/ballots/tally/valid', 0],
  ['strikeOutTally', '/ballots/tally/invalid/marked', 0],
  ['strikeOutTally', '/ballots/tally/votes/c1', 0],
  ['agreeDisagreeTally', '/ballots/tally/disagree/c2', 0],
]

const WRONG_COUNTS: readonly Refusal[] = COUNTS.flatMap(([sample, place, least]): Refusal[] => [
  [sample, place, least - 1, 'too-small'],
  [sample, place, -5, 'too-small'],
  [sample, place, 1.5, 'not-whole'],
  [sample, place, 10_000_001, 'too-large'],
  [sample, place, 1e300, 'too-large'],
  [sample, place, JSON.parse('1e400'), 'too-large'],
  [sample, place, '5', 'wrong-type'],
  [sample, place, null, 'wrong-type'],
  [sample, place, true, 'wrong-type'],
])

const OBJECTS: readonly (readonly [Sample, string])[] = [
  ['strikeOut', ''],
  ['strikeOut', '/roll'],
  ['strikeOut', '/roll/exclusions'],
  ['strikeOut', '/round'],
  ['strikeOut', '/candidates/1'],
  ['strikeOut', '/ballots'],
  ['strikeOut', '/ballots/counted/1'],
  ['agreeDisagree', '/ballots/counted/0'],
  ['strikeOutTally', '/ballots/tally'],
  ['strikeOutTally', '/ballots/tally/invalid'],
]

const UNKNOWN_KEYS: readonly Refusal[] = OBJECTS.flatMap(([sample, place]) =>
  ['note', '__proto__', 'constructor', 'toString', ''].map(
    (key): Refusal => [sample, `${place}/${key}`, {}, 'unknown-key'],
  ),
)

const FIT: readonly Refusal[] = [
  ['strikeOut', '/candidates/1/id', 'c1', 'duplicate-id'],
  ['strikeOut', '/ballots/counted/0/struck/0', 'c3', 'unknown-id'],
  ['strikeOut', '/ballots/counted/0/struck/0', 'constructor', 'unknown-id'],
  ['strikeOut', '/ballots/counted/1/struck', ['c1', 'c1'], 'duplicate-id', '/ballots/counted/1/struck/1'],
  ['strikeOut', '/ballots/counted/0/agree', [], 'two-kinds-of-ballot', '/ballots/counted/0'],
  ['strikeOut', '/ballots/counted/0', { times: 1 }, 'missing', '/ballots/counted/0/struck'],
  ['strikeOut', '/ballots/counted/0', { agree: ['c1'], disagree: [] }, 'other-form', '/ballots/counted/0/agree'],
  ['strikeOut', '/ballots/counted', undefined, 'counted-or-tally', '/ballots'],
  ['strikeOut', '/ballots/tally', strikeOutTally().ballots.tally, 'counted-or-tally', '/ballots'],
  ['agreeDisagree', '/ballots/counted/0', { struck: ['c1'] }, 'other-form', '/ballots/counted/0/struck'],
  ['agreeDisagree', '/ballots/counted/0', { struck: [], fault: 'marked' }, 'other-form', '/ballots/counted/0/struck'],
  ['agreeDisagree', '/ballots/counted/0/struck', [], 'two-kinds-of-ballot', '/ballots/counted/0'],
  ['agreeDisagree', '/ballots/counted/0/agree', undefined, 'missing'],
  ['agreeDisagree', '/ballots/counted/0/disagree', undefined, 'missing'],
  ['agreeDisagree', '/ballots/counted/0/agree/0', 'c9', 'unknown-id'],
  ['agreeDisagree', '/ballots/counted/0/disagree', ['c2', 'c2'], 'duplicate-id', '/ballots/counted/0/disagree/1'],
  ['strikeOutTally', '/ballots/tally/votes/c2', undefined, 'candidate-missing'],
  ['strikeOutTally', '/ballots/tally/votes/c3', 0, 'unknown-id'],
  ['strikeOutTally', '/ballots/tally/votes/__proto__', 0, 'unknown-id'],
  ['strikeOutTally', '/ballots/tally/votes', { '': 1 }, 'unknown-id', '/ballots/tally/votes/'],
  ['strikeOutTally', '/ballots/tally/votes', { 'a/b~c': 1 }, 'unknown-id', '/ballots/tally/votes/a~1b~0c'],
  ['strikeOutTally', '/ballots/tally/disagree', { c1: 0, c2: 0 }, 'other-form'],
  ['agreeDisagreeTally', '/ballots/tally/disagree', undefined, 'missing'],
  ['agreeDisagreeTally', '/ballots/tally/disagree/c1', undefined, 'candidate-missing'],
  ['agreeDisagreeTally', '/ballots/tally/disagree/c3', 1, 'unknown-id'],
  ['strikeOut', '/round', { number: 2, kind: 'first' }, 'round-number', '/round/number'],
  ['strikeOut', '/round', { number: 1, kind: 'further' }, 'round-number', '/round/number'],
  ['strikeOut', '/round', { number: 1, kind: 'tie-revote' }, 'round-number', '/round/number'],
  ['agreeDisagree', '/round', { number: 2, kind: 'tie-revote' }, 'tie-revote-without-surplus', '/candidates'],
  ['strikeOut', '/roll/exclusions/rejected', 0, 'exclusion-of-other-meeting'],
  ['strikeOut', '/roll/exclusions/conveningAbsent', 1, 'exclusion-of-other-meeting'],
  ['strikeOut', '/meeting', 'delegates-congress', 'exclusion-of-other-meeting', '/roll/exclusions/exempt'],
  ['strikeOut', '/meeting', 'committee-conference', 'exclusion-of-other-meeting', '/roll/exclusions/exempt'],
  ['strikeOut', '/meeting', 'inspection-conference', 'exclusion-of-other-meeting', '/roll/exclusions/exempt'],
]

const EXPECTED: readonly Refusal[] = [
  ['strikeOut', '/expected', null, 'wrong-type'],
  ['strikeOut', '/expected', { seatLeft: 0 }, 'unknown-key', '/expected/seatLeft'],
  ['strikeOut', '/expected', { ballots: { blank: 0 } }, 'unknown-key', '/expected/ballots/blank'],
  ['strikeOut', '/expected', { candidates: [{ name: 'x' }] }, 'unknown-key', '/expected/candidates/0/name'],
  ['strikeOut', '/expected', { base: '22' }, 'wrong-type', '/expected/base'],
  ['strikeOut', '/expected', { findings: [{ code: 'x' }] }, 'missing', '/expected/findings/0/severity'],
]

const refuse = (t: Test, refusals: readonly Refusal[]): void => {
  for (const [sample, place, value, code, pointer = place] of refusals) {
    const parsed = parseCountRecord(changed(SAMPLES[sample](), place, value))
    const found = parsed.ok ? 'accepted' : { code: parsed.error.code, pointer: parsed.error.pointer }
    t.strictSame(found, { code, pointer }, `${sample} ${place} = ${JSON.stringify(value)}`)
    if (!parsed.ok)
      t.notMatch(
        Object.values(recordProblemInWords(parsed.error)).join(),
        /undefined|[{}|]/,
        'the reason is a whole sentence',
      )
  }
  t.end()
}

test('every sample, every case and every record without an optional key is accepted unchanged', (t) => {
  for (const sample of Object.values(SAMPLES)) {
    const record = sample()
    t.strictSame(parseCountRecord(record), { ok: true, value: record })
  }
  for (const file of readdirSync('test/cases')) {
    t.equal(parseCountRecord(JSON.parse(readFileSync(`test/cases/${file}`, 'utf8'))).ok, true, file)
  }
  t.equal(parseCountRecord(changed(strikeOut(), '/roll/exclusions', undefined)).ok, true)
  t.equal(parseCountRecord(changed(strikeOut(), '/candidates/0/partySince', undefined)).ok, true)
  t.equal(parseCountRecord(changed(strikeOut(), '/ballots/counted', [])).ok, true)
  t.equal(parseCountRecord(changed(strikeOut(), '/seats', 10_000_000)).ok, false, 'its ballots are of the other form')
  t.equal(parseCountRecord(changed(agreeDisagree(), '/seats', 10_000_000)).ok, true)
  t.equal(parseCountRecord(changed(strikeOut(), '/candidates/0/partySince', '2024-02-29')).ok, true)
  t.end()
})

test('a value that is no object is refused as a whole', (t) => {
  for (const value of [null, undefined, 1, 'x', true, [], [strikeOut()]]) {
    const parsed = parseCountRecord(value)
    t.equal(parsed.ok ? 'accepted' : parsed.error.pointer, '')
  }
  t.end()
})

test('values of the wrong shape are refused', (t) => refuse(t, SHAPE))
test('an invalid count is refused at every place for a count', (t) => refuse(t, WRONG_COUNTS))
test('unknown keys are refused at every level', (t) => refuse(t, UNKNOWN_KEYS))
test('contradictory keys are refused', (t) => refuse(t, FIT))
test('an expected block must be comparable', (t) => refuse(t, EXPECTED))

test('a person may be called constructor or __proto__, and each sum is still a count', (t) => {
  const text = (votes: string): string =>
    JSON.stringify(strikeOutTally())
      .replaceAll('"c1"', '"__proto__"')
      .replaceAll('"c2"', '"constructor"')
      .replace('"__proto__":6', `"__proto__":${votes}`)
  t.equal(parseCountRecord(JSON.parse(text('6'))).ok, true)
  for (const [votes, code] of [
    ['-1', 'too-small'],
    ['1.5', 'not-whole'],
    ['10000001', 'too-large'],
    ['"6"', 'wrong-type'],
  ] as const) {
    const parsed = parseCountRecord(JSON.parse(text(votes)))
    t.strictSame(parsed.ok || [parsed.error.pointer, parsed.error.code], ['/ballots/tally/votes/__proto__', code])
  }
  t.end()
})

test('the reason is given in Vietnamese and in English', (t) => {
  const parsed = parseCountRecord(changed(strikeOut(), '/ballots/counted/0/struck/0', 'c3'))
  t.strictSame(parsed.ok || recordProblemInWords(parsed.error), {
    vi: 'mã "c3" không có trong danh sách người ứng cử',
    en: 'no candidate of this record has the id "c3"',
  })
  t.end()
})

test('version 2 needs every reading, and no other', (t) => {
  const names = Object.keys(READINGS_2)
  t.equal(names.length, 10)
  t.ok(parseCountRecord(version2()).ok)
  const refusal = (value: unknown) => {
    const parsed = parseCountRecord(value)
    return parsed.ok ? 'accepted' : [parsed.error.pointer, parsed.error.code]
  }
  for (const name of names) {
    t.strictSame(refusal(changed(version2(), `/readings/${name}`, undefined)), [`/readings/${name}`, 'missing'])
    t.strictSame(refusal(changed(version2(), `/readings/${name}`, 'x')), [`/readings/${name}`, 'unknown-value'])
  }
  t.strictSame(refusal(changed(version2(), '/readings', undefined)), ['/readings', 'missing'])
  t.strictSame(refusal(changed(version2(), '/readings/tie', 'lots')), ['/readings/tie', 'unknown-key'])
  t.end()
})

test('version 1 refuses everything that only version 2 knows', (t) => {
  const conference = changed(strikeOut(), '/meeting', 'committee-conference') as object
  for (const [record, pointer, value, code, place = pointer] of [
    [strikeOut(), '/meeting', 'members-conference', 'unknown-value'],
    [strikeOut(), '/readings', { conferenceBase: 'sitting-294' }, 'unknown-value', '/readings/conferenceBase'],
    [strikeOut(), '/alternates', 1, 'unknown-key'],
    [strikeOut(), '/expected', { alternates: null }, 'unknown-key', '/expected/alternates'],
    [
      conference,
      '/roll/exclusions',
      { temporaryElsewhere: 1 },
      'exclusion-of-other-meeting',
      '/roll/exclusions/temporaryElsewhere',
    ],
  ] as const) {
    const parsed = parseCountRecord(changed(record, pointer, value))
    t.strictSame(parsed.ok || [parsed.error.pointer, parsed.error.code], [place, code])
  }
  t.end()
})

test('alternates belong to a vote on delegates that is no tie revote', (t) => {
  const delegates = changed(version2(), '/office', 'delegates') as object
  const refusal = (record: object, value: unknown) => {
    const parsed = parseCountRecord(changed(record, '/alternates', value))
    return parsed.ok ? 'accepted' : parsed.error.code
  }
  t.equal(refusal(delegates, 0), 'accepted')
  t.equal(refusal(delegates, 2), 'accepted')
  t.equal(refusal(delegates, -1), 'too-small')
  t.equal(refusal(delegates, 1.5), 'not-whole')
  t.equal(refusal(delegates, null), 'wrong-type')
  for (const office of ['secretary', 'committee', 'alternate-delegates']) {
    t.equal(refusal({ ...version2(), office }, 0), 'alternates-of-other-office', office)
  }
  const revote = changed(delegates, '/round', { number: 2, kind: 'tie-revote' }) as object
  t.equal(refusal(revote, 1), 'alternates-in-tie-revote')
  t.end()
})

test('each reason for an exclusion belongs to its kinds of meeting and to no other', (t) => {
  const members = ['temporaryElsewhere', 'exempt', 'suspended', 'prosecuted', 'excusedThroughout']
  const delegates = ['conveningAbsent', 'absentWithoutAlternate', 'rejected']
  const conference = ['suspended', 'prosecuted', 'excusedThroughout']
  const newConference = ['temporaryElsewhere', ...conference]
  const own: readonly (readonly [record: object, meeting: string, accepted: readonly string[]])[] = [
    [strikeOut(), 'members-congress', members],
    [strikeOut(), 'delegates-congress', delegates],
    [strikeOut(), 'committee-conference', conference],
    [strikeOut(), 'inspection-conference', conference],
    [version2(), 'members-congress', members],
    [version2(), 'members-conference', members],
    [version2(), 'delegates-congress', delegates],
    [version2(), 'committee-conference', newConference],
    [version2(), 'inspection-conference', newConference],
  ]
  const reasons = new Set([...members, ...delegates])
  t.equal(reasons.size, 8)
  for (const [record, meeting, accepted] of own) {
    for (const reason of reasons) {
      const given = changed({ ...record, meeting }, '/roll/exclusions', { [reason]: 0 })
      t.equal(parseCountRecord(given).ok, accepted.includes(reason), `${reason} at a ${meeting}`)
    }
  }
  t.end()
})

test('a wrong type is described in the words of the format', (t) => {
  const reason = (pointer: string, value: unknown) => {
    const parsed = parseCountRecord(changed(strikeOut(), pointer, value))
    return parsed.ok ? 'accepted' : recordProblemInWords(parsed.error)
  }
  t.strictSame(reason('/seats', '1'), { vi: 'phải là số nguyên', en: 'must be a whole number' })
  t.strictSame(reason('/seats', 0), { vi: 'không được nhỏ hơn 1', en: 'must not be below 1' })
  t.strictSame(reason('/candidates', 'c1'), { vi: 'phải là danh sách', en: 'must be a list' })
  t.strictSame(reason('/candidates/0/fullName', 5), { vi: 'phải là chuỗi ký tự', en: 'must be a string' })
  t.strictSame(reason('/round', []), { vi: 'phải là đối tượng', en: 'must be an object' })
  t.strictSame(reason('/seats', 10_000_001), {
    vi: 'không được lớn hơn 10000000',
    en: 'must not be above 10000000',
  })
  t.end()
})
