import { test } from 'tap'
import { startFailureOf } from '../../src/cli/start-failure-of.ts'
import { SigningKeyFailure } from '../../src/secrets/signing-key.ts'

const failing = (message: string, code: string) => Object.assign(new Error(message), { code })

test('whatever ends a start, a person reads a sentence about it', async (t) => {
  const codeFor = (error: unknown) => startFailureOf(error, '/data').code
  t.equal(codeFor(failing('could not extend file', '53100')), 'disk-full')
  t.equal(codeFor(failing('ENOSPC: no space left on device, write', 'ENOSPC')), 'disk-full')
  t.equal(codeFor(failing('cannot execute INSERT in a read-only transaction', '25006')), 'disk-read-only')
  t.equal(codeFor(new SigningKeyFailure('/data/keys/log-signing.key', new Error('no private key'))), 'key-file-damaged')
  t.equal(codeFor(new SigningKeyFailure('/data/keys/log-signing.key', failing('x', 'EACCES'))), 'key-file-unusable')
  t.same(startFailureOf(new TypeError('x is not a function'), '/data'), {
    code: 'start-unforeseen',
    detail: 'x is not a function',
  })
})
