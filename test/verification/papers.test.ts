import { test } from 'tap'
import type { BundleItem } from '../../src/audit/bundle.ts'
import { inGroups } from '../../src/audit/merkle.ts'
import { fromHex } from '../../src/kernel/bytes.ts'
import { MINUTES_FIGURE_LABELS } from '../../src/locale/paper-check.ts'
import { comparePaper, type HeldPaper } from '../../src/verification/papers/compare-paper.ts'
import { PaperFacts } from '../../src/verification/papers/paper-facts.ts'

const ROUND = '0192f3a4-0000-7000-8000-000000000001'
const PAPER = '0192f3a4-0000-8000-8000-0000000000a1'
const NEWER = '0192f3a4-0000-8000-8000-0000000000a2'
const [FILE, SLIP, OTHER] = ['a1'.repeat(32), 'b2'.repeat(32), 'c3'.repeat(32)]
const ROOT = Uint8Array.from({ length: 32 }, (_, index) => index)
const ROOT_TEXT = Buffer.from(ROOT).toString('hex')
const NOTE = `kiem-phieu/test/log\n3\n${Buffer.from(ROOT).toString('base64')}\n\n— kiem-phieu/test/log ${Buffer.alloc(68, 1).toString('base64')}\n`

const NAMES = ['Nguyễn Văn An', 'Lê Nguyễn Văn An', 'Trần Thị Bình']
const VOTES = [1_381, 12, 0]

const event = (sequence: number, action: string, after: unknown, id = ROUND): BundleItem => ({
  type: 'event',
  event: {
    format: 'audit-event/1',
    log: 'log',
    sequence,
    previous: '',
    at: `2017-08-06T0${sequence}:00:00.000Z`,
    actor: { id: 'a', name: 'A', role: 'secretary' },
    address: null,
    requestId: 'r',
    action,
    object: { type: 'round', id },
    before: null,
    after,
    reason: null,
    citations: [],
  },
})

const list = event(1, 'list.approved', {
  listVersion: 1,
  vote: { for: 20, against: 0, blank: 0 },
  names: NAMES.map((name, index) => ({ personId: `p${index}`, fullName: name, nameOnPaper: name, partySince: null })),
  state: 'listed',
})

const declared = event(2, 'result.declared', {
  version: 1,
  rollVersion: 1,
  state: 'declared',
  settled: null,
  signOff: null,
  result: {
    ...{ base: 1_500, votesNeeded: 751, form: 'strike-out', outcome: 'seats-left', seatsLeft: 1 },
    ballots: { issued: 1_400, returned: 1_400, valid: 1_398, invalid: 2, invalidByReason: {} },
    candidates: VOTES.map((votes, index) => ({
      ...{ id: `p${index}`, votes, percent: '0.00', verdict: votes > 750 ? 'elected' : 'not-elected', votesShort: 0 },
    })),
    ...{ elected: ['p0'], tied: [], findings: [] },
  },
})

const checkpoint: BundleItem = {
  type: 'checkpoint',
  checkpoint: { size: 3, keyNumber: 1, cause: 'result.declared', takenAt: '2017-08-06T02:00:00.000Z', note: NOTE },
}

const made = (sequence: number, id: string, more: object = {}): BundleItem =>
  event(
    sequence,
    'paper.made',
    {
      ...{ ofRound: ROUND, paperKind: 'minutes', paperFormat: 'pdf', part: null, version: 1, replacesPaper: null },
      ...{ factsDigest: OTHER, fileDigest: FILE, slipDigest: SLIP, checkpointSize: 3, ballotsPrinted: null },
      ...more,
    },
    id,
  )

const compare = (facts: PaperFacts, held: HeldPaper) => comparePaper(facts, held, MINUTES_FIGURE_LABELS)

const factsOf = (...later: BundleItem[]): PaperFacts => {
  const facts = new PaperFacts()
  for (const item of [list, declared, checkpoint, made(4, PAPER), ...later]) facts.take(item)
  return facts
}

