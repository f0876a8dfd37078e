import { test } from 'tap'
import {
  type AppointmentFacts,
  appointmentCancellationProblem,
  appointmentProblem,
  awaitsAppointment,
  isReferred,
} from '../../src/rules/appointment.ts'
import { appointmentClause, DECISION_KINDS } from '../../src/rules/decision.ts'
import { appointmentNotices } from '../../src/rules/notices.ts'

const FACTS: AppointmentFacts = { state: 'declared', decision: 'refer-to-superior', isPerson: true }

test('qd29-2016:i24, qd294-2025:i23.3 the superior appoints only after the decision to refer the seat to it', async (t) => {
  t.equal(appointmentProblem(FACTS), null)
  for (const decision of [null, ...DECISION_KINDS.filter((kind) => kind !== 'refer-to-superior')]) {
    t.equal(appointmentProblem({ ...FACTS, decision }), 'appointment-not-referred', String(decision))
  }
})

test('a person of another meeting is not appointed', async (t) => {
  t.equal(appointmentProblem({ ...FACTS, isPerson: false }), 'person-of-another-congress')
})

test('nobody is appointed after a round that does not stand', async (t) => {
  const fallen = { ...FACTS, decision: null }
  t.equal(appointmentProblem({ ...fallen, state: 'annulled' }), 'round-annulled')
  t.equal(appointmentProblem({ ...fallen, state: 'cancelled' }), 'round-cancelled')
  t.equal(appointmentProblem({ ...fallen, state: 'counting' }), 'appointment-not-referred', 'counted again')
})

test('a referred seat waits until a person is appointed, no other one does', async (t) => {
  t.equal(awaitsAppointment({ decision: 'refer-to-superior', isAppointed: false }), true)
  t.equal(awaitsAppointment({ decision: 'refer-to-superior', isAppointed: true }), false)
  t.equal(awaitsAppointment({ decision: 'leave-vacant', isAppointed: false }), false)
  t.equal(awaitsAppointment({ decision: null, isAppointed: false }), false)
  t.equal(isReferred({ decision: 'refer-to-superior' }), true)
  t.equal(isReferred({ decision: 'further-round' }), false)
})

test('only an appointment in force is cancelled', async (t) => {
  t.equal(appointmentCancellationProblem({ isAppointed: true }), null)
  t.equal(appointmentCancellationProblem({ isAppointed: false }), 'appointment-unknown')
})

test('the clause of the appointment follows the rules in force on the day of the meeting', async (t) => {
  t.equal(appointmentClause('qd29-2016'), 'qd29-2016:i24')
  t.equal(appointmentClause('qd294-2025'), 'qd294-2025:i23.3')
  t.equal(appointmentClause(null), undefined)
})

test('no clause is known on the membership of the person, or on the day of the paper: both are shown and not refused', async (t) => {
  const facts = {
    membership: 'official',
    paperDate: '2017-08-05',
    heldOn: '2017-08-05',
    recordedAt: '2017-08-06T01:00:00.000Z',
    votes: [],
  } as const
  const codes = (change: object) => appointmentNotices({ ...facts, ...change }).map(({ code }) => code)
  t.same(codes({}), [])
  t.same(codes({ membership: 'probationary' }), ['appointed-not-official'])
  t.same(codes({ membership: 'temporary' }), ['appointed-not-official'])
  t.same(codes({ paperDate: '2017-08-04' }), ['appointment-before-meeting'])
  t.same(codes({ paperDate: '2017-08-07' }), [])
  t.same(codes({ paperDate: '2017-08-08' }), ['paper-after-recording'], 'recorded two days before its date')
  t.same(
    appointmentNotices({ ...facts, membership: 'probationary' }),
    [{ code: 'appointed-not-official', severity: 'warning' }],
    'no clause is claimed',
  )
})

test('hd06-2025:i16.3 a person who stood with half or fewer votes within twelve months is named to the superior', async (t) => {
  const waiting = { appointableFrom: '2026-08-16', citation: 'hd06-2025:i16.3' }
  const facts = { membership: 'official', heldOn: '2025-08-15', recordedAt: '2027-01-05T01:00:00.000Z' } as const
  const notices = (paperDate: string, votes: readonly { appointableFrom: string | null; citation?: string }[]) =>
    appointmentNotices({ ...facts, paperDate, votes })
  const named = [{ code: 'appointed-after-half-or-fewer', severity: 'warning', citation: 'hd06-2025:i16.3' }] as const
  t.same(notices('2025-08-20', [waiting]), named)
  t.same(notices('2026-08-15', [{ appointableFrom: null }, waiting]), named, 'the last day of the twelve months')
  t.same(notices('2026-08-16', [waiting]), [])
  t.same(notices('2025-08-20', [{ appointableFrom: null }]), [], 'more than half of the votes')
  t.same(notices('2025-08-20', [{ appointableFrom: '2026-08-16' }]), [], 'no clause is known for the day')
  t.same(notices('2025-08-20', []), [], 'a person who did not stand')
})
