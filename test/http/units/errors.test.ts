import { test } from 'tap'
import { problemOf } from '../../../src/http/plugins/errors.ts'

const failing = (code: string) => Object.assign(new Error('could not extend file'), { code, name: 'error' })

test('a full disk is told apart from a database that is away and from a fault of ours', async (t) => {
  t.equal(problemOf(failing('53100')).code, 'storage-full')
  t.equal(problemOf(failing('57P01')).code, 'database-unavailable')
  t.equal(problemOf(failing('23505')).code, 'internal-error')
})
