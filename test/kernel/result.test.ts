import { test } from 'tap'
import { err, ok } from '../../src/kernel/result.ts'

test('a result carries its value or its error', async (t) => {
  t.same(ok(3), { ok: true, value: 3 })
  t.same(err('no'), { ok: false, error: 'no' })
})
