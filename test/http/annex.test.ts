import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'

interface Annex {
  readonly workingGroupClause: string | null
  readonly readings: readonly { readonly name: string; readonly value: string; readonly evidence: string }[]
}

test('the annex of readings names both instruments, and each reading that can decide something', async (t) => {
  const service = await openTestService(t)
  const conference = await openCongress(service, {
    level: 'grassroots',
    kind: 'committee-conference',
    heldOn: '2025-08-15',
    roll: { summoned: 15, attending: 15 },
    readings: { conferenceBase: 'sitting' },
  })
  const annex = await conference.must<Annex>('GET', `/v1/congresses/${conference.id}/readings`)
  t.match(annex, {
    regulation: { id: 'qd190-2024', number: '190-QĐ/TW' },
    implementing: { id: 'qd294-2025', number: '294-QĐ/TW', inForce: { from: '2025-07-01', to: '2026-04-07' } },
    doubtfulClause: 'qd190-2024:d8.k2',
    workingGroupClause: 'qd294-2025:i12.4.1',
  })
  t.match(
    annex.readings.find(({ name }) => name === 'conferenceBase'),
    { value: 'sitting', meaning: { vi: 'không trừ ai' }, isDefault: false, clauses: ['qd190-2024:d30.k4'] },
  )
  t.match(
    annex.readings.find(({ name }) => name === 'tieAtCut'),
    { value: 'revote-plurality', isDefault: true, clauses: ['qd190-2024:d30'] },
  )
  t.notOk(annex.readings.some(({ name }) => name === 'rejectedDelegates'))
  t.ok(annex.readings.every(({ evidence }) => evidence === 'reading'))

  const congress = await openCongress(service, { kind: 'members-congress', heldOn: '2017-08-05' })
  const older = await congress.must<Annex>('GET', `/v1/congresses/${congress.id}/readings`)
  t.match(older, { regulation: { id: 'qd244-2014' }, implementing: { id: 'qd29-2016' } })
  t.notOk(older.readings.some(({ name }) => name === 'conferenceBase'))
  // The wording of 2016 on a working group was not read, so that of 2025 is inferred for it.
  t.match(older, { doubtfulClause: 'qd244-2014:d7.k2', workingGroupClause: /^qd29-2016:/ })
  const [id, place] = older.workingGroupClause!.split(':')
  t.match(await congress.must('GET', `/v1/regulations/${id}/clauses/${place}`), { evidence: 'inferred' })
})
