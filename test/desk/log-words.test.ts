import { test } from 'tap'
import type { z } from 'zod'
import { canonical } from '../../src/audit/canonical.ts'
import { commitFigures } from '../../src/audit/committed-figures.ts'
import { eventLeaf } from '../../src/audit/event.ts'
import { leafHash, nodeHash } from '../../src/audit/merkle.ts'
import type { AuditEvent, InclusionProof } from '../../src/desk/api/types.ts'
import { contentsFit } from '../../src/desk/log/check-contents.ts'
import { checkProof } from '../../src/desk/log/check-proof.ts'
import { actWords, changesIn, detailOf, objectWords, roleWords, sentenceOf } from '../../src/desk/log/event-words.ts'
import { figureWords, innerWords, sayFigure } from '../../src/desk/log/figures.ts'
import { instantOf, isFiltering, NO_FILTER, pageBefore, pageWith, queryOf } from '../../src/desk/log/filter.ts'
import { eventText, fullText, inGroups } from '../../src/desk/log/full-text.ts'
import { idsIn, type Naming } from '../../src/desk/log/naming.ts'
import { AUDIT_ACTIONS, committedIn, isAuditAction, kindOf } from '../../src/events/catalogue.ts'
import { FIGURES } from '../../src/events/figures.ts'
import { namesOf } from '../../src/events/names.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { EVENT_DETAILS } from '../../src/locale/event-details.ts'
import { EVENT_WORDS } from '../../src/locale/event-words.ts'
import { VALUE_WORDS } from '../../src/locale/figure-values.ts'
import { FIGURE_WORDS } from '../../src/locale/figure-words.ts'
import { INNER_FIGURE_WORDS } from '../../src/locale/inner-figure-words.ts'
import { placeholdersIn } from '../../src/locale/text.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { IMPLEMENTING } from '../../src/rules/regulations/implementing/chain.ts'
import { faulty } from '../locale/style.ts'

const PERSON = '0192f3a4-0000-7000-8000-000000000001'
const ROUND = '0192f3a4-0000-7000-8000-000000000002'

const NAMES = new Map([
  [PERSON, 'Đỗ Quang Huy'],
  [ROUND, 'chi ủy, lần 1'],
])

const naming = (language: 'vi' | 'en' = 'vi'): Naming => ({
  language,
  level: 'chi-bo',
  nameOf: (id) => NAMES.get(id) ?? null,
  sayInstant: (instant) => `at ${instant}`,
})

const RETURNED: AuditEvent = {
  format: 'audit-event/1',
  log: '0192f3a4-0000-7000-8000-00000000000a',
  sequence: 22,
  previous: '0'.repeat(64),
  at: '2017-08-05T12:18:59.845Z',
  actor: { id: PERSON, name: 'Đỗ Quang Huy', role: 'board-head' },
  address: '192.168.1.10',
  requestId: '0192f3a4-0000-7000-8000-00000000000b',
  action: 'ballots.returned',
  object: { type: 'round', id: ROUND },
  before: { state: 'voting' },
  after: { version: 1, returned: 21, sealsIntact: true, note: null, state: 'counting' },
  reason: null,
  citations: [],
  leafHash: '',
  hashed: null,
  withheld: false,
}

test('every kind of event has words, and every detail is made of figures of its kind', async (t) => {
  t.same(Object.keys(EVENT_WORDS), AUDIT_ACTIONS)
  for (const action of AUDIT_ACTIONS) {
    t.equal(actWords({ action }, naming('vi')), kindOf(action).vi)
    t.equal(actWords({ action }, naming('en')), kindOf(action).en)
  }
  for (const [action, template] of Object.entries(EVENT_DETAILS)) {
    t.ok(isAuditAction(action), action)
    const figures = isAuditAction(action) ? namesOf(kindOf(action).after) : []
    for (const language of ['vi', 'en'] as const) {
      for (const place of placeholdersIn(template[language])) t.ok(figures.includes(place), `${action} has ${place}`)
      const words = template[language].replaceAll(/[[\]]/g, '')
      // Some are a figure and nothing else.
      if (/\p{L}/u.test(words.replaceAll(/\{[^}]*\}/g, ''))) t.same(faulty([words], language), [], action)
    }
  }
})

