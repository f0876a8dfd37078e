import { test } from 'tap'
import { openWithPlayers } from '../support/players.ts'
import { expectReplays } from '../support/replayed.ts'
import { playAct } from './support/hall-acts.ts'
import { complaintAbout, hallCases, playSteps } from './support/hall-case.ts'
import { openAdministration, openHallMeeting } from './support/hall-meeting.ts'

/**
 * The cases that are not yet answered as a counting board needs, each with the reason. The change that answers one
 * removes it.
 */
const NOT_YET: Readonly<Record<string, string>> = {}

test('situations of the hall are answered as a counting board needs', async (t) => {
  const service = await openWithPlayers(t)
  await openAdministration(service)
  const cases = hallCases()
  t.same(
    Object.keys(NOT_YET).filter((name) => !cases.some((one) => one.name === name)),
    [],
    'every name of the list is a case',
  )
  for (const [index, one] of cases.entries()) {
    const complaint = await playSteps(one, await openHallMeeting(service, index + 1, one.meeting), playAct)
    const reason = NOT_YET[one.name]
    if (reason === undefined) t.equal(complaint, null, `${one.name}: ${one.want}`)
    else t.ok(complaint, `${one.name} is answered now and must leave the list: ${reason}`)
  }
  await expectReplays(service)
})

test('an answer that the board cannot use is complained about', async (t) => {
  const answer = (status: number, body: object = {}) => ({ status, body, headers: {} })
  t.equal(complaintAbout({}, answer(200)), null)
  t.equal(complaintAbout({}, answer(422)), 'status 422')
  t.equal(complaintAbout({ statuses: [409, 422] }, answer(422)), null)
  t.equal(complaintAbout({ statuses: [409, 422] }, answer(201)), 'status 201')
  const seal = { mentions: 'seal|niêm phong' }
  t.equal(complaintAbout(seal, answer(200, { code: 'seal-broken' })), null)
  t.equal(complaintAbout(seal, answer(200)), 'does not mention seal|niêm phong')
  const silent = { statuses: [422], silent: 'account-unknown' }
  t.equal(complaintAbout(silent, answer(422, { code: 'account-unknown' })), 'mentions account-unknown')
})
