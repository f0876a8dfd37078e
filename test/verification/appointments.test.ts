import { test } from 'tap'
import type { EventDocument } from '../../src/audit/event.ts'
import { exportOf } from '../support/counted-congress.ts'
import { verifyText } from '../support/forged-bundle.ts'
import { BINH, DUNG, openReferred, PAPER } from '../support/referred.ts'
import { eventsOfCongress, openReplayedService, replay } from '../support/replayed.ts'
import type { TestService } from '../support/service.ts'
import { BY_NAME, changed, OTHER, put } from './support/refused-acts/forging.ts'
import { type Forged, Forgery } from './support/tampering.ts'

const HA = 'Phạm Thu Hà'
/** The violations that each forged log shows at the place of the forgery. */
type Attack = readonly [string, readonly string[], (log: Forgery) => Forged]

/**
 * A third round, the appointment after the closing, its correction to a person who is recorded then, and an annulment by
 * the superior.
 */
const play = async (service: TestService): Promise<{ readonly id: string; readonly events: EventDocument[] }> => {
  const { congress, third } = await openReferred(service, '2025-08-15')
  await congress.must('POST', `/v1/congresses/${congress.id}/closing`, {
    body: { reason: null, confirmUnfinished: false },
  })
  const path = `/v1/rounds/${third}/appointment`
  await congress.addPerson(HA)
  const body = (name: string) => ({ personId: congress.idOf(name), paper: PAPER })
  const seen = (version: number) => ({ 'if-match': `"${version}"` })
  await congress.must('PUT', path, { headers: { 'if-none-match': '*' }, body: body(BINH) })
  await congress.must('PUT', path, { headers: seen(1), body: { ...body(HA), reason: 'Ghi nhầm người.' } })
  await congress.must('POST', `${path}/cancellation`, { headers: seen(2), body: { reason: 'Cấp trên thu hồi.' } })
  await congress.must('PUT', path, { headers: { 'if-none-match': '*' }, body: body(DUNG) })
  await congress.must('POST', `/v1/rounds/${third}/annulment`, {
    body: { by: 'superior', paper: PAPER, reason: 'Vi phạm quy chế bầu cử.', withDependents: true },
  })
  return { id: congress.id, events: await eventsOfCongress(service, congress.id) }
}

const ATTACKS: readonly Attack[] = [
  [
    'a decision to refer the seat before the third round',
    ['decision-not-open'],
    (log) =>
      changed(log.at('decision.recorded', 1), (after, event) => {
        after.kind = 'refer-to-superior'
        event.citations = ['qd294-2025:i23.3']
      }),
  ],
  [
    'an appointment before the decision',
    ['appointment-not-allowed'],
    (log) => {
      const appointment = log.at('appointment.recorded')
      log.swap(log.at('decision.recorded', 2), appointment)
      return appointment
    },
  ],
  [
    'an appointment after the second round',
    ['appointment-not-allowed'],
    (log) =>
      put(log, log.at('appointment.recorded'), log.at('result.declared', 1), (copy) => {
        copy.object.id = log.at('round.created', 1).object.id
      }),
  ],
  [
    'two people for one seat',
    ['before-differs', 'version-gap'],
    (log) =>
      put(log, log.at('appointment.recorded'), log.at('appointment.recorded'), (copy) => {
        copy.after.appointed = BY_NAME(log, DUNG)
      }),
  ],
  [
    'another person without a reason',
    ['reason-missing'],
    (log) =>
      changed(log.at('appointment.recorded', 1), (_, event) => {
        event.reason = null
      }),
  ],
  [
    'a correction that hides the person before it',
    ['before-differs'],
    (log) =>
      changed(log.at('appointment.recorded', 1), (_, event) => {
        event.before.appointed = BY_NAME(log, HA)
      }),
  ],
  [
    'a person whom the log never recorded',
    ['object-unknown'],
    (log) =>
      changed(log.at('appointment.recorded'), (after) => {
        after.appointed = OTHER
      }),
  ],
  [
    'a round that the log never recorded',
    ['object-unknown'],
    (log) =>
      changed(log.at('appointment.recorded'), (_, event) => {
        event.object.id = OTHER
      }),
  ],
  [
    'the cancellation of an appointment after a round that the log never recorded',
    ['object-unknown'],
    (log) =>
      changed(log.at('appointment.cancelled'), (_, event) => {
        event.object.id = OTHER
      }),
  ],
  [
    'the clause of other rules',
    ['citations-do-not-follow'],
    (log) =>
      changed(log.at('appointment.recorded'), (_, event) => {
        event.citations = ['qd29-2016:i24']
      }),
  ],
  [
    'a cancellation without a reason',
    ['reason-missing'],
    (log) =>
      changed(log.at('appointment.cancelled'), (_, event) => {
        event.reason = null
      }),
  ],
  [
    'an appointment cancelled twice',
    ['appointment-not-allowed'],
    (log) =>
      put(log, log.at('appointment.cancelled'), log.at('appointment.cancelled'), (copy) => {
        copy.after.version = 4
      }),
  ],
  [
    'the person who is appointed shown as elected',
    ['result-does-not-follow'],
    (log) =>
      changed(log.at('result.declared', 2), ({ result }) => {
        result.elected = [BY_NAME(log, BINH)]
      }),
  ],
  [
    'an annulment that hides the appointment that falls',
    ['undoing-not-allowed'],
    (log) =>
      changed(log.at('round.annulled'), (after) => {
        delete after.appointment
      }),
  ],
  [
    'an appointment after an annulled round',
    ['appointment-not-allowed'],
    (log) =>
      put(log, log.at('appointment.recorded', 2), log.at('round.annulled'), (copy) => {
        copy.after.version = 5
      }),
  ],
  [
    'a person recorded after the closing, once the referred round is annulled',
    ['act-after-closing'],
    (log) =>
      put(log, log.at('person.added', -1), log.at('round.annulled'), (copy) => {
        copy.object.id = OTHER
      }),
  ],
]

test('qd294-2025:i23.3 the replay judges appointments by the superior, also after the closing', async (t) => {
  const service = await openReplayedService(t)
  const { id, events } = await play(service)
  t.same(replay(events).violations, [], 'the honest log')
  t.equal((await verifyText(await exportOf(service, id))).verdict, 'verified', 'an export of it')
  for (const [name, codes, attack] of ATTACKS) {
    const log = new Forgery(events)
    const place = attack(log)
    const { violations } = replay(log.renumbered())
    t.equal(violations[0]?.sequence, place.sequence, `${name}: where`)
    const found = violations.filter(({ sequence }) => sequence === place.sequence).map(({ code }) => code)
    t.ok(
      codes.every((code) => found.some((one) => one === code)),
      `${name}: ${codes}, found ${found}`,
    )
  }
})
