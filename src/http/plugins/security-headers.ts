import type { App } from '../support/app.ts'

/** A response that is not a page may do nothing in a browser, even if the browser takes it for one. */
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * The pages at /docs: scripts, styles and responses of this service only, nothing inline, no eval. Their style sheet
 * embeds icons as data: images.
 */
export const DOCS_POLICY = `${DATA_POLICY}; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'`

/**
 * The pages of the desk: scripts, styles, fonts, pictures and responses of this service only, nothing inline. No text
 * becomes HTML or a script: the browser refuses it.
 */
export const PAGE_POLICY = `${DATA_POLICY}; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`

/**
 * The page that verifies a log: it also runs one script of this service beside itself, whose address goes through a policy
 * of this name. That script has the policy of data, so that it can fetch and send nothing.
 */
export const VERIFY_POLICY = PAGE_POLICY.replace(
  "trusted-types 'none'",
  "worker-src 'self'; trusted-types kiem-phieu-verifier",
)

/** Features that no page here uses, and that injected content must not use either. */
const UNUSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]

const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy': DATA_POLICY,
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`, which also blanks the Origin of a form sent from our own page, so that it could not be told
  // from a foreign one.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'cache-control': 'no-store',
}

/** One year; a browser that has once used TLS will not connect without it. */
const OVER_TLS = { ...ALWAYS, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/** The security headers of every response. There is no Access-Control header: no other origin may read anything. */
export const securityHeaders = (overTls: boolean): Readonly<Record<string, string>> => (overTls ? OVER_TLS : ALWAYS)

/** Sets them before any other processing, so that refusals carry them too. Must be registered before any route. */
export const secureAnswers = (app: App): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders(request.protocol === 'https'))
  })
}