/** A part of a figure's schema: a key of an object, or a value from a list, with the name of the figure it belongs to. */
interface Part {
  readonly of: string
  readonly name: string
  readonly value?: unknown
}

/** Everything that a schema allows by name, however deep. */
const partsOf = (schema: z.core.$ZodType, of: string): readonly Part[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, inner]) => [{ of, name }, ...partsOf(inner, name)])
    case 'array':
      return partsOf(def.element, of)
    case 'union':
      return def.options.flatMap((option) => partsOf(option, of))
    case 'enum':
      return Object.values(def.entries).map((value) => ({ of, name: of, value }))
    case 'literal':
      return def.values.map((value) => ({ of, name: of, value }))
    case 'nullable':
    case 'optional':
    case 'default':
      return partsOf(def.innerType, of)
    default:
      // A type that holds others would hide their names from this test.
      if (!['string', 'number', 'boolean', 'custom', 'unknown'].includes(def.type)) throw new Error(def.type)
      return []
  }
}

const PARTS = AUDIT_ACTIONS.flatMap((action) => {
  const { after, before, read } = kindOf(action)
  return [after, before, read].flatMap((schema) => (schema ? partsOf(schema, '') : []))
})

/** Formats of files, which have the same name in every language. */
const FORMATS: readonly string[] = ['paperFormat', 'scanFormat']

test('every figure that an event can hold has a name for people in both languages, however deep it is', async (t) => {
  const names = PARTS.filter(({ value }) => value === undefined)
  t.ok(names.length > 500, `${names.length} names`)
  for (const word of ['struck', 'organisationId', 'invalidByReason'])
    t.ok(
      names.some(({ name }) => name === word),
      word,
    )
  const without = names.filter(({ of, name }) => {
    const wordsIn = (language: 'vi' | 'en') =>
      of === '' ? figureWords(name, naming(language)) : innerWords(of, name, naming(language))
    const [vi, en] = [wordsIn('vi'), wordsIn('en')]
    return vi === name || faulty([vi], 'vi').length > 0 || faulty([en], 'en').length > 0
  })
  t.same([...new Set(without.map(({ of, name }) => `${of} ${name}`))], [])
})

test('every value that a figure takes from a list is said in words', async (t) => {
  const values = PARTS.flatMap(({ name, value }) => (typeof value === 'string' ? [[name, value] as const] : []))
  t.ok(values.length > 200, `${values.length} values`)
  const without = values.filter(([name, value]) => {
    const said = sayFigure(name, value, naming('vi'))
    return !FORMATS.includes(name) && (said === value || faulty([said], 'vi').length > 0)
  })
  t.same([...new Set(without.map((pair) => pair.join(' ')))], [])
  t.equal(sayFigure('implementing', 'qd294-2025', naming()), 'Quy định 294-QĐ/TW năm 2025')
  for (const { id, number, issued } of Object.values(IMPLEMENTING))
    for (const { vi, en } of [VALUE_WORDS.implementing![id]!])
      for (const words of [vi, en]) t.ok(words.includes(` ${number} `) && words.endsWith(issued.slice(0, 4)), words)
})

test('the words of figures are those of the catalogue, in the style of every text', async (t) => {
  const inner = new Set(PARTS.filter(({ of }) => of !== '').map(({ name }) => name))
  for (const [words, isKnown] of [
    [FIGURE_WORDS, (name: string) => Object.hasOwn(FIGURES, name)],
    [INNER_FIGURE_WORDS, (name: string) => inner.has(name)],
  ] as const)
    for (const [name, { vi, en }] of Object.entries(words)) {
      t.ok(isKnown(name), name)
      t.same(faulty([vi], 'vi'), [], name)
      t.same(faulty([en], 'en'), [], name)
    }
  for (const { vi, en } of Object.values(VALUE_WORDS).flatMap((table) => Object.values(table)))
    t.same([faulty([vi], 'vi'), faulty([en], 'en')], [[], []])
  t.equal(figureWords('returned', naming()), 'Số phiếu thu về')
  t.equal(figureWords('a-figure-of-tomorrow', naming()), 'a-figure-of-tomorrow', 'its name in the log')
})

