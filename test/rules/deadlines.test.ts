import { test } from 'tap'
import { dayOutOfOrder, deadlines } from '../../src/rules/deadlines.ts'

// The two days of the National Day of 2025.
const NATIONAL_DAY = new Set(['2025-09-01', '2025-09-02'])

const august = {
  regulation: 'qd190-2024',
  implementing: 'qd294-2025',
  closedOn: '2025-08-15',
  receivedOn: '2025-08-26',
  holidays: NATIONAL_DAY,
} as const

test('qd294-2025:i16.1: closed on Friday 2025-08-15, reported by 2025-08-26, approved by 2025-09-18', async (t) => {
  t.match(deadlines(august), {
    report: { due: '2025-08-26', citation: 'qd294-2025:i16.1' },
    approval: { due: '2025-09-18', citation: 'qd294-2025:i16.1' },
  })
})

test('without the public holidays a deadline is earlier, never later', async (t) => {
  t.match(deadlines({ ...august, holidays: new Set() }), { approval: { due: '2025-09-16' } })
})

test('a holiday on a weekend takes no working day away', async (t) => {
  t.match(deadlines({ ...august, holidays: new Set(['2025-08-16', '2025-08-17']) }), { report: { due: '2025-08-26' } })
})

test('no approval is due before the report is received', async (t) => {
  t.equal(deadlines({ ...august, receivedOn: null }).approval, null)
})

test('qd190-2024:d33: complaints within 15 working days of closing', async (t) => {
  t.same(deadlines(august).complaint, { due: '2025-09-09', citation: 'qd190-2024:d33' })
})

test('no clause on complaints is known under the rule set of 2014', async (t) => {
  t.equal(deadlines({ ...august, regulation: 'qd244-2014' }).complaint, null)
})

test('qd24-2021:i16.1: a meeting of 2023 cites the rules of its day', async (t) => {
  const meeting = { ...august, implementing: 'qd24-2021', closedOn: '2023-06-30', receivedOn: null } as const
  t.same(deadlines(meeting).report, { due: '2023-07-11', citation: 'qd24-2021:i16.1' })
})

test('no clause is cited if no implementing rules are known for the day', async (t) => {
  t.same(deadlines({ ...august, implementing: null }).report, { due: '2025-08-26' })
})

test('the days of a meeting follow each other', async (t) => {
  const days = { closedOn: '2025-08-16', receivedOn: '2025-08-16' }
  t.equal(dayOutOfOrder('2025-08-15', days), null)
  t.equal(dayOutOfOrder('2025-08-15', { ...days, receivedOn: null }), null)
  t.equal(dayOutOfOrder('2025-08-17', days), 'closedOn')
  t.equal(dayOutOfOrder('2025-08-15', { ...days, receivedOn: '2025-08-15' }), 'receivedOn')
})
