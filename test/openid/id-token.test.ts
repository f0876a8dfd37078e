import { test } from 'tap'
import { clientOf, FLOW, failed, OTHER } from './client.ts'
import { FORGED_SUBJECT, type Forgery, openForgingProvider } from './forging-provider.ts'
import { CLIENT } from './local-provider.ts'

test('only mfa counts as a second factor', async (t) => {
  const provider = await openForgingProvider(t, CLIENT)
  const client = clientOf(provider.origin)
  const secondFactor = async (claims: object) => {
    provider.forge({ claims: { nonce: FLOW.nonce, ...claims } })
    const person = await client.finish({ flow: FLOW, query: `state=${FLOW.state}&code=x`, secondsAway: 1 })
    return person.ok ? person.value.secondFactor : person.error
  }
  t.equal(await secondFactor({ amr: ['pwd', 'mfa'] }), true)
  for (const amr of [undefined, null, [], ['pwd'], ['otp'], ['hwk', 'pin'], ['MFA'], 'mfa', { mfa: true }, [['mfa']]]) {
    t.equal(await secondFactor({ amr }), false, JSON.stringify(amr))
  }
  t.equal(await secondFactor({ acr: 'mfa' }), false, 'what an acr means is known to its provider alone')
})

const seconds = (from: number): number => Math.floor(Date.now() / 1000) + from

/**
 * Answers that an honest provider would not give, at this moment: other tests may run between the load of this file and
 * its own.
 */
const forgeries = (): Readonly<Record<string, Forgery & { readonly refused: string }>> => ({
  'of another audience': { claims: { aud: 'another-client' }, refused: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' },
  'for several, with another in charge': {
    claims: { aud: [CLIENT.id, 'another-client'], azp: 'another-client' },
    refused: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  },
  'of another issuer': { claims: { iss: 'https://elsewhere.example' }, refused: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' },
  'of another flow': { claims: { nonce: OTHER }, refused: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' },
  'without a nonce': { claims: { nonce: undefined }, refused: 'OAUTH_INVALID_RESPONSE' },
  expired: { claims: { iat: seconds(-600), exp: seconds(-60) }, refused: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED' },
  'not yet good': { claims: { nbf: seconds(120) }, refused: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED' },
  'without an end': { claims: { exp: undefined }, refused: 'OAUTH_INVALID_RESPONSE' },
  'of a sign-in before this one': { claims: { auth_time: seconds(-90) }, refused: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED' },
  'that does not say when somebody signed in': { claims: { auth_time: undefined }, refused: 'OAUTH_INVALID_RESPONSE' },
  'without a subject': { claims: { sub: undefined }, refused: 'OAUTH_INVALID_RESPONSE' },
  'with an empty subject': { claims: { sub: '' }, refused: 'subject' },
  'with a subject that is none': { claims: { sub: 'an\u0000' }, refused: 'subject' },
  'with a subject of 256 characters': { claims: { sub: 'x'.repeat(256) }, refused: 'subject' },
  'signed by a key that is not published': { signature: 'foreign', refused: 'OAUTH_INVALID_RESPONSE' },
  'signed by a key of another name': { header: { kid: 'other' }, refused: 'OAUTH_KEY_SELECTION_FAILED' },
  'changed after it was signed': { signature: 'altered', refused: 'OAUTH_INVALID_RESPONSE' },
  'signed by nobody': { signature: 'none', refused: 'OAUTH_INVALID_RESPONSE' },
  'signed with the client’s secret': { signature: 'secret', refused: 'OAUTH_INVALID_RESPONSE' },
})

test('an invalid ID token identifies no person', async (t) => {
  const provider = await openForgingProvider(t, CLIENT)
  const client = clientOf(provider.origin)
  const finish = () => client.finish({ flow: FLOW, query: `state=${FLOW.state}&code=x`, secondsAway: 5 })
  const expectHonest = async () => {
    provider.forge({ claims: { nonce: FLOW.nonce } })
    const value = { issuer: provider.origin, subject: FORGED_SUBJECT, secondFactor: false }
    t.same(await finish(), { ok: true, value }, 'an honest one does')
  }
  await expectHonest()
  for (const [what, { refused, claims, ...forgery }] of Object.entries(forgeries())) {
    provider.forge({ ...forgery, claims: { nonce: FLOW.nonce, ...claims } })
    t.same(await finish(), failed('answer-invalid', refused), what)
  }
  await expectHonest()
})
