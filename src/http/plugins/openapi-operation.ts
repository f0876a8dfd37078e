import type { RouteOptions } from 'fastify'
import { isRecord } from '../../kernel/unknown.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { READING_METHODS } from '../support/reading-methods.ts'
import { describeStatuses } from './openapi-statuses.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The act names its version by If-Match. */
    ifMatch?: true
    /**
     * No answer is stored under an Idempotency-Key: nothing changes, or the answer shows a secret that must not be
     * stored.
     */
    storesNothing?: true
    /** A stream that resumes after the last message that the caller has seen. */
    lastEventId?: true
  }
}

interface Header {
  readonly type: 'string'
  readonly description: string
  readonly examples: readonly string[]
}

const IF_MATCH: Header = {
  type: 'string',
  description: 'ETag of the version that the caller has seen.',
  examples: ['"1"'],
}
const IF_NONE_MATCH: Header = {
  type: 'string',
  description: 'With * for the first version, instead of If-Match.',
  examples: ['*'],
}
const LAST_EVENT_ID: Header = {
  type: 'string',
  description:
    'Id of the last message received: the stream resumes after it. Takes precedence over `after` in the address.',
  examples: ['41'],
}
const IDEMPOTENCY_KEY: Header = {
  type: 'string',
  description:
    'Any text of the caller’s choice, 1 to 200 visible characters; repeating the request with the same key changes nothing again.',
  examples: ['c1d5a0a4-5f0e-4a5e-9c55-2f5a6c7b8d9e'],
}

type Config = NonNullable<RouteOptions['config']>

const headersOf = (method: string, { ifMatch, storesNothing, lastEventId }: Config): Record<string, Header> => ({
  ...(ifMatch || method === 'PUT' ? { 'If-Match': IF_MATCH } : {}),
  ...(method === 'PUT' && !ifMatch ? { 'If-None-Match': IF_NONE_MATCH } : {}),
  ...(lastEventId ? { 'Last-Event-ID': LAST_EVENT_ID } : {}),
  ...(method === 'POST' && !storesNothing ? { 'Idempotency-Key': IDEMPOTENCY_KEY } : {}),
})

/** `POST /v1/rounds/:id/result` becomes `postRoundsResult`, so that generated clients have stable names. */
const operationId = (method: string, url: string): string => {
  const words = url
    .replace(/^\/v1\//, '')
    .split(/[/-]/)
    .filter((word) => word !== '' && !word.startsWith(':'))
  if (url.split('/').at(-1)?.startsWith(':')) words.push('one')
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

/** Who may call an operation, in words. */
const callers = ({ roles }: Config): string => {
  if (roles === undefined || roles === 'anyone') return 'Open to anyone.'
  if (roles === 'signed-in') return 'For everybody signed in.'
  return `For: ${roles.map((role) => `${ROLE_LABELS[role].vi} (${ROLE_LABELS[role].en})`).join('; ')}.`
}

/** A body that is a file of one of the types. */
const fileBody = ({ fileTypes = [] }: Config): object => ({
  content: Object.fromEntries(
    fileTypes.map((type) => [type, { schema: { type: 'string', contentMediaType: type, description: 'The file.' } }]),
  ),
})

/** Adds to an operation its name, its callers, its statuses and the headers that the service reads. */
export const describeOperation = <T extends { schema: unknown }>(transformed: T, route: RouteOptions): T => {
  const method = [route.method].flat()[0] ?? ''
  const config = route.config ?? {}
  const own = isRecord(transformed.schema) ? transformed.schema : {}
  const headers = headersOf(method, config)
  // Its absence is answered by 428 and not by a schema, which would call the request malformed.
  const required = config.ifMatch ? { required: ['If-Match'] } : {}
  const schema = {
    ...own,
    ...(route.url.startsWith('/docs') ? {} : { operationId: operationId(method, route.url) }),
    description: [own['description'], callers(config)].filter((text) => text !== undefined).join('\n\n'),
    ...(isRecord(own['response']) ? { response: describeStatuses(method, route, own['response']) } : {}),
    // Who may call it: 'anyone', 'signed-in', or holders of one of these roles at the place of the thing.
    ...(config.roles ? { 'x-roles': config.roles } : {}),
    // Maximum size of the body in bytes; a larger one is answered 413.
    ...(READING_METHODS.includes(method) ? {} : { 'x-body-bytes': route.bodyLimit }),
    // How many requests of one person within a minute: `acts` and `files` have a limit each, for all operations together.
    ...(config.perMinute ? { 'x-per-minute': config.perMinute } : {}),
    ...(config.body === 'file' ? { body: fileBody(config) } : {}),
    ...(config.roles === 'anyone' ? { security: [] } : {}),
    ...(Object.keys(headers).length > 0 ? { headers: { type: 'object', properties: headers, ...required } } : {}),
  }
  return { ...transformed, schema }
}
