import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { as, openWithPlayers } from '../support/players.ts'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import { openTestService } from '../support/service.ts'
import { openCast } from './support/cast.ts'
import { expectRefusals } from './support/refusals.ts'

const reason = 'Ghi nhầm hai lần.'
const [AN, BINH] = ['Nguyễn Văn An', 'Trần Thị Bình'] as const

interface Congress {
  readonly id: string
  readonly cancelled: boolean
  readonly closedAt: string | null
  readonly notices: readonly { readonly code: string }[]
}

const isAgain = ({ notices }: Congress): boolean => notices.some(({ code }) => code === 'meeting-again')

test('a congress that was recorded twice has a notice, and one of the two is cancelled', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const path = `/v1/congresses/${congress.id}`
  const first = await congress.must<Record<string, unknown> & Congress>('GET', path)
  t.equal(isAgain(first), false)
  const { organisationId, kind, name, term, heldOn } = first
  const body = { organisationId, kind, name, term, heldOn }
  const twice = await congress.must<Congress>('POST', '/v1/congresses', { body })
  t.equal(isAgain(twice), true, 'the second one says so at once')
  t.equal(isAgain(await congress.must<Congress>('GET', path)), true)

  const cancel = { method: 'POST', path: `/v1/congresses/${twice.id}/cancellation`, options: { body: { reason } } }
  const cancelled = await congress.must<Congress>('POST', cancel.path, cancel.options)
  t.match(cancelled, { id: twice.id, cancelled: true, closedAt: /^20/ })
  t.equal(isAgain(cancelled), false)
  t.equal(isAgain(await congress.must<Congress>('GET', path)), false, 'the notice ends with it')
  t.match(await congress.must('GET', `/v1/congresses/${twice.id}/closing`), { cancelled: true, reason })
  const election = { body: { office: 'delegates', seats: 1 } }
  await expectRefusals(t, service, [
    { what: 'again', ...cancel, status: 409, code: 'congress-closed' },
    {
      what: 'an election',
      method: 'POST',
      path: `/v1/congresses/${twice.id}/elections`,
      options: election,
      status: 409,
      code: 'congress-closed',
    },
    { what: 'no reason', ...cancel, options: { body: {} }, status: 400, code: 'body-invalid' },
  ])
  t.same(replay(await eventsOfCongress(service, twice.id)).violations, [])
})

test('the administrator who recorded a congress twice takes one back while nothing is done in it', async (t) => {
  const service = await openWithPlayers(t)
  const { account, appoint, convene, organisationId, must } = await openCast(service)
  await account('quan.tri')
  await appoint('quan.tri', organisationId)
  await account('thu.ky')
  const byAdministrator = { ...as('quan.tri'), body: { reason } }
  const untouched = await convene(organisationId)
  await must('POST', `/v1/congresses/${untouched}/role-grants`, { body: { username: 'thu.ky', role: 'secretary' } })
  const body = {
    kind: 'members-congress',
    name: 'Đại hội',
    term: { from: 2017, to: 2020 },
    heldOn: '2017-08-06',
    reason,
  }
  await must('PUT', `/v1/congresses/${untouched}`, { ...as('thu.ky'), headers: { 'if-match': '"1"' }, body })
  const cancelled = await must<Congress>('POST', `/v1/congresses/${untouched}/cancellation`, byAdministrator)
  t.match(cancelled, { id: untouched, cancelled: true })
  t.match(await must('GET', `/v1/congresses/${untouched}/closing`, as('thu.ky')), { cancelled: true, reason })
  const events = await eventsOfCongress(service, untouched)
  t.same(replay(events).violations, [])
  t.match(events.at(-1), { action: 'congress.cancelled', actor: { role: 'organisation-administrator' } })
  const { items } = await must<{ items: readonly object[] }>('GET', `/v1/congresses/${untouched}/audit-checkpoints`)
  t.match(items.at(-1), { size: events.length }, 'its log is sealed')

  const used = await convene(organisationId)
  await must('PUT', `/v1/congresses/${used}/roll`, {
    headers: { 'if-none-match': '*' },
    body: { summoned: 9, attending: 9, exclusions: {} },
  })
  const refusal = { status: 409, code: 'congress-in-use' } as const
  const cancel = { method: 'POST', path: `/v1/congresses/${used}/cancellation`, options: byAdministrator }
  await expectRefusals(t, service, [{ what: 'a congress with a roll', ...cancel, ...refusal }])
  t.match(await must('GET', `/v1/congresses/${used}`, as('quan.tri')), { cancelled: false, closedAt: null })
  await must('POST', `/v1/congresses/${used}/role-grants`, { body: { username: 'thu.ky', role: 'secretary' } })
  await must('POST', `/v1/congresses/${used}/cancellation`, { ...as('thu.ky'), body: { reason } })
})

test('a congress with an approved list is not cancelled, and the refusal names the election', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const listing = await congress.openRound(await congress.createElection('delegates', 1))
  const { id } = await congress.openRound(await congress.createElection('committee', 1))
  await congress.addPeople(AN, BINH)
  await congress.proposeList(id, [AN, BINH])
  await congress.approveList(id)
  const path = `/v1/congresses/${congress.id}/cancellation`
  const refused = await congress.refused('POST', path, { body: { reason }, headers: { 'accept-language': 'en' } })
  t.match(refused, { status: 409, code: 'congress-begun' })
  t.match(refused.detail, /election 2/)
  await congress.must('POST', `/v1/rounds/${id}/cancellation`, { body: { reason } })
  await congress.must('POST', path, { body: { reason } })
  t.match(await congress.must('GET', `/v1/rounds/${listing.id}`), { state: 'cancelled' }, 'its round ends with it')
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})