/** The lines of true minutes: a list without votes, the result by ballot order, the elected. */
const LINES = [
  'Tổng số tính tỷ lệ: 1.500 (một nghìn năm trăm) đồng chí',
  'Số phiếu phát ra: 1.400 (một nghìn bốn trăm) phiếu',
  'Số phiếu hỏng đã thu lại và đổi (không tính vào số phiếu phát ra): 3 (ba) phiếu',
  'Số phiếu thu về:',
  '1.400 (một nghìn bốn trăm) phiếu',
  'Số phiếu hợp lệ: 1.398 (một nghìn ba trăm chín mươi tám) phiếu',
  'Số phiếu không hợp lệ: 2 (hai) phiếu',
  'TT Họ và tên Ghi chú',
  ...NAMES.map((name, index) => `${index + 1} ${name}`),
  'TT Họ và tên Số phiếu Tỷ lệ %',
  '1 Nguyễn Văn An 1.381 92,07',
  '2 Lê Nguyễn',
  'Văn An 12 0,80',
  '3 Trần Thị Bình 0 0,00',
  '1 Nguyễn Văn An 1.381 92,07',
  `Mã văn bản: ${PAPER}`,
  `Mã đối chiếu: ${inGroups(fromHex(SLIP)!)}`,
  `Giá trị gốc: ${inGroups(ROOT)}`,
]

const changed = (...changes: readonly (readonly [string, string])[]): HeldPaper => ({
  digest: OTHER,
  lines: changes.reduce((lines, [from, to]) => lines.map((line) => line.replace(from, to)), LINES),
})

test('the file that was made belongs to the log, whatever its text', async (t) => {
  t.match(compare(factsOf(), { digest: FILE, lines: [] }), {
    verdict: 'belongs',
    paper: { id: PAPER, sequence: 4, kind: 'minutes', version: 1 },
    replacedBy: null,
    undone: null,
  })
})

test('a file that was saved again has another digest, but no difference that can be read', async (t) => {
  t.match(compare(factsOf(), changed()), { verdict: 'differs', differences: [], paper: { id: PAPER } })
})

test('every changed number of votes is named, in whichever table, and no other', async (t) => {
  const report = compare(factsOf(), changed(['Văn An 12 0,80', 'Văn An 812 54,13'], ['1.381', '1.382']))
  t.strictSame(report.verdict === 'differs' && report.differences, [
    { code: 'votes', name: 'Nguyễn Văn An', printed: 1_382, logged: 1_381 },
    { code: 'votes', name: 'Lê Nguyễn Văn An', printed: 812, logged: 12 },
  ])
})

test('a name without votes, another digest and another root are named', async (t) => {
  const report = compare(
    factsOf(),
    changed(['3 Trần Thị Bình 0 0,00', '3 Trần Thị Bích 0 0,00'], ['b2b2', 'b2b3'], ['0001 0203', '0001 0204']),
  )
  t.match(report, {
    verdict: 'differs',
    differences: [
      { code: 'slip-digest', logged: SLIP },
      { code: 'slip-root', printed: ROOT_TEXT.replace('00010203', '00010204'), logged: ROOT_TEXT },
      { code: 'name-missing', name: 'Trần Thị Bình', logged: 0 },
    ],
  })
})

test('every changed figure of the minutes is named, also one that is left out', async (t) => {
  const report = compare(
    factsOf(),
    changed(
      ['lệ: 1.500', 'lệ: 1.300'],
      ['ra: 1.400', 'ra: 1.401'],
      ['Số phiếu thu về:', 'Thu về:'],
      ['hợp lệ: 1.398', 'hợp lệ: nhiều'],
      ['không hợp lệ: 2', 'không hợp lệ: 0'],
    ),
  )
  t.strictSame(report.verdict === 'differs' && report.differences, [
    { code: 'issued', printed: '1.401', logged: 1_400 },
    { code: 'returned', printed: '', logged: 1_400 },
    { code: 'valid', printed: 'nhiều', logged: 1_398 },
    { code: 'invalid', printed: '0', logged: 2 },
    { code: 'base', printed: '1.300', logged: 1_500 },
  ])
})

