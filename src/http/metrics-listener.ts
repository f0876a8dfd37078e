import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bug } from '../kernel/bug.ts'
import { createListener } from './listener.ts'
import { LIMITS, type Limits } from './transport.ts'

/** A scraper sends one short request and waits for the answer. */
const SCRAPER_LIMITS: Limits = {
  ...LIMITS,
  headerBytes: 4 * 1024,
  headersMs: 5_000,
  requestMs: 5_000,
  idleMs: 15_000,
  connections: 8,
  unsentBytes: 1024 * 1024,
}

export interface Metrics {
  readonly contentType: string
  /** The metrics in the text format of Prometheus. */
  readonly scrape: () => Promise<string>
}

export interface MetricsListener {
  readonly address: AddressInfo
  readonly close: () => Promise<void>
}

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
  connection: 'close',
}

const send = (response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void => {
  const all = { 'content-type': 'text/plain; charset=utf-8', ...HEADERS, ...headers }
  response.writeHead(status, { ...all, 'content-length': Buffer.byteLength(text) }).end(text)
}

/** Questions at one time share one answer. */
const shared = (scrape: () => Promise<string>): (() => Promise<string>) => {
  let running: Promise<string> | null = null
  return () => {
    running ??= scrape().finally(() => {
      running = null
    })
    return running
  }
}

/**
 * Serves `GET /metrics` and nothing else, by plain HTTP at an address of its own, so that the API has no part in it.
 * @param warn receives errors behind the metrics
 * @returns rejects with the error of the system if the address cannot be opened
 */
export const listenForMetrics = async (
  { host, port }: { readonly host: string; readonly port: number },
  { contentType, scrape }: Metrics,
  warn: (error: unknown) => void,
): Promise<MetricsListener> => {
  const ask = shared(scrape)
  const answer = async ({ method, url = '' }: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (url.split('?', 1)[0] !== '/metrics') return send(response, 404, 'not found\n')
    if (method !== 'GET') return send(response, 405, 'method not allowed\n', { allow: 'GET' })
    send(response, 200, await ask(), { 'content-type': contentType })
  }
  const server: Server = createListener({ tls: null, limits: SCRAPER_LIMITS }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      warn(error)
      if (!response.headersSent) send(response, 500, 'no metrics\n')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, resolve)
  })
  server.on('error', warn)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Bug('a listener on a port has an address')
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeAllConnections()
    await closed
  }
  return { address, close }
}