test('the marks of a ballot are the numbers of its names, which the log counts from 0', async (t) => {
  const said = (value: unknown, name = 'marks') => sayFigure(name, value, naming())
  t.equal(said({ struck: [0, 2] }), 'Gạch tên số: 1, 3')
  t.equal(said({ struck: [] }), 'Gạch tên số: không có')
  t.equal(said({ agree: [1], disagree: [0] }), 'Đồng ý số: 2, Không đồng ý: 1')
  t.equal(
    said([{ struck: [1], times: 3 }, { struck: [0] }], 'ballots'),
    'Gạch tên số: 2, Số phiếu giống nhau: 3; Gạch tên số: 1',
  )
  t.match(said({ valid: 3, votes: [2, 0], disagree: [0, 3] }, 'tally'), /Không đồng ý: 0; 3$/, 'votes stay votes')
  t.match(said({ column: 'votes', position: 0 }, 'columns'), /Số thứ tự trên phiếu: 1$/)
})

test('an event in words: its act, its figures, its object, and who did it in which role', async (t) => {
  t.equal(detailOf(RETURNED, naming()), '21 phiếu')
  t.equal(detailOf(RETURNED, naming('en')), '21 ballots')
  t.same(sentenceOf(RETURNED, naming()), {
    role: 'trưởng ban kiểm phiếu',
    name: 'Đỗ Quang Huy',
    act: 'Thu phiếu bầu',
    object: 'chi ủy, lần 1',
    detail: '21 phiếu',
  })
  t.equal(roleWords('the-service-itself', naming()), 'the-service-itself')
  const detail = (action: AuditEvent['action'], after: unknown): string => detailOf({ action, after }, naming())
  t.equal(
    detail('list.approved', { vote: { for: 20, against: 0, blank: 1 } }),
    '20 tán thành, 0 không tán thành, 1 ý kiến khác',
  )
  t.equal(detail('round.created', { office: 'committee', number: 1, kind: 'first' }), 'chi ủy, lần 1, bầu lần đầu')
  t.equal(detail('seat.refused', { refusedBy: PERSON }), 'Đỗ Quang Huy')
  t.equal(detail('list.proposed', { candidates: [1, 2, 3, 4] }), '4 người')
  t.equal(detail('entry.finalised', { slot: 'second', entered: 11 }), 'lượt thứ hai, 11 phiếu')
  t.equal(detail('role.granted', { role: 'board-head', personId: null }), 'trưởng ban kiểm phiếu')
  t.equal(detail('decision.recorded', { vote: null, kind: 'further-round' }), 'bầu tiếp cho đủ số lượng')
  t.equal(detail('ballots.returned', null), '', 'withheld figures have no words')
  t.equal(detail('device.closed', { sessionsEnded: 1 }), '', 'a kind without a detail')
  t.equal(objectWords({ action: 'round.created', object: { type: 'round', id: ROUND } }, naming()), null)
  t.equal(objectWords({ action: 'ballots.issued', object: { type: 'round', id: 'unknown' } }, naming()), null)
})

