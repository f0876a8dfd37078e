import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Test } from 'tap'
import { plant } from '../support/planted-secrets.ts'
import { type Listening, listenLocally } from './local-provider.ts'

type Claims = Readonly<Record<string, unknown>>

/** Deviations of the provider from an honest one. */
export interface Forgery {
  /** Overrides of the discovery document. */
  readonly discovery?: Claims
  readonly header?: Claims
  /** Overrides of the ID token's claims; undefined removes a claim. */
  readonly claims?: Claims
  /**
   * `foreign`: by an unpublished key; `secret`: with the client secret; `none`: unsigned; `altered`: changed after
   * signing.
   */
  readonly signature?: 'foreign' | 'secret' | 'none' | 'altered'
  /** Answer of the token endpoint in the place of tokens. */
  readonly answer?: { readonly status: number; readonly body: string; readonly type?: string }
}

export interface ForgingProvider extends Listening {
  readonly forge: (forgery: Forgery) => void
  /** Credentials sent with the exchanges so far. */
  readonly exchanges: readonly { readonly authorization: string | undefined; readonly form: URLSearchParams }[]
}

export const FORGED_SUBJECT = 'forged-subject'

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const coded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const signed = (header: Claims, claims: Claims, key: KeyObject): string => {
  const text = `${coded(header)}.${coded(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

const json = (response: ServerResponse, status: number, body: string, type = 'application/json'): void => {
  response.writeHead(status, { 'content-type': type }).end(body)
}

/**
 * A provider that sends and signs whatever a test wants. It remembers no sign-in: the test passes the nonce of the flow
 * as a claim.
 */
export const openForgingProvider = async (
  t: Test,
  client: { readonly id: string; readonly secret: string },
): Promise<ForgingProvider> => {
  const own = newKey()
  const foreign = newKey()
  const exchanges: { authorization: string | undefined; form: URLSearchParams }[] = []
  let forgery: Forgery = {}

  const idToken = (): string => {
    const at = Math.floor(Date.now() / 1000)
    const honest = { iss: listening.origin, aud: client.id, sub: FORGED_SUBJECT, iat: at, exp: at + 60, auth_time: at }
    const claims = { ...honest, ...forgery.claims }
    const header = { alg: 'ES256', kid: 'own', ...forgery.header }
    if (forgery.signature === 'none') return `${coded({ ...header, alg: 'none' })}.${coded(claims)}.`
    if (forgery.signature === 'secret') {
      const text = `${coded({ ...header, alg: 'HS256' })}.${coded(claims)}`
      return `${text}.${createHmac('sha256', client.secret).update(text).digest('base64url')}`
    }
    const token = signed(header, claims, (forgery.signature === 'foreign' ? foreign : own).privateKey)
    if (forgery.signature !== 'altered') return token
    return token.replace(/\.[^.]+\./, `.${coded({ ...claims, sub: 'somebody-else' })}.`)
  }

  const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
    '/.well-known/openid-configuration': (response) => {
      const said = {
        issuer: listening.origin,
        authorization_endpoint: `${listening.origin}/auth`,
        token_endpoint: `${listening.origin}/token`,
        jwks_uri: `${listening.origin}/jwks`,
        id_token_signing_alg_values_supported: ['ES256'],
        ...forgery.discovery,
      }
      json(response, 200, JSON.stringify(said))
    },
    '/jwks': (response) => {
      const key = { ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'ES256' }
      json(response, 200, JSON.stringify({ keys: [key] }))
    },
    '/token': (response) => {
      const { answer } = forgery
      if (answer) return json(response, answer.status, answer.body, answer.type)
      const accessToken = plant(`bi-mat-thu-${exchanges.length}-of-the-provider`, 'an access token')
      const tokens = { access_token: accessToken, token_type: 'Bearer', id_token: plant(idToken(), 'an ID token') }
      json(response, 200, JSON.stringify(tokens))
    },
  }

  const listening: Listening = await listenLocally(t, async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const path = request.url?.split('?')[0] ?? ''
    if (path === '/token') {
      exchanges.push({ authorization: request.headers.authorization, form: new URLSearchParams(body) })
    }
    const answer = answers[path]
    if (answer) answer(response)
    else json(response, 404, '{}')
  })
  const forge = (next: Forgery): void => {
    forgery = next
  }
  return { ...listening, exchanges, forge }
}
