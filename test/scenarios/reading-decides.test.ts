import { type Test, test } from 'tap'
import { parseCountRecord } from '../../src/count-record/parse.ts'
import { recount } from '../../src/count-record/recount.ts'
import type { Readings } from '../../src/rules/types.ts'
import { type MeetingPlan, openCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

// 15 sitting members: one temporarily elsewhere and absent, one suspended, two excused throughout.
const CONFERENCE: MeetingPlan = {
  kind: 'committee-conference',
  level: 'grassroots',
  heldOn: '2025-08-15',
  roll: { summoned: 15, attending: 11, exclusions: { temporaryElsewhere: 1, suspended: 1, excusedThroughout: 2 } },
}

interface Deciding {
  readonly decidingReadings: readonly {
    readonly reading: string
    readonly value: string
    readonly others: readonly Readonly<Record<string, unknown>>[]
  }[]
  readonly findings: readonly { readonly code: string; readonly reading?: string; readonly detail: string }[]
}

const EN = { headers: { 'accept-language': 'en' } }

test('reading conferenceBase: an outcome that rests on it says so at tally, result and record', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONFERENCE)
  const election = await congress.createElection('secretary', 1)
  const round = await congress.openRound(election)
  await congress.proposeList(round.id, ['Trần Thị An'])
  await congress.approveList(round.id)
  await congress.handOut(round.id, 11)
  await congress.openBox(round.id, 11)
  await congress.enterBallots(round.id, [
    { agree: ['Trần Thị An'], times: 6 },
    { disagree: ['Trần Thị An'], times: 5 },
  ])
  const finding = { code: 'reading-decides', severity: 'warning', reading: 'conferenceBase' }

  const tally = await congress.must<Deciding>('GET', `/v1/rounds/${round.id}/tally`, EN)
  t.match(tally.findings, [finding])
  t.strictSame(tally.decidingReadings, [
    {
      reading: 'conferenceBase',
      value: 'sitting-294',
      others: [
        {
          value: 'sitting-minus-excused',
          base: 11,
          detail:
            'Under another reading (base at a conference: those excused are subtracted too), the base of the majority is 11 and the outcome differs.',
        },
      ],
    },
  ])
  t.notMatch(JSON.stringify(tally.decidingReadings), /elected|outcome":/, 'the running tally never says who is elected')

  const declared = await congress.declare(round.id)
  t.match(declared.result, {
    format: 'count-result/2',
    base: 13,
    votesNeeded: 7,
    outcome: 'seats-left',
    findings: [finding],
    alternates: null,
  })
  t.ok(
    declared.citations.some(({ id }) => id === 'qd294-2025:i9.3.3'),
    'the implementing rules of the day are cited',
  )
  const result = await congress.must<Deciding>('GET', `/v1/rounds/${round.id}/result`, EN)
  t.match(result.findings, [finding])
  t.match(result.decidingReadings[0]?.others, [
    {
      value: 'sitting-minus-excused',
      base: 11,
      outcome: 'complete',
      elected: [congress.idOf('Trần Thị An')],
      alternates: [],
      detail:
        'Under another reading (base at a conference: those excused are subtracted too), the base of the majority is 11; outcome: all seats filled; elected: Trần Thị An.',
    },
  ])

  const record = parseCountRecord(await congress.must('POST', `/v1/rounds/${round.id}/count-record-exports`))
  t.ok(record.ok && recount(record.value).differences.length === 0, 'the exported record counts to the same result')
  t.match(record.ok && record.value, {
    format: 'count-record/2',
    readings: { conferenceBase: 'sitting-294', quorum: 'two-thirds' },
    expected: { findings: [finding] },
  })
})

test('a result that every reading gives says nothing about readings', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONFERENCE)
  const election = await congress.createElection('secretary', 1)
  const vote = await congress.vote(election, {
    names: ['Trần Thị An'],
    ballots: [{ agree: ['Trần Thị An'], times: 11 }],
  })
  t.match(vote.result, { base: 13, outcome: 'complete', findings: [] })
  const result = await congress.must<Deciding>('GET', `/v1/rounds/${vote.round.id}/result`)
  t.strictSame(result.decidingReadings, [])
})

