import pg from 'pg'
import { READ_ONLY } from '../../kernel/database-codes.ts'
import { codeOf } from '../../kernel/unknown.ts'
import { objectionTo, type Writer } from './choose-writer.ts'
import { findWriter, NoWriter, stateOf } from './find-writer.ts'
import { type CutSockets, openSockets } from './open-sockets.ts'

/** Milliseconds between two looks at the other servers while statements are under way. */
const WATCH_MS = 2_000

/** For so many milliseconds nobody asks all servers again after none of them took writes. */
const PAUSE_MS = 200

/** Connections that may fail, one after the other, until a request is told that the database is away. */
const TRIES = 3

/** The message of the pool if all its connections are in use; another server would not help. */
const ALL_IN_USE = 'timeout exceeded when trying to connect'

type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void

/** A statement that was wrong says nothing about its server; one that may not write says much. */
const ABOUT_SERVER = /^(?:08|53|57|58|XX)/
const isAboutServer = (error: unknown): boolean => {
  const code = codeOf(error) ?? ''
  return !/^[0-9A-Z]{5}$/.test(code) || code === READ_ONLY || ABOUT_SERVER.test(code)
}

/** A connection that knows its server. */
class PlacedClient extends pg.Client {
  readonly address: string

  constructor(config: pg.ClientConfig) {
    super(config)
    this.address = config.connectionString ?? ''
  }
}

const addressOf = (client: pg.PoolClient): string => (client as unknown as PlacedClient).address

/**
 * A pool for several servers. Every connection that it gives out leads to the server that takes writes. The servers are
 * asked again if that one is away or refuses a write, and while statements are under way: a server that hangs would not
 * say that it was overtaken.
 */
export class WriterPool extends pg.Pool {
  readonly #addresses: readonly string[]
  readonly #checked = new WeakSet<pg.PoolClient>()
  readonly #outdated = new WeakSet<pg.PoolClient>()
  readonly #cut: CutSockets
  readonly #watch: NodeJS.Timeout
  #address: string | null = null
  #known: Writer | null = null
  #searching: Promise<string> | null = null
  #failed: { readonly error: unknown; readonly until: number } | null = null

  /** @param addresses one for each server */
  constructor(config: pg.PoolConfig, addresses: readonly string[]) {
    super({ ...config, Client: PlacedClient as never })
    this.#addresses = addresses
    this.#cut = openSockets(this)
    this.#watch = setInterval(() => void this.#look(), WATCH_MS).unref()
    // A connection was broken or refused a write: its server may be a standby by now.
    this.on('release', (error: unknown, client: pg.PoolClient) => {
      if (error && isAboutServer(error) && !this.#outdated.has(client)) this.#address = null
    })
  }

  override connect(): Promise<pg.PoolClient>
  override connect(taken: Taken): void
  override connect(taken?: Taken): Promise<pg.PoolClient> | undefined {
    const taking = this.#take()
    if (!taken) return taking
    taking.then(
      (client) => taken(undefined, client, (error) => client.release(error as boolean)),
      (error: Error) => taken(error, undefined, () => {}),
    )
    return undefined
  }

  override end(): Promise<void>
  override end(ended: () => void): void
  override end(ended?: () => void): Promise<void> | undefined {
    clearInterval(this.#watch)
    if (!ended) return super.end()
    super.end(ended)
    return undefined
  }

  async #take(): Promise<pg.PoolClient> {
    for (let tries = 1; ; ) {
      const address = await this.#writer()
      try {
        const client = await super.connect()
        if (await this.#leadsToWriter(client)) return client
        this.#outdated.add(client)
        client.release(true)
      } catch (error) {
        if (this.ending || (error instanceof Error && error.message === ALL_IN_USE) || tries === TRIES) throw error
        tries += 1
        if (this.#address === address) this.#address = null
      }
    }
  }

  /** Whether a connection leads to the server that takes writes now. */
  async #leadsToWriter(client: pg.PoolClient): Promise<boolean> {
    if (addressOf(client) !== this.#address) return false
    if (this.#checked.has(client)) return true
    const objection = await stateOf(client).then(
      (state) => objectionTo(state, this.#known),
      () => 'no-answer' as const,
    )
    if (objection === null) this.#checked.add(client)
    else if (addressOf(client) === this.#address) this.#address = null
    return objection === null
  }

  /** The server that takes writes, asked for once however many wait for it. */
  #writer(): Promise<string> {
    if (this.#address !== null) return Promise.resolve(this.#address)
    if (this.#failed && performance.now() < this.#failed.until) return Promise.reject(this.#failed.error)
    this.#searching ??= this.#search().finally(() => {
      this.#searching = null
    })
    return this.#searching
  }

  async #search(): Promise<string> {
    try {
      const found = await findWriter(this.#addresses, this.#known)
      this.#failed = null
      this.#moveTo(found)
      return found.address
    } catch (error) {
      this.#failed = { error, until: performance.now() + PAUSE_MS }
      throw error
    }
  }

  #moveTo({ address, system, timeline }: Writer & { readonly address: string }): void {
    const isOther = this.#known !== null && this.options.connectionString !== address
    this.#address = address
    this.#known = { system, timeline }
    Object.assign(this.options, { connectionString: address })
    // Statements that wait for the earlier server would wait to the end of their time.
    if (isOther) this.#cut((client) => addressOf(client) !== address)
  }

  /** While statements are under way, the others are asked whether one of them was promoted. */
  async #look(): Promise<void> {
    const address = this.#address
    if (address === null || this.#known === null || this.totalCount === this.idleCount) return
    const others = this.#addresses.filter((other) => other !== address)
    const { system, timeline } = this.#known
    const found = await findWriter(others, { system, timeline: timeline + 1 }).catch((error: unknown) => {
      if (error instanceof NoWriter) return null
      throw error
    })
    if (found && !this.ending) this.#moveTo(found)
  }
}
