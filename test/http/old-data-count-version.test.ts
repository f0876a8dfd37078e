import { test } from 'tap'
import type { Office } from '../../src/rules/types.ts'
import { clientOf } from '../support/client.ts'
import { congressOf, openCongress } from '../support/congress.ts'
import { withClient } from '../support/database.ts'
import { recordsIn } from '../support/old-data.ts'
import { openOldService } from '../support/old-service.ts'
import { eventsOfCongress, expectReplays } from '../support/replayed.ts'

const NAME = 'data-before-count-version'

test('meetings keep their version and readings, and a new one takes the current ones', async (t) => {
  const service = await openOldService(t, NAME)
  const { must } = clientOf(service)
  for (const stored of recordsIn(NAME, 'congress')) {
    const { countVersion, readings } = await must<{ countVersion: number; readings: object }>(
      'GET',
      `/v1/congresses/${stored['id']}`,
    )
    t.equal(countVersion, 1)
    t.strictSame(readings, JSON.parse(stored['readings']!))
  }
  const conference = await openCongress(service, {
    kind: 'committee-conference',
    level: 'grassroots',
    heldOn: '2025-08-10',
    roll: { summoned: 15, attending: 12, exclusions: { suspended: 1, excusedThroughout: 2 } },
  })
  t.match(await must('GET', `/v1/congresses/${conference.id}`), {
    countVersion: 2,
    readings: { conferenceBase: 'sitting-294' },
  })
  const { result } = await conference.vote(await conference.createElection('secretary', 1), {
    names: ['Trần Thị Bình', 'Nguyễn Văn Dũng'],
    ballots: [
      { strike: ['Nguyễn Văn Dũng'], times: 7 },
      { strike: ['Trần Thị Bình'], times: 5 },
    ],
  })
  t.match(result, {
    format: 'count-result/2',
    base: 14,
    votesNeeded: 8,
    elected: [],
    findings: [{ code: 'reading-decides', reading: 'conferenceBase' }],
  })
  await expectReplays(service)
})

test('a board and a person of then are corrected, and the log replays', async (t) => {
  const service = await openOldService(t, NAME)
  const { must, tagOf } = clientOf(service)
  const { congress, person } = await withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ congress: string; person: string }>(
      `select b.congress_id as congress, p.id as person
        from counting_board_version b join person p using (congress_id) left join congress_closing using (congress_id)
        where closed_at is null and not exists (select from ballot_candidate c where c.person_id = p.id)
        order by p.id limit 1`,
    )
    return rows[0]!
  })
  const board = `/v1/congresses/${congress}/counting-board`
  const old = await must<{ members: object[]; vote: object }>('GET', board)
  t.match(old, { source: 'congress', paper: null, vote: { for: Number } })
  const change = async (path: string, body: object): Promise<void> => {
    await must('PUT', path, { headers: { 'if-match': await tagOf(path) }, body })
  }
  const { members, vote } = old
  await change(board, { members, vote, reason: 'Ghi lại.' })
  await change(board, { members, vote, reason: 'Ghi lại lần nữa.' })
  const path = `/v1/people/${person}`
  const {
    id: _,
    version: __,
    nameOnPaper: ___,
    carried: ____,
    ...figures
  } = await must<Record<string, unknown>>('GET', path)
  t.match(figures, { workingGroup: false })
  await change(path, { ...figures, unit: 'Phòng Tổng hợp hai' })
  await change(path, { ...figures, unit: 'Phòng Tổng hợp ba' })
  await expectReplays(service)
})

test('qd294-2025:i11.4.2: a call-up at a meeting of then cites the rules of its date', async (t) => {
  const service = await openOldService(t, NAME)
  const id = await withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select c.id from congress c left join congress_closing on congress_id = c.id
        where closed_at is null and held_on = '2025-08-10' and exists (select from counting_board_version b where b.congress_id = c.id)`,
    )
    return rows[0]!.id
  })
  const { must } = clientOf(service)
  const { organisationId } = await must<{ organisationId: string }>('GET', `/v1/congresses/${id}`)
  const { attending } = await must<{ attending: number }>('GET', `/v1/congresses/${id}/roll`)
  const congress = congressOf(service, { id, organisationId, attending, people: [] })
  const [delegate, alternate] = ['Mai Thị Út', 'Mai Văn Ước'] as const
  const electOne = async (office: Office, name: string): Promise<string> => {
    const election = await congress.createElection(office, 1)
    await congress.vote(election, { names: [name], ballots: [{ agree: [name], times: attending }] })
    return election
  }
  const election = await electOne('delegates', delegate)
  await electOne('alternate-delegates', alternate)
  await must('POST', `/v1/elections/${election}/call-ups`, {
    body: {
      droppedOut: congress.idOf(delegate),
      calledUp: congress.idOf(alternate),
      ground: 'deceased',
      reason: 'Từ trần.',
    },
  })
  const called = (await eventsOfCongress(service, id)).find(({ action }) => action === 'alternate.called-up')
  t.match(called, { citations: ['qd294-2025:i11.4.2'] })
  await expectReplays(service)
})