test('a person who is shown as elected against the log, and an elected one who is not shown, are named', async (t) => {
  const lines = [...LINES.filter((line, index) => LINES.indexOf(line) === index), '2 Lê Nguyễn Văn An 12 0,80']
  t.match(compare(factsOf(), { digest: OTHER, lines }), {
    differences: [
      { code: 'not-shown-elected', name: 'Nguyễn Văn An' },
      { code: 'shown-elected', name: 'Lê Nguyễn Văn An' },
    ],
  })
})

test('a copy of the version in force is not taken for the one that it replaces', async (t) => {
  const newer = made(6, NEWER, { version: 2, fileDigest: 'd4'.repeat(32), replacesPaper: PAPER })
  const lines = [...LINES, `Bản thứ 2, thay giấy tờ có mã ${PAPER}`].map((line) =>
    line.startsWith('Mã văn bản') ? `Mã văn bản: ${NEWER}` : line,
  )
  t.match(compare(factsOf(newer), { digest: OTHER, lines }), {
    verdict: 'differs',
    differences: [],
    paper: { id: NEWER, version: 2 },
    replacedBy: null,
  })
})

test('a paper of another log, and a picture, are unknown', async (t) => {
  const foreign = changed([PAPER, NEWER])
  t.same(compare(factsOf(), foreign), { verdict: 'unknown', hasText: true })
  t.same(compare(factsOf(), { digest: OTHER, lines: [] }), { verdict: 'unknown', hasText: false })
})

test('a later version, and a later reopening or annulment of the round, are said', async (t) => {
  const newer = made(6, NEWER, { version: 2, fileDigest: OTHER, replacesPaper: PAPER })
  const undoing = (action: string) => event(5, action, { undoing: 1, by: 'presidium', paper: null })
  const old = { digest: FILE, lines: [] }
  t.match(compare(factsOf(undoing('round.reopened'), newer), old), {
    verdict: 'belongs',
    replacedBy: { id: NEWER, version: 2 },
    undone: 'reopened',
  })
  t.match(compare(factsOf(undoing('round.annulled')), old), { replacedBy: null, undone: 'annulled' })
  t.match(compare(factsOf(undoing('round.reopened'), newer), { digest: OTHER, lines: [] }), { undone: null })
})

test('NFD text on a paper is compared in NFC', async (t) => {
  const lines = LINES.map((line) => line.normalize('NFD'))
  t.match(compare(factsOf(), { digest: OTHER, lines }), { verdict: 'differs', differences: [] })
})

const PLACE = '0192f3a4-0000-7000-8000-000000000009'
const SCAN = 'd4'.repeat(32)
const attached = (sequence: number, action: string, ofPaper: string | null, id: string): BundleItem =>
  event(sequence, action, { number: 1, ofPaper, scanFormat: 'png', fileSize: 67, fileDigest: SCAN }, id)

test('a scan is known by its digest, with its paper and its withdrawal', async (t) => {
  const held = { digest: SCAN, lines: [] }
  t.match(compare(factsOf(), held), { verdict: 'unknown' })
  t.match(compare(factsOf(attached(5, 'scan.attached', PAPER, ROUND)), held), {
    verdict: 'scan',
    scan: { number: 1, sequence: 5, placeId: ROUND },
    withdrawnBy: null,
    of: { paper: { id: PAPER }, replacedBy: null, undone: null },
  })
  const ofMeeting = attached(5, 'meeting-scan.attached', null, PLACE)
  const withdrawn = (id: string) => event(6, 'meeting-scan.withdrawn', { number: 1, fileDigest: SCAN }, id)
  t.match(compare(factsOf(ofMeeting, withdrawn(ROUND)), held), { verdict: 'scan', withdrawnBy: null, of: null })
  t.match(compare(factsOf(ofMeeting, withdrawn(PLACE)), held), { verdict: 'scan', withdrawnBy: 6, of: null })
})