test('before and after: only the figures that differ, all of them where nothing was before, and nothing hidden', async (t) => {
  t.same(
    changesIn(RETURNED, naming()).map(({ words, before, after }) => [words, before, after]),
    [
      ['Bản ghi thứ', 'chưa có', '1'],
      ['Số phiếu thu về', 'chưa có', '21'],
      ['Niêm phong còn nguyên', 'chưa có', 'có'],
      ['Trạng thái', 'đang bỏ phiếu', 'đang kiểm phiếu'],
    ],
    'a note that was and is missing has not changed',
  )
  t.same(
    changesIn({ before: null, after: { note: null } }, naming()).map(({ name, after }) => [name, after]),
    [['note', 'chưa có']],
  )
  t.same(
    changesIn({ before: { label: 'A', size: 3 }, after: { size: 3 } }, naming('en')).map(({ before, after }) => [
      before,
      after,
    ]),
    [['A', 'none yet']],
  )
  const said = (value: unknown, name = 'x'): string => sayFigure(name, value, naming())
  t.equal(said([]), 'không có')
  t.equal(said({}), 'không có')
  t.equal(said(''), 'không có')
  t.equal(said(false), 'không')
  t.equal(said('2017-08-05', 'heldOn'), '05/8/2017')
  t.equal(said('2017-08-05T12:18:59.845Z', 'closedAt'), 'at 2017-08-05T12:18:59.845Z')
  t.equal(
    said([
      { personId: PERSON, head: true },
      { personId: PERSON, head: false },
    ]),
    'Đỗ Quang Huy (trưởng ban); Đỗ Quang Huy',
  )
  t.equal(
    said({ later: [1, { odd: null }] }),
    'later: 1; odd: chưa có',
    'a figure of tomorrow is written with its own names',
  )
  t.equal(said('constructor', 'state'), 'constructor', 'no name of JavaScript is a label')
  t.equal(said({ 'over-voted': 2 }), 'bầu quá số lượng cần bầu: 2')
})

test('the text in full is the canonical one, whose hash is the leaf of the tree', async (t) => {
  const { leafHash: _, withheld: __, hashed: ___, ...hashed } = RETURNED
  t.equal(eventText(RETURNED), canonical(hashed))
  t.equal(
    toHex(nodeCrypto.sha256OfText(`\u0000${eventText(RETURNED)}`)),
    toHex(eventLeaf(nodeCrypto, { ...hashed, requestId: hashed.requestId ?? '' })),
  )
  const odd = { ф: '\u2028"\\', a: [true, null, { 'z\n': -1 }], Ẵ: 'Ẵ😀', '€': 0 }
  t.equal(fullText(odd), canonical(odd))
  t.equal(inGroups('7f68d7d8'), '7f68 d7d8')
})

test('contents that are shown in place of commitments have to fit them', async (t) => {
  const figures = {
    before: { slot: 'first', number: 1, version: 1, marks: { struck: [0] }, doubt: null },
    after: { slot: 'first', number: 1, version: 2, marks: { struck: [1] }, doubt: null },
    reason: 'Ghi nhầm.',
  }
  let next = 0
  const { hashed, openings } = commitFigures(nodeCrypto, committedIn('ballot.corrected'), figures, () =>
    String(next++).padStart(32, '0'),
  )
  const salts = openings.map(({ salt }) => salt)
  const event = { ...RETURNED, ...figures, hashed: { ...hashed, salts } }
  t.equal(eventText(event), canonical({ ...JSON.parse(eventText(RETURNED)), ...hashed }), 'commitments are hashed')
  t.ok(contentsFit(nodeCrypto, event))
  t.ok(contentsFit(nodeCrypto, RETURNED), 'an event without commitments')
  for (const other of [
    { ...event, after: { ...figures.after, marks: { struck: [2] } } },
    { ...event, after: { ...figures.after, version: 3 } },
    { ...event, after: null },
    { ...event, before: { ...figures.before, more: 0.5 } },
    { ...event, reason: 'Khác.' },
    { ...event, hashed: { ...hashed, salts: salts.slice(1) } },
    { ...event, hashed: { ...hashed, salts: salts.toReversed() } },
  ])
    t.notOk(contentsFit(nodeCrypto, other))
})

