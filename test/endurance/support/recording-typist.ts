import { ballotsPath, type PreparedRound } from '../../bench/support/scenario.ts'
import type { Service } from '../../bench/support/service.ts'

/** A ballot that the service has acknowledged, by its number in the stack. */
type Acknowledged = Map<number, readonly string[]>

/** Between two tries of a typist who waits for the database. */
const PAUSE_MS = 50

/** One typist at a stack: every ballot is a request of its own, with a key of its own. */
export class Typist {
  readonly acknowledged: Acknowledged = new Map()
  readonly #round: PreparedRound
  readonly #batchId: string
  #isOver = false

  constructor(round: PreparedRound, batchId: string) {
    this.#round = round
    this.#batchId = batchId
  }

  /** Types until the service is away, or `stop` was called. The ballot that was in flight is the next one. */
  async type(service: Service): Promise<void> {
    this.#isOver = false
    while (!this.#isOver && (await this.send(service))) {
      // The next ballot follows the answer.
    }
  }

  /** Types until `stop` was called, and repeats what was not acknowledged. Calls back after each answer. */
  async persist(service: Pick<Service, 'origin'>, answered: (begunAt: number) => void): Promise<void> {
    this.#isOver = false
    while (!this.#isOver) {
      const begunAt = performance.now()
      if (await this.send(service)) answered(begunAt)
      else await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }

  stop(): void {
    this.#isOver = true
  }

  /**
   * Sends the next ballot, or the one that was in flight again, with the same key.
   * @returns false if no answer came, or the database is away
   * @throws if the service answers anything else
   */
  async send({ origin }: Pick<Service, 'origin'>): Promise<boolean> {
    const number = this.acknowledged.size + 1
    const struck = this.#struckOn(number)
    const response = await fetch(`${origin}${ballotsPath(this.#batchId)}`, {
      method: 'POST',
      headers: {
        ...this.#round.session,
        'content-type': 'application/json',
        'idempotency-key': `${this.#batchId}-${number}`,
      },
      body: JSON.stringify({ from: number, ballots: [{ struck }] }),
    }).catch(() => null)
    const body: unknown = await response?.json().catch(() => null)
    if (!response || response.status === 503 || body === null) return false
    if (response.status !== 201) throw new Error(`ballot ${number}: ${response.status} ${JSON.stringify(body)}`)
    this.acknowledged.set(number, struck)
    return true
  }

  /** Compares every acknowledged ballot with the stored ones. */
  async check({ origin }: Pick<Service, 'origin'>): Promise<Differences> {
    const stored: { readonly number: number; readonly struck: readonly string[] }[] = []
    let path: string | null = `${ballotsPath(this.#batchId)}?limit=200`
    while (path !== null) {
      const response: Response = await fetch(origin + path, { headers: this.#round.session })
      const page = (await response.json()) as { readonly items: typeof stored; readonly next: string | null }
      stored.push(...page.items)
      path = page.next
    }
    const byNumber = Map.groupBy(stored, ({ number }) => number)
    const numbers = [...this.acknowledged.keys()]
    return {
      lost: numbers.filter((number) => !byNumber.has(number)).length,
      doubled: stored.length - byNumber.size,
      changed: numbers.filter((number) => !sameNames(byNumber.get(number)?.[0]?.struck, this.acknowledged.get(number)))
        .length,
      unasked: Math.max(stored.length - this.acknowledged.size, 0),
    }
  }

  #struckOn(number: number): readonly string[] {
    const { people } = this.#round
    // Another name on every ballot, so that a mix-up is seen.
    return people.filter((_, index) => index === number % people.length)
  }
}

/** The ballots that are not as they were acknowledged. */
export interface Differences {
  readonly lost: number
  readonly doubled: number
  readonly changed: number
  /** Stored, although nobody got an answer and repeated it. */
  readonly unasked: number
}

const sameNames = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted())

/** No difference. */
export const NONE: Differences = { lost: 0, doubled: 0, changed: 0, unasked: 0 }

/** The differences of both. */
export const sum = (one: Differences, other: Differences): Differences => ({
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  changed: one.changed + other.changed,
  unasked: one.unasked + other.unasked,
})

/** The ballots that typists have had acknowledged. */
export const countOf = (typists: readonly Typist[]): number =>
  typists.reduce((total, { acknowledged }) => total + acknowledged.size, 0)

/** The differences of all typists. */
export const checked = async (service: Pick<Service, 'origin'>, typists: readonly Typist[]): Promise<Differences> =>
  (await Promise.all(typists.map((typist) => typist.check(service)))).reduce(sum, NONE)
