import { test } from 'tap'
import { problemOf } from '../../../src/http/plugins/errors.ts'

const failing = (code: string) => Object.assign(new Error('could not extend file'), { code, name: 'error' })

test('a full disk is distinguished from an unreachable database and from an internal error', async (t) => {
  t.equal(problemOf(failing('53100')).code, 'storage-full')
  t.equal(problemOf(failing('57P01')).code, 'database-unavailable')
  t.equal(problemOf(failing('23505')).code, 'internal-error')
})
