import { authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, type IDToken } from 'openid-client'
import type { OpenIdPerson, OpenIdProvider, OpenIdReturn } from '../app/openid/provider.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { discovering, type OpenIdSettings } from './discover.ts'
import { failureOf } from './failure.ts'

export type { OpenIdSettings } from './discover.ts'

/** OpenID Connect Core 1.0, § 2: at most 255 ASCII characters. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/

/**
 * `mfa` (RFC 8176) is the only value that means more than one factor. `otp` or `hwk` may have been the only factor,
 * and the meaning of an `acr` is known only to its provider.
 */
const hadSecondFactor = ({ amr }: IDToken): boolean => Array.isArray(amr) && amr.includes('mfa')

const personIn = (claims: IDToken | undefined): Result<OpenIdPerson, { reason: 'answer-invalid'; detail: string }> =>
  claims && SUBJECT.test(claims.sub)
    ? ok({ issuer: claims.iss, subject: claims.sub, secondFactor: hadSecondFactor(claims) })
    : err({ reason: 'answer-invalid', detail: 'subject' })

/** The one implementation of `OpenIdProvider`: authorization code flow with a proof key, state and nonce. */
export const createOpenIdProvider = (settings: OpenIdSettings, now: () => Date): OpenIdProvider => {
  const { name, redirectUri } = settings
  const configuration = discovering(settings, now)
  return {
    name,
    start: async ({ state, nonce, codeVerifier }) => {
      try {
        const address = buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri,
          // The subject, and no other data about the person.
          scope: 'openid',
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: 'S256',
          // On a shared laptop the provider may still have the session of the previous user.
          prompt: 'login',
          max_age: '0',
        })
        return ok(address.href)
      } catch (error) {
        return err(failureOf(error))
      }
    },
    finish: async ({ flow, query, secondsAway }: OpenIdReturn) => {
      try {
        const tokens = await authorizationCodeGrant(await configuration(), new URL(`${redirectUri}?${query}`), {
          expectedState: flow.state,
          expectedNonce: flow.nonce,
          pkceCodeVerifier: flow.codeVerifier,
          idTokenExpected: true,
          // A parameter in the address can be edited by hand; the signed auth_time cannot.
          maxAge: secondsAway,
        })
        return personIn(tokens.claims())
      } catch (error) {
        return err(failureOf(error))
      }
    },
  }
}
