import { test } from 'tap'
import { localOperator } from '../../../src/http/local-operator.ts'

test('the bearer of the token is the local operator, anybody else nobody', async (t) => {
  const actorOf = localOperator('0123456789abcdef')
  t.match(actorOf('0123456789abcdef'), { id: 'local-operator', role: 'local-operator' })
  for (const other of ['', '0123456789abcde', '0123456789abcdef0', '0123456789ABCDEF']) t.equal(actorOf(other), null)
})
