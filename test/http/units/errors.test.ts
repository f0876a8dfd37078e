import { test } from 'tap'
import { problemOf } from '../../../src/http/plugins/errors.ts'

const failing = (code: string) => Object.assign(new Error('could not extend file'), { code, name: 'error' })

test('a full disk is distinguished from an unreachable database and from an internal error', async (t) => {
  t.equal(problemOf(failing('53100')).code, 'storage-full')
  t.equal(problemOf(failing('25006')).code, 'database-read-only')
  t.equal(problemOf(failing('58030')).code, 'database-read-only', 'a disk that fails')
  t.equal(
    problemOf(Object.assign(failing('42501'), { message: 'could not write: Read-only file system' })).code,
    'database-read-only',
  )
  t.equal(problemOf(failing('42501')).code, 'internal-error')
  t.equal(problemOf(failing('KP003')).code, 'clocks-differ', 'the database refuses the time of an event')
  t.equal(problemOf(failing('57P01')).code, 'database-unavailable')
  t.equal(problemOf(failing('23505')).code, 'internal-error')
})
