import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Target } from './protocol.ts'

/** Counts what happens. */
export class Tally {
  readonly #counts = new Map<string, number>()

  add(what: string | number): void {
    this.#counts.set(String(what), (this.#counts.get(String(what)) ?? 0) + 1)
  }

  get outcome(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort())
  }
}

/** Resolves when the run is over. */
export const over = (signal: AbortSignal): Promise<unknown> =>
  signal.aborted ? Promise.resolve() : once(signal, 'abort')

/** An open connection; null if the service takes none. */
export const openSocket = async ({ port }: Target): Promise<Socket | null> => {
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  const isOpen = await Promise.race([once(socket, 'connect'), once(socket, 'close')]).then(
    () => !socket.destroyed,
    () => false,
  )
  return isOpen ? socket : null
}

/** So many connections at the same time, closed at the end. */
export const holding = async (
  target: Target,
  signal: AbortSignal,
  count: number,
  use: (socket: Socket, tally: Tally) => void,
): Promise<Record<string, number>> => {
  const tally = new Tally()
  const sockets: Socket[] = []
  for (let made = 0; made < count && !signal.aborted; made += 1) {
    const socket = await openSocket(target)
    tally.add(socket ? 'opened' : 'not opened')
    if (!socket) continue
    socket.once('close', () => tally.add(signal.aborted ? 'open at the end' : 'closed by the service'))
    sockets.push(socket)
    use(socket, tally)
  }
  await over(signal)
  for (const socket of sockets) socket.destroy()
  // Events of closing come in the next turn of the loop.
  await new Promise((resolve) => setImmediate(resolve))
  return tally.outcome
}

/** The head of a request, without its last empty line. */
export const headOf = (method: string, path: string, headers: Readonly<Record<string, string | number>> = {}): string =>
  [
    `${method} ${path} HTTP/1.1`,
    'host: x',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\r\n')