test('a filter is a query for one page, and an hour alone is one of the day of the meeting', async (t) => {
  t.same(queryOf(NO_FILTER, null), { limit: '50' })
  t.same(queryOf({ ...NO_FILTER, subject: `round:${ROUND}`, actorId: PERSON, newestFirst: true }, 70), {
    ...{ limit: '50', roundId: ROUND, actorId: PERSON, order: 'newest-first', after: '70' },
  })
  t.same(queryOf({ ...NO_FILTER, subject: 'type:session' }, null), { limit: '50', objectType: 'session' })
  t.same(queryOf({ ...NO_FILTER, subject: 'type:anything' }, null), { limit: '50' })
  t.same(queryOf({ ...NO_FILTER, subject: `object:${ROUND}`, from: 'a', to: 'b' }, null), {
    ...{ limit: '50', objectId: ROUND, from: 'a', to: 'b' },
  })
  t.notOk(isFiltering({ ...NO_FILTER, newestFirst: true }), 'an order leaves out nothing')
  t.ok(isFiltering({ ...NO_FILTER, from: 'a' }))
  const at = new Date(2017, 7, 5, 18, 30).toISOString()
  t.equal(instantOf('18:30', '2017-08-05'), at)
  t.equal(instantOf(' 18:30  5/8/2017 ', '2016-01-01'), at)
  for (const wrong of ['', '18', '24:00', '18:60', '18:30 31/6/2017', '18:30 tối']) {
    t.equal(instantOf(wrong, '2017-08-05'), null, wrong)
  }
  t.equal(pageWith(1, false), null)
  t.equal(pageWith(22, false), 16, 'a few events before it give it its place')
  t.equal(pageWith(22, true), 28)
  t.equal(pageBefore(994, false), 944)
  t.equal(pageBefore(16, false), null, 'the first page')
  t.equal(pageBefore(28, true), null, 'the newest events')
})

test('the ids in an event are found wherever they are', async (t) => {
  t.same(idsIn([RETURNED, { ...RETURNED, after: { members: [{ personId: PERSON }] } }]), [ROUND, PERSON])
})

test('a proof is recomputed: the whole event, only its hash while it is withheld, and no forged one', async (t) => {
  const events = [1, 2, 3, 4, 5].map((sequence) => ({ ...RETURNED, sequence }))
  const leaves = events.map((event) => leafHash(nodeCrypto, eventText(event)))
  const node = (left: Uint8Array, right: Uint8Array) => nodeHash(nodeCrypto, left, right)
  const [a, b, c, d, e] = leaves as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const root = node(node(node(a, b), node(c, d)), e)
  const event = { ...events[2]!, leafHash: toHex(c) }
  const checkpoint = { size: 5, root: toHex(root) } as InclusionProof['checkpoint']
  const proof: InclusionProof = {
    ...{ sequence: 3, index: 2, leafHash: toHex(c), checkpoint, tlogProof: '' },
    hashes: [d, node(a, b), e].map(toHex),
  }
  t.equal(checkProof(nodeCrypto, event, proof), 'whole')
  const withheld = { ...event, after: null, before: null, requestId: null, withheld: true }
  t.equal(checkProof(nodeCrypto, withheld, proof), 'path')
  t.equal(checkProof(nodeCrypto, { ...event, after: { returned: 22 } }, proof), 'differs', 'another figure')
  t.equal(checkProof(nodeCrypto, event, { ...proof, leafHash: toHex(d) }), 'differs', 'the proof of another event')
  t.equal(checkProof(nodeCrypto, event, { ...proof, hashes: proof.hashes.slice(1) }), 'broken')
  t.equal(checkProof(nodeCrypto, event, { ...proof, hashes: ['no hash', ...proof.hashes] }), 'broken')
  t.equal(checkProof(nodeCrypto, event, { ...proof, checkpoint: { ...checkpoint, root: toHex(a) } }), 'broken')
  t.equal(checkProof(nodeCrypto, event, { ...proof, checkpoint: { ...checkpoint, root: '' } }), 'broken')
  t.equal(checkProof(nodeCrypto, { ...event, leafHash: 'x', withheld: true }, { ...proof, leafHash: 'x' }), 'broken')
})
