import { test } from 'tap'
import { SetupLink } from '../../../src/app/sessions/setup-link.ts'

const digest = Buffer.alloc(32, 1)
const other = Buffer.alloc(32, 2)
const BEFORE = '2017-08-05T01:00:00.000Z'
const END = '2017-08-06T01:00:00.000Z'
const printed = () => new SetupLink({ digest, expiresAt: END, despiteAdministrators: false })

test('a link can be used once, with its token, before it expires', async (t) => {
  const link = printed()
  t.equal(link.isOpen, true)
  t.equal(link.take(other, BEFORE), false)
  t.equal(link.take(digest, END), false)
  t.equal(link.take(digest, BEFORE), true)
  t.equal(link.isOpen, false)
  t.equal(link.take(digest, BEFORE), false, 'nobody else takes it meanwhile')
})

test('a released link can be used again', async (t) => {
  const link = printed()
  link.take(digest, BEFORE)
  link.release()
  t.equal(link.isOpen, true)
  t.equal(link.take(digest, BEFORE), true)
})

test('no token is accepted if no link was printed', async (t) => {
  const none = new SetupLink(null)
  t.equal(none.isOpen, false)
  t.equal(none.take(digest, BEFORE), false)
  none.release()
  t.equal(none.take(digest, BEFORE), false)
})

test('a link ends after a day even if the clock of the machine was put back', async (t) => {
  let elapsed = 5
  const plan = { digest, expiresAt: END, despiteAdministrators: false }
  const link = new SetupLink(plan, () => elapsed)
  elapsed += 24 * 60 * 60 * 1000
  t.equal(link.take(digest, BEFORE), false)
  elapsed -= 1
  t.equal(link.take(digest, BEFORE), true)
})
