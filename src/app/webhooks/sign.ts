import { createHmac } from 'node:crypto'

/** Prefix of a webhook's secret (Standard Webhooks). */
export const SECRET_PREFIX = 'whsec_'

/**
 * The displayed form of a secret.
 * @param token 32 bytes in base64url
 */
export const secretText = (token: string): string =>
  `${SECRET_PREFIX}${Buffer.from(token, 'base64url').toString('base64')}`

/** The signed content: one delivery at one moment. */
export interface SignedMessage {
  /** The same at every attempt. */
  readonly id: string
  /** Time of the attempt in whole seconds since 1970. */
  readonly timestamp: number
  readonly body: string
}

/**
 * The value of `webhook-signature`: version 1, HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks, symmetric
 * signatures).
 * @param secret `whsec_` and the key in base64
 */
export const signatureOf = (secret: string, { id, timestamp, body }: SignedMessage): string => {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}

/** The headers of one attempt. */
export const signedHeaders = (secret: string, message: SignedMessage): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  'webhook-id': message.id,
  'webhook-timestamp': String(message.timestamp),
  'webhook-signature': signatureOf(secret, message),
})
