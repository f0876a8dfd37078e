import { test } from 'tap'
import { ANH, HEAD, MAI } from '../http/support/cast.ts'
import { as } from '../support/players.ts'
import { eventsOfCongress, expectReplays, replay } from '../support/replayed.ts'
import { Forgery } from '../verification/support/tampering.ts'
import { NAMES, openHall } from './support/blind-hall.ts'

const [, , HA, AN] = NAMES
const REASON = { reason: 'Đếm lại hòm phiếu.' }

interface Overview {
  readonly elections: readonly { readonly next: { readonly code: string } | null }[]
}

test('a round that ended before its stacks were typed is reopened, and each refusal and the overview name the way on', async (t) => {
  // 22 ballots were issued; 23 are in the box.
  const { service, cast, round, batch, type, finish, shown } = await openHall(t, 2, 23)
  const path = `/v1/rounds/${round}`
  const head = as('truong.ban')
  await type('mai', 'first', [
    { strike: [HA, AN], times: 3 },
    { strike: [HA, AN], more: { setAside: 'marked' } },
  ])
  await cast.declare(round, true)
  await cast.must('POST', `${path}/reopenings`, { body: { by: 'presidium', ...REASON } })
  const headers = { 'if-match': await cast.tagOf(`${path}/ballot-return`) }
  await cast.must('PUT', `${path}/ballot-return`, { headers, body: { returned: 22, sealsIntact: true, ...REASON } })
  t.match(await shown(), { standing: 'typing', entries: [{ state: 'final' }, { state: 'final' }] })

  const { elections } = await cast.must<Overview>('GET', `/v1/congresses/${cast.id}/overview`, head)
  t.match(elections[0]?.next, { code: 'finish-stacks' })
  const present = [HEAD, MAI, ANH].map(cast.idOf)
  const ruling = { ruling: 'invalid', present, vote: { for: 3, against: 0, blank: 0 }, note: 'Có ký tên.' }
  const ruled = { ...head, headers: { 'if-none-match': '*' }, body: ruling }
  t.match(await cast.refused('PUT', `${batch}/rulings/4`, ruled), { code: 'ruling-too-early' }, 'no half stack counts')
  const typing = { ...as('mai'), body: { from: 5, ballots: [{ struck: [] }] } }
  t.match(await cast.refused('POST', `${batch}/entries/first/ballots`, typing), {
    code: 'entry-final',
    detail: /mở lại lượt nhập/,
  })

  for (const slot of ['first', 'second']) {
    await cast.must('POST', `${batch}/entries/${slot}/reopening`, { ...head, body: REASON })
  }
  const headersOfSize = { 'if-match': await cast.tagOf(batch) }
  await cast.must('PUT', batch, { ...head, headers: headersOfSize, body: { size: 22, ...REASON } })
  const rest = { strike: [HA, AN], times: 18 }
  await type('mai', 'first', [rest], 5)
  await type('anh', 'second', [
    { strike: [HA, AN], times: 3 },
    { strike: [HA, AN], more: { setAside: 'marked' } },
    rest,
  ])
  await finish('mai', 'first')
  await finish('anh', 'second')
  t.match(await shown(), { standing: 'ruling' })
  await cast.must('PUT', `${batch}/rulings/4`, ruled)
  t.same((await cast.declare(round)).elected, NAMES.slice(0, 2))
  await expectReplays(service)

  const log = new Forgery(await eventsOfCongress(service, cast.id))
  const early = log.at('ballot.ruled')
  log.drop(early)
  log.events.splice(log.events.indexOf(log.at('entry.reopened')), 0, early)
  const { violations } = replay(log.renumbered())
  t.match(violations[0], { code: 'act-out-of-order', sequence: early.sequence }, 'a replay finds a ruling before that')
})
