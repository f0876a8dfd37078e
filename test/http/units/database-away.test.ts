import { test } from 'tap'
import { isDatabaseAway } from '../../../src/http/plugins/database-away.ts'

const failing = (message: string, code?: unknown) =>
  Object.assign(new Error(message), code === undefined ? {} : { code })

test('lost connections, a server that stops or starts, and too many clients are temporary failures', async (t) => {
  for (const code of [
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOENT',
    '57P01',
    '57P02',
    '57P03',
    '53300',
    '08006',
    '57014',
    '40P01',
    '40001',
  ]) {
    t.ok(isDatabaseAway(failing('x', code)), code)
  }
  for (const message of ['Connection terminated unexpectedly', 'timeout exceeded when trying to connect']) {
    t.ok(isDatabaseAway(failing(message)), message)
  }
})

test('every other error is an internal failure', async (t) => {
  for (const code of ['23505', '42P01', '22003', 57014, undefined]) {
    t.notOk(isDatabaseAway(failing('duplicate key', code)), String(code))
  }
  t.notOk(isDatabaseAway('Connection terminated'))
  t.notOk(isDatabaseAway(null))
})
