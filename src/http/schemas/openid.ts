import { z } from 'zod'
import { field } from './fields.ts'

const SIGN_IN = '/v1/openid/sign-in'

/** The path to which a provider sends browsers back; registered there, after the origin of the service. */
export const OPENID_CALLBACK = '/v1/openid/callback'

export const OpenIdOut = z
  .strictObject({
    name: field(z.string(), 'Display name of the provider.', 'Cổng đăng nhập của Tỉnh ủy'),
    signIn: field(z.literal(SIGN_IN), 'Address at which a browser starts.', SIGN_IN),
  })
  .meta({ id: 'OpenId' })

/**
 * The query with which the provider sends the browser back. Not strict: a client must ignore unknown parameters
 * (RFC 6749, 4.1.2), and providers send more. The library reads the address itself and checks everything.
 */
export const OpenIdAnswerIn = z.looseObject({
  state: field(
    z.string().regex(/^[\w-]{43}$/),
    'State of the sign-in that was begun.',
    '4r8n0dXk1bJf2sWm9qTz7vYc6uHgEo3LpAiRxB5DyKQ',
  ),
  code: field(z.string().min(1).max(4_000).optional(), 'Code to exchange for an ID token.', 'SplxlOBeZQQYbYS6WxSbIA'),
  error: field(
    z.string().min(1).max(200).optional(),
    'Error code, if there is no authorization code.',
    'access_denied',
  ),
})

/** A response that only redirects the browser. */
export const Elsewhere = z.null().meta({ description: 'The browser is sent to the provider.' })

export const SignedInPage = {
  description: 'Signed in: sets the session cookie; the page goes on to the main page.',
  content: { 'text/html': { schema: z.string().meta({ description: 'The page.', examples: ['<!doctype html>…'] }) } },
}
