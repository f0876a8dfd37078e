import type { App } from '../support/app.ts'

/** An answer that is no page may do nothing in a browser, whatever a browser takes it for. */
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * The pages at /docs: scripts, styles and answers of this service alone, nothing inline, nothing evaluated. Their style
 * sheet carries its icons as data: images.
 */
export const DOCS_POLICY = `${DATA_POLICY}; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'`

/** The pages of the desk: scripts, styles and answers of this service alone, nothing inline. */
export const PAGE_POLICY = `${DATA_POLICY}; script-src 'self'; style-src 'self'; connect-src 'self'`

/** Nothing here uses these; what gets into a page must not either. */
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
  // Not `no-referrer`, which also blanks the Origin of a form sent from our own page, by which it is told from a foreign one.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'cache-control': 'no-store',
}

/** One year; a browser that has once come by TLS does not come without. */
const OVER_TLS = { ...ALWAYS, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/** What every answer says to a browser. There is no Access-Control header: no other origin may read anything. */
export const securityHeaders = (overTls: boolean): Readonly<Record<string, string>> => (overTls ? OVER_TLS : ALWAYS)

/** Set before anything else happens to a request, so that refusals carry them too. Must come before any route. */
export const secureAnswers = (app: App): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders(request.protocol === 'https'))
  })
}
