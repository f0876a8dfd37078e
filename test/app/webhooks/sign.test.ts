import { webcrypto } from 'node:crypto'
import { test } from 'tap'
import { secretText, signatureOf, signedHeaders } from '../../../src/app/webhooks/sign.ts'

/** The example that the libraries of Standard Webhooks are tested with. */
const PUBLISHED = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  message: { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' },
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}

test('Standard Webhooks: the published example', async (t) => {
  t.equal(signatureOf(PUBLISHED.secret, PUBLISHED.message), PUBLISHED.signature)
})

test('Standard Webhooks: HMAC-SHA256 over id.timestamp.body, checked by another implementation', async (t) => {
  const raw = Buffer.from(Array.from({ length: 32 }, (_, index) => 255 - index))
  const secret = secretText(raw.toString('base64url'))
  t.equal(secret, `whsec_${raw.toString('base64')}`)
  const message = { id: '0192f3a4-5b6c-7d8e-9f01-23456789abcd', timestamp: 1_501_895_700, body: '{"tên":"Đại hội"}' }
  const key = await webcrypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const text = new TextEncoder().encode(`${message.id}.${message.timestamp}.${message.body}`)
  const expected = Buffer.from(await webcrypto.subtle.sign('HMAC', key, text)).toString('base64')
  t.equal(signatureOf(secret, message), `v1,${expected}`)
  t.same(signedHeaders(secret, message), {
    'content-type': 'application/json',
    'webhook-id': message.id,
    'webhook-timestamp': '1501895700',
    'webhook-signature': `v1,${expected}`,
  })
})

test('a replayed message with another time, id or body has another signature', async (t) => {
  const { secret, message } = PUBLISHED
  const changed = [
    { ...message, id: `${message.id}x` },
    { ...message, timestamp: message.timestamp + 1 },
    { ...message, body: `${message.body} ` },
    // A point moved from one part to the next: the parts cannot run into each other, as ids hold no point.
    { ...message, id: 'msg', timestamp: message.timestamp },
  ].map((one) => signatureOf(secret, one))
  t.equal(new Set([PUBLISHED.signature, ...changed]).size, 5)
  t.not(signatureOf('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx', message), PUBLISHED.signature, 'another secret')
})
