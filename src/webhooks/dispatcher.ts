import type { Secrets } from '../app/access/secrets.ts'
import type { UnitOfWork } from '../app/ports.ts'
import { boundTo } from '../app/webhooks/create-webhook.ts'
import { type ClaimedDelivery, isWebhookEvent } from '../app/webhooks/model.ts'
import { CLAIMING, deliveryScope, recordAttempt } from '../app/webhooks/record-attempt.ts'
import { signedHeaders } from '../app/webhooks/sign.ts'
import type { AuditAction } from '../events/catalogue.ts'
import type { NewId } from '../kernel/brand.ts'
import { messageOf } from '../kernel/unknown.ts'
import type { Sender, Sent } from './send.ts'

export interface DispatcherParts {
  readonly uow: UnitOfWork
  readonly secrets: Pick<Secrets, 'open'>
  readonly now: () => Date
  readonly newId: NewId
  /** From 0 to below 1. */
  readonly random: () => number
  readonly send: Sender
  /** Receives problems on this side, never responses of receivers. */
  readonly warn: (problem: string) => void
  /** Calls `work` at an interval in milliseconds; returns a function that stops it. */
  readonly every?: (milliseconds: number, work: () => void) => () => void
  /** Calls `work` once after so many milliseconds; returns a function that cancels it. */
  readonly after?: (milliseconds: number, work: () => void) => () => void
}

/** Polling interval: other processes write deliveries too; polling finds theirs, and retries that are due. */
const LOOK_MS = 5_000
/** Timeout of an attempt, from the name lookup to the last byte of the response. */
const SEND_MS = 10_000
/** Lease of a claimed delivery, longer than an attempt can take; after it another process may claim the delivery. */
const LEASE_MS = 60_000
/** Limit of parallel attempts, so that slow receivers do not delay the others for long. */
const AT_A_TIME = 10

const everySoOften: NonNullable<DispatcherParts['every']> = (milliseconds, work) => {
  const timer = setInterval(work, milliseconds).unref()
  return () => clearInterval(timer)
}

const later: NonNullable<DispatcherParts['after']> = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds).unref()
  return () => clearTimeout(timer)
}

/** Limit of failed deliveries whose first failure is remembered. */
const REMEMBERED = 1_000

/** Sends due deliveries while the service runs. Several processes share the work: each delivery is claimed by one. */
export class Dispatcher {
  readonly #parts: DispatcherParts
  readonly #stopping = new AbortController()
  readonly #flying = new Set<Promise<void>>()
  /** First failure of the deliveries that are tried again, oldest first. */
  readonly #failing = new Map<string, Date>()
  #working: Promise<void> | null = null
  #isCalled = false
  #stopLooking = (): void => {}
  #interrupt = (): void => {}

  constructor(parts: DispatcherParts) {
    this.#parts = parts
  }

  /** Starts polling for due deliveries. */
  readonly start = (): void => {
    this.#stopLooking = (this.#parts.every ?? everySoOften)(LOOK_MS, () => void this.wake())
    void this.wake()
  }

  /** Polls at once if a committed act has queued a delivery. */
  readonly committed = (actions: readonly AuditAction[]): void => {
    if (actions.some((action) => isWebhookEvent(action) || action === 'webhook.resent')) void this.wake()
  }

  /** Since when this process has failed to deliver something that it will try again; null if there is nothing. */
  readonly failingSince = (): Date | null => this.#failing.values().next().value ?? null

  /** Sends every due delivery. Resolves when no work is left at this moment. */
  readonly wake = (): Promise<void> => {
    if (this.#stopping.signal.aborted) return this.#working ?? Promise.resolve()
    this.#isCalled = true
    this.#interrupt()
    this.#working ??= this.#work().finally(() => {
      this.#working = null
      if (this.#isCalled && !this.#stopping.signal.aborted) void this.wake()
    })
    return this.#working
  }

  /** Aborts running attempts and returns unanswered deliveries to the queue. */
  readonly stop = async (): Promise<void> => {
    this.#stopLooking()
    this.#stopping.abort()
    this.#interrupt()
    await this.#working
  }

  async #work(): Promise<void> {
    while (this.#isCalled || this.#flying.size > 0) {
      this.#isCalled = false
      const called = new Promise<void>((resolve) => {
        this.#interrupt = resolve
      })
      for (const claimed of await this.#claim()) this.#launch(claimed)
      if (this.#flying.size > 0) await Promise.race([...this.#flying, called])
      if (this.#stopping.signal.aborted) break
    }
    await Promise.all(this.#flying)
  }

  /** Claims due deliveries, up to the free capacity. */
  async #claim(): Promise<readonly ClaimedDelivery[]> {
    const room = AT_A_TIME - this.#flying.size
    if (room <= 0 || this.#stopping.signal.aborted) return []
    const at = this.#parts.now()
    const until = new Date(at.getTime() + LEASE_MS).toISOString()
    let claimed: readonly ClaimedDelivery[] = []
    try {
      await this.#parts.uow.note(CLAIMING, async (notes) => {
        claimed = await notes.claimDeliveries(at.toISOString(), until, room)
      })
      return claimed
    } catch (error) {
      this.#warn(error)
      return []
    }
  }

  #launch(claimed: ClaimedDelivery): void {
    const flight: Promise<void> = this.#deliver(claimed)
      .catch((error: unknown) => this.#warn(error))
      .finally(() => {
        this.#flying.delete(flight)
        // Capacity is free, and another delivery may be due.
        this.#isCalled = true
      })
    this.#flying.add(flight)
  }

  async #deliver(claimed: ClaimedDelivery): Promise<void> {
    const { uow, newId, now, random } = this.#parts
    const sent = await this.#attempt(claimed)
    const at = now().toISOString()
    if (this.#stopping.signal.aborted && sent.status === null) {
      await uow.note(deliveryScope(claimed.congressId), (notes) => notes.putBackDelivery(claimed, at))
      return
    }
    const state = await recordAttempt({ uow, newId }, claimed, { ...sent, at }, random())
    this.#remember(claimed.deliveryId, state === 'pending' ? new Date(at) : null)
  }

  #remember(deliveryId: string, failedAt: Date | null): void {
    if (failedAt === null) this.#failing.delete(deliveryId)
    else if (this.#failing.size < REMEMBERED && !this.#failing.has(deliveryId)) this.#failing.set(deliveryId, failedAt)
  }

  async #attempt({ deliveryId, webhookId, url, sealedSecret, body }: ClaimedDelivery): Promise<Sent> {
    const { secrets, now, send } = this.#parts
    let secret: string
    try {
      secret = secrets.open(sealedSecret, boundTo(webhookId))
    } catch {
      return { outcome: 'secret-unreadable', status: null }
    }
    const timestamp = Math.floor(now().getTime() / 1_000)
    const headers = signedHeaders(secret, { id: deliveryId, timestamp, body })
    return this.#withinTime((signal) => send({ url, headers, body, signal }))
  }

  /** Aborts work at its timeout, or when the service stops. */
  async #withinTime<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const ending = new AbortController()
    const end = (): void => ending.abort()
    const callOff = (this.#parts.after ?? later)(SEND_MS, end)
    const { signal: stopping } = this.#stopping
    stopping.addEventListener('abort', end)
    if (stopping.aborted) end()
    try {
      return await work(ending.signal)
    } finally {
      callOff()
      stopping.removeEventListener('abort', end)
    }
  }

  #warn(error: unknown): void {
    this.#parts.warn(messageOf(error))
  }
}