test('qd190-2024:d30.k2: a members conference elects by the base of a members congress', async (t) => {
  const congress = await openCongress(await openReplayedService(t), {
    kind: 'members-conference',
    heldOn: '2025-08-15',
    roll: { summoned: 20, attending: 17, exclusions: { excusedThroughout: 3 } },
  })
  const committee = await congress.createElection('committee', 3)
  const names = ['Nguyễn Thị Bình', 'Trần Văn Chung', 'Lê Thị Dung', 'Phạm Văn Giang']
  const vote = await congress.vote(committee, {
    names,
    ballots: [
      { strike: ['Phạm Văn Giang'], times: 9 },
      { strike: ['Lê Thị Dung'], times: 8 },
    ],
  })
  t.match(vote.result, { base: 17, votesNeeded: 9, outcome: 'complete', findings: [] })
  t.strictSame(vote.elected, names.slice(0, 3), '9 of 17 is past half, 8 is not')
  t.ok(vote.citations.some(({ id }) => id === 'qd190-2024:d30.k2'))
  const deputies = await congress.refused('POST', `/v1/congresses/${congress.id}/elections`, {
    body: { office: 'committee', seats: 8 },
  })
  t.equal(deputies.code, 'branch-committee-too-large', 'the rules on the size of a branch apply as at its congress')
})

test('a meeting shows its instruments, its version and its complete readings', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONFERENCE)
  const meeting = await congress.must('GET', `/v1/congresses/${congress.id}`)
  t.match(meeting, {
    regulation: 'qd190-2024',
    implementing: 'qd294-2025',
    countVersion: 2,
    kind: 'committee-conference',
    readings: { conferenceBase: 'sitting-294' },
  })
})

