import { createHash } from 'node:crypto'
import { type Test, test } from 'tap'
import type { OpenIdFlow } from '../../src/app/openid/provider.ts'
import { openBrowser } from './browser.ts'
import { clientOf, FLOW, failed, NAME, OTHER, REDIRECT } from './client.ts'
import { openForgingProvider } from './forging-provider.ts'
import { CLIENT, listenLocally, openLocalProvider } from './local-provider.ts'

/** Through a real provider: from the start until it sends the browser back. */
const goThere = async (t: Test, flow = FLOW, now = () => new Date()) => {
  const local = await openLocalProvider(t, REDIRECT)
  local.letIn({ subject: 'nguyen.van.an' })
  const client = clientOf(local.issuer, now)
  const started = await client.start(flow)
  if (!started.ok) throw new Error(started.error.detail)
  const comeBack = async (address = started.value): Promise<string> => {
    const { next } = await openBrowser().follow(address, (to) => to.startsWith(REDIRECT))
    if (next === null) throw new Error('the provider sent nobody back')
    return new URL(next).search.slice(1)
  }
  return { local, client, address: new URL(started.value), comeBack }
}

test('the browser is redirected with state, nonce and the digest of the proof key, and asked to sign in again', async (t) => {
  const { client, address, local } = await goThere(t)
  t.equal(client.name, NAME)
  t.equal(address.origin, local.issuer)
  t.same(Object.fromEntries(address.searchParams), {
    response_type: 'code',
    client_id: CLIENT.id,
    redirect_uri: REDIRECT,
    scope: 'openid',
    state: FLOW.state,
    nonce: FLOW.nonce,
    code_challenge: createHash('sha256').update(FLOW.codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
    prompt: 'login',
    max_age: '0',
  })
})

test('a real provider exchanges a code for an identity', async (t) => {
  const { client, comeBack, local } = await goThere(t)
  const query = await comeBack()
  const person = { issuer: local.issuer, subject: 'nguyen.van.an', secondFactor: false }
  t.same(await client.finish({ flow: FLOW, query, secondsAway: 1 }), { ok: true, value: person })
  t.same(
    await client.finish({ flow: FLOW, query, secondsAway: 1 }),
    failed('provider-refused', 'invalid_grant'),
    'a code is good once',
  )
})

test('a real provider refuses a code without the proof key, and a client without the secret', async (t) => {
  const { client, comeBack, local } = await goThere(t)
  const query = await comeBack()
  const finish = (flow: OpenIdFlow, secret?: string) =>
    (secret ? clientOf(local.issuer, undefined, secret) : client).finish({ flow, query, secondsAway: 1 })
  t.same(await finish(FLOW, 'wrong-secret'), failed('provider-refused', 'OAUTH_WWW_AUTHENTICATE_CHALLENGE'))
  t.same(await finish({ ...FLOW, codeVerifier: OTHER }), failed('provider-refused', 'invalid_grant'))
})

test('state and nonce of another flow are refused', async (t) => {
  const { client, comeBack, local } = await goThere(t)
  const query = await comeBack()
  const asked = local.asked.length
  const otherState = await client.finish({ flow: { ...FLOW, state: OTHER }, query, secondsAway: 1 })
  t.same(otherState, failed('answer-invalid', 'OAUTH_INVALID_RESPONSE'))
  t.equal(local.asked.length, asked, 'nothing was asked of the provider')
  const otherNonce = await client.finish({ flow: { ...FLOW, nonce: OTHER }, query, secondsAway: 1 })
  t.same(otherNonce, failed('answer-invalid', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'))
})

test('a refusal by the provider is reported as one', async (t) => {
  const { client, comeBack, local } = await goThere(t)
  local.letIn(null)
  const query = await comeBack()
  t.same(await client.finish({ flow: FLOW, query, secondsAway: 1 }), failed('provider-refused', 'access_denied'))
})

test('an answer outside the protocol is refused', async (t) => {
  const { client, local } = await goThere(t)
  const state = `state=${FLOW.state}`
  const iss = `iss=${encodeURIComponent(local.issuer)}`
  for (const query of [
    '',
    state,
    `${state}&${iss}`,
    `${state}&code=`,
    `code=x&${iss}`,
    `${state}&${state}&code=x&${iss}`,
  ]) {
    t.match(
      await client.finish({ flow: FLOW, query, secondsAway: 1 }),
      failed('answer-invalid', 'OAUTH_INVALID_RESPONSE'),
      // Secrets in it must not appear in the output of the tests.
      [...new URLSearchParams(query).keys()].join(' '),
    )
  }
  t.match(
    await client.finish({ flow: FLOW, query: `${state}&code=x&iss=https%3A%2F%2Felsewhere.example`, secondsAway: 1 }),
    failed('answer-invalid', 'OAUTH_INVALID_RESPONSE'),
    'the answer of another provider, mixed up with that of ours',
  )
  t.notOk(local.asked.includes('POST /token'), 'nothing was asked of the provider')
})

test('the secret is sent by a method that the provider supports', async (t) => {
  const exchangeAfter = async (discovery: object) => {
    const provider = await openForgingProvider(t, CLIENT)
    provider.forge({ discovery: { ...discovery }, claims: { nonce: FLOW.nonce } })
    await clientOf(provider.origin).finish({ flow: FLOW, query: `state=${FLOW.state}&code=x`, secondsAway: 1 })
    const [{ authorization, form }] = provider.exchanges as [(typeof provider.exchanges)[0]]
    t.match(Object.fromEntries(form), { code: 'x', code_verifier: FLOW.codeVerifier, redirect_uri: REDIRECT })
    return { inHeader: authorization?.startsWith('Basic '), inForm: form.get('client_secret') }
  }
  const inHeader = { inHeader: true, inForm: null }
  t.same(await exchangeAfter({}), inHeader)
  const both = ['client_secret_post', 'client_secret_basic']
  t.same(await exchangeAfter({ token_endpoint_auth_methods_supported: both }), inHeader)
  t.same(await exchangeAfter({ token_endpoint_auth_methods_supported: ['client_secret_post'] }), {
    inHeader: undefined,
    inForm: CLIENT.secret,
  })
})

test('malformed answers of the token endpoint are refused', async (t) => {
  const provider = await openForgingProvider(t, CLIENT)
  const client = clientOf(provider.origin)
  const answered = async (status: number, body: string, type = 'application/json') => {
    provider.forge({ answer: { status, body, type } })
    return client.finish({ flow: FLOW, query: `state=${FLOW.state}&code=x`, secondsAway: 1 })
  }
  t.same(await answered(400, '{"error":"invalid_grant"}'), failed('provider-refused', 'invalid_grant'))
  t.same(await answered(400, '{"error":"no code at all: bi-mat-thu"}'), failed('provider-refused', 'unknown'))
  t.same(
    await answered(503, '<h1>bi-mat-thu</h1>', 'text/html'),
    failed('provider-away', 'OAUTH_RESPONSE_IS_NOT_CONFORM'),
  )
  t.same(await answered(502, '{"error":"server_error"}'), failed('provider-away', 'OAUTH_RESPONSE_IS_NOT_CONFORM'))
  t.same(await answered(200, '<h1>bi-mat-thu</h1>', 'text/html'), failed('provider-away', 'OAUTH_RESPONSE_IS_NOT_JSON'))
  t.same(await answered(200, 'bi-mat-thu'), failed('answer-invalid', 'OAUTH_PARSE_ERROR'))
  t.same(await answered(200, '{"access_token":"bi-mat-thu"}'), failed('answer-invalid', 'OAUTH_INVALID_RESPONSE'))
  const withoutId = '{"access_token":"bi-mat-thu","token_type":"Bearer"}'
  t.same(await answered(200, withoutId), failed('answer-invalid', 'OAUTH_INVALID_RESPONSE'))
})

test('an unreachable provider is contacted again the next time', async (t) => {
  const { origin, stop } = await listenLocally(t, (_request, response) => response.writeHead(503).end())
  const client = clientOf(origin)
  t.same(await client.start(FLOW), failed('provider-away', 'OAUTH_RESPONSE_IS_NOT_CONFORM'))
  await stop()
  t.same(await client.start(FLOW), failed('provider-away', 'ECONNREFUSED'))
  t.same(await client.finish({ flow: FLOW, query: '', secondsAway: 1 }), failed('provider-away', 'ECONNREFUSED'))
})

test('a provider that states another issuer is refused', async (t) => {
  const provider = await openForgingProvider(t, CLIENT)
  provider.forge({ discovery: { issuer: 'https://elsewhere.example' } })
  const client = clientOf(provider.origin)
  t.same(await client.start(FLOW), failed('answer-invalid', 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'))
  provider.forge({})
  t.match(await client.start(FLOW), { ok: true })
})

test('the metadata of the provider is fetched on demand, once for all waiting requests, and again after an hour', async (t) => {
  const provider = await openForgingProvider(t, CLIENT)
  let at = Date.UTC(2017, 7, 5)
  const client = clientOf(provider.origin, () => new Date(at))
  const asked = () => provider.asked.length
  t.equal(asked(), 0)
  await Promise.all(Array.from({ length: 20 }, () => client.start(FLOW)))
  t.equal(asked(), 1)
  at += 3_599_999
  await client.start(FLOW)
  t.equal(asked(), 1)
  at += 1
  await client.start(FLOW)
  t.equal(asked(), 2)
})
