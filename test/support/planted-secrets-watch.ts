import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { type Logger, pino } from 'pino'
import { handOver, plantedSecrets } from './planted-secrets.ts'
import { alwaysSecretIn, hint, type Planted, searchFor } from './planted-secrets-search.ts'
import { storedTexts } from './stored.ts'

/** Requests and answers, in order. */
interface Passed {
  readonly direction: 'in' | 'out'
  /** The route, and the status of an answer. */
  readonly what: string
  readonly text: string
  readonly isRefusal: boolean
}

/** All output of one service: its log, its answers, and, at its end, its rows. */
export interface Watch {
  /** The given log with a listener; without one, a log at the finest level for the search only. */
  readonly listeningTo: (logger: Logger | undefined) => Logger
  /** Builds a server whose requests and answers are all remembered. */
  readonly building: <T>(build: () => Promise<T>) => Promise<T>
  /** Places in which a secret was seen; empty if none. `stored`: the rows of each table, as text. */
  readonly complaints: (stored: Readonly<Record<string, string>>) => readonly string[]
}

const CREATED = 'fastify.initialization'

/** Routes of the description of the API, which shows an example of a password that other tests set. */
const DESCRIPTIONS: ReadonlySet<string> = new Set(['/openapi.json', '/docs/json', '/docs/yaml'])

/**
 * A secret of a caller is never shown to anybody. A secret of the service is shown once, in an answer that is not a
 * refusal.
 */
const isLeaked = (seen: readonly Passed[]): boolean => {
  const answers = seen.filter(({ direction }) => direction === 'out')
  if (answers.length === 0) return false
  return seen[0]!.direction === 'in' || answers.length > 1 || answers[0]!.isRefusal
}

const answerComplaints = (passed: readonly Passed[], search: (text: string) => readonly Planted[]): string[] => {
  const seen = new Map<Planted, Passed[]>()
  for (const one of passed) for (const secret of search(one.text)) seen.set(secret, [...(seen.get(secret) ?? []), one])
  return [...seen]
    .filter(([, where]) => isLeaked(where))
    .map(
      ([secret, where]) => `${hint(secret)}: ${where.slice(0, 5).map(({ direction, what }) => `${direction} ${what}`)}`,
    )
}

const follow = (app: FastifyInstance, pass: (one: Passed) => void): void => {
  app.addHook('onRequest', async ({ method, routeOptions, url, headers }) => {
    const what = `${method} ${routeOptions.url}`
    pass({ direction: 'in', what, text: `${decodedAddress(url)}\n${JSON.stringify(headers)}`, isRefusal: false })
  })
  app.addHook('preValidation', async ({ method, routeOptions, body }) => {
    const what = `${method} ${routeOptions.url}`
    // A file as the text that it holds: as JSON it would be a list of numbers.
    const text = Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body)
    if (body !== undefined) pass({ direction: 'in', what, text, isRefusal: false })
  })
  app.addHook('onSend', async ({ method, routeOptions }, reply, payload) => {
    // The API description is the same at every start, and shows an example of a password.
    if (DESCRIPTIONS.has(routeOptions.url ?? '')) return
    const body = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload.toString() : ''
    const isRefusal = reply.statusCode >= 400
    const what = `${method} ${routeOptions.url} ${reply.statusCode}`
    pass({ direction: 'out', what, text: `${JSON.stringify(reply.getHeaders())}\n${body}`, isRefusal })
  })
}

const decodedAddress = (url: string): string => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

export const watch = (): Watch => {
  const lines: string[] = []
  const passed: Passed[] = []
  const hear = (line: string) => void lines.push(line)

  return {
    listeningTo: (logger) => {
      if (!logger) return pino({ level: 'trace' }, { write: hear })
      const stream = (logger as unknown as Record<symbol, { write: (line: string) => unknown }>)[
        pino.symbols.streamSym
      ]!
      const write = stream.write.bind(stream)
      stream.write = (line) => {
        hear(line)
        return write(line)
      }
      return logger
    },
    building: (build) => {
      const created = (message: unknown) =>
        follow((message as { fastify: FastifyInstance }).fastify, (one) => void passed.push(one))
      subscribe(CREATED, created)
      // Fastify is created before anything is awaited, so no other server is taken for this one.
      const building = build()
      unsubscribe(CREATED, created)
      return building
    },
    complaints: (stored) => {
      const search = searchFor(plantedSecrets())
      const texts = { 'the log': lines.join(''), ...stored }
      const found = Object.entries(texts).flatMap(([where, text]) =>
        search(text).map((it) => `${hint(it)} in ${where}`),
      )
      const { audit_event = '', idempotency_key = '' } = stored
      const answers = passed.filter(({ direction }) => direction === 'out').map(({ text }) => text)
      const open = [...lines, ...answers, audit_event, idempotency_key].join('\n')
      return [...found, ...alwaysSecretIn(open), ...answerComplaints(passed, search)]
    },
  }
}

/** Searches all output of a service; throws, and so fails its test, if a secret was seen. */
export const expectNoSecret = async (watched: Watch, owner: Pool): Promise<void> => {
  handOver()
  const complaints = watched.complaints(await storedTexts(owner))
  if (complaints.length > 0) throw new Error(`secrets were seen:\n${complaints.join('\n')}`)
}