test('qd294-2025:i11.4.1: alternates of a decided tie that rest on a reading say so at the tally and the result of the revote', async (t) => {
  // Base 100; 104 if the rejected delegates were kept in it, and then 52 votes are not past half.
  const congress = await openCongress(await openReplayedService(t), {
    kind: 'delegates-congress',
    level: 'grassroots',
    heldOn: '2025-08-15',
    roll: { summoned: 104, attending: 100, exclusions: { rejected: 4 } },
  })
  const names = ['Nguyễn Thị Bình', 'Trần Văn Chung', 'Lê Thị Dung', 'Phạm Văn Giang', 'Hoàng Thị Hà']
  const [binh, chung, dung, giang, ha] = names.map(String) as [string, string, string, string, string]
  const election = await congress.createElection('delegates', 3, undefined, { alternates: 2 })
  const first = await congress.vote(election, {
    names,
    sheet: { valid: 100, votes: { [binh]: 62, [chung]: 60, [dung]: 58, [giang]: 58, [ha]: 52 } },
  })
  t.match(first.result, { outcome: 'tie', findings: [], alternates: { elected: [] } })
  await congress.decide(first.round.id, 'tie-revote')
  const { id } = await congress.playRound(election, { sheet: { valid: 100, votes: { [dung]: 56, [giang]: 44 } } })
  const finding = { code: 'reading-decides', severity: 'warning', reading: 'rejectedDelegates' }
  const tally = await congress.must<Deciding>('GET', `/v1/rounds/${id}/tally`, EN)
  t.match(tally.findings, [finding])
  t.match(tally.decidingReadings, [{ reading: 'rejectedDelegates', others: [{ value: 'kept', base: 104 }] }])
  t.notMatch(JSON.stringify(tally.decidingReadings), /elected|outcome":/, 'the running tally never says who is elected')

  const revote = await congress.declare(id)
  t.match(revote.alternates, { elected: [giang, ha] })
  t.match(revote.result, { outcome: 'complete', findings: [] }, 'the file of a revote does not hold the ranking')
  const result = await congress.must<Deciding>('GET', `/v1/rounds/${id}/result`, EN)
  t.match(result.findings, [finding])
  t.match(result.decidingReadings, [
    {
      reading: 'rejectedDelegates',
      value: 'removed-before-base',
      others: [
        {
          value: 'kept',
          elected: [congress.idOf(dung)],
          alternates: [congress.idOf(giang)],
          detail:
            'Under another reading (rejected delegates: kept in), the base of the majority is 104; outcome: all seats filled; elected: Lê Thị Dung; alternates: Phạm Văn Giang.',
        },
      ],
    },
  ])
})

/** A vote of 12 to 10 by 22 ballots; one of the 12 was doubtful, and the board accepted it. */
const openDoubtful = async (
  t: Test,
  markedBallots: Readings['markedBallots'],
  doubt: { readonly kind: string; readonly note?: string },
  ruledLater = false,
) => {
  const congress = await openCongress(await openReplayedService(t), { readings: { markedBallots } })
  const names = ['Trần Thị An', 'Lê Thị Dung'] as const
  const [an, dung] = names
  const election = await congress.createElection('delegates', 1)
  const round = await congress.openRound(election)
  await congress.proposeList(round.id, names)
  await congress.approveList(round.id)
  await congress.handOut(round.id, 22)
  await congress.openBox(round.id, 22)
  await congress.enterBallots(round.id, [
    { strike: [dung], times: 11 },
    { strike: [an], times: 10 },
  ])
  const { id } = await congress.must<{ id: string }>('POST', `/v1/rounds/${round.id}/ballot-batches`, {
    body: { mode: 'ballots', size: 1 },
  })
  const member = congress.idOf('Đỗ Quang Huy')
  const typed = ruledLater ? { setAside: doubt.kind } : { doubt: { ruling: 'valid', ruledBy: member, ...doubt } }
  await congress.must('POST', `/v1/ballot-batches/${id}/entries/first/ballots`, {
    body: { from: 1, ballots: [{ struck: [congress.idOf(dung)], ...typed }] },
  })
  await congress.must('POST', `/v1/ballot-batches/${id}/entries/first/finalisation`)
  if (ruledLater) {
    await congress.must('PUT', `/v1/ballot-batches/${id}/rulings/1`, {
      headers: { 'if-none-match': '*' },
      body: { ruling: 'valid', present: [member], vote: { for: 1, against: 0, blank: 0 }, note: doubt.note ?? null },
    })
  }
  const tally = await congress.must<Deciding>('GET', `/v1/rounds/${round.id}/tally`, EN)
  const declared = await congress.declare(round.id)
  const result = await congress.must<Deciding>('GET', `/v1/rounds/${round.id}/result`, EN)
  const record = parseCountRecord(await congress.must('POST', `/v1/rounds/${round.id}/count-record-exports`))
  t.ok(record.ok && recount(record.value).differences.length === 0, 'the exported record counts to the same result')
  return { congress, tally, declared, result }
}

test('reading markedBallots: an outcome that rests on a ballot accepted with a mark says so', async (t) => {
  for (const [kind, ruledLater] of [
    ['marked', false],
    ['outside-name', false],
    ['marked', true],
    ['outside-name', true],
  ] as const) {
    const { tally, declared, result } = await openDoubtful(t, 'board-rules', { kind }, ruledLater)
    t.match(declared.result, { base: 22, outcome: 'complete', findings: [] }, 'no record says what was on the paper')
    t.strictSame(declared.elected, ['Trần Thị An'])
    const finding = { code: 'reading-decides', severity: 'warning', reading: 'markedBallots' }
    t.match(tally.findings, [finding])
    t.match(tally.decidingReadings, [{ reading: 'markedBallots', others: [{ value: 'invalid' }] }])
    t.match(result.findings, [finding])
    t.match(result.decidingReadings, [
      {
        reading: 'markedBallots',
        value: 'board-rules',
        others: [{ value: 'invalid', base: 22, outcome: 'seats-left', elected: [] }],
      },
    ])
  }
})

test('reading markedBallots: a ballot that the board finds issued, or unmarked, rests on no reading', async (t) => {
  for (const ruledLater of [false, true]) {
    const issued = await openDoubtful(t, 'board-rules', { kind: 'not-issued' }, ruledLater)
    t.strictSame([issued.tally.decidingReadings, issued.result.decidingReadings], [[], []])
  }
  const unmarked = await openDoubtful(t, 'invalid', { kind: 'marked', note: 'Vết mực in.' })
  t.strictSame([unmarked.tally.decidingReadings, unmarked.result.decidingReadings], [[], []])
  t.strictSame([unmarked.tally.findings, unmarked.result.findings], [[], []])
})
