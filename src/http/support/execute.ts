import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { authorise } from '../../app/access/authorise.ts'
import type { Actor, Context } from '../../app/actor.ts'
import { shownReceipt } from '../../app/log/act-receipt.ts'
import type { ActReceipt } from '../../app/log/ports.ts'
import type { NothingToDo } from '../../app/nothing-to-do.ts'
import type { Reads, StoredResponse, Tx, WriteOptions, WriteOutcome } from '../../app/ports.ts'
import type { Refusal } from '../../app/refusal.ts'
import type { Reader } from '../../app/shared/figures.ts'
import { receiptHeader } from '../../audit/receipt.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { ActorRole } from '../../rules/roles.ts'
import { RequestProblem } from '../problems/request-error.ts'
import { accessOf } from './access.ts'
import { addressOf } from './address.ts'
import { withBoundTag } from './etag.ts'
import { sendRefusal } from './name-stack.ts'
import type { Services } from './services.ts'
import { namesKeptIn } from './texts-beside-ballots.ts'

/** The context of a request: caller, time, id. The role follows once the place of the request is known. */
export const contextOf = (request: FastifyRequest, services: Services): Context => ({
  actor: actorOf(request, 'account-holder'),
  identity: request.identity,
  at: services.now().toISOString(),
  requestId: request.id,
  address: addressOf(request),
  newId: services.newId,
})

const actorOf = ({ identity }: FastifyRequest, role: ActorRole): Actor => ({
  id: identity.accountId,
  name: identity.name,
  role,
})

/** Checks the caller's role at the place of the request. */
const acting =
  (request: FastifyRequest) =>
  async (reads: Reads): Promise<Result<Actor, Refusal>> => {
    const { allowed, about } = accessOf(request)
    const role = await authorise(reads, request.identity, allowed, about)
    return role.ok ? ok(actorOf(request, role.value)) : role
  }

/**
 * Checks the caller's role in advance, for acts that begin with expensive work. The answer can change; the act itself
 * checks again in its transaction.
 */
export const mayAct = (request: FastifyRequest, services: Services): Promise<Result<Actor, Refusal>> =>
  services.uow.read(request.identity.scope, acting(request))

/** The request's idempotency key with a digest of the request; null without a key. */
export const idempotencyOf = (request: FastifyRequest): { key: string; fingerprint: string } | null => {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw new RequestProblem({ code: 'header-invalid' })
  const { body } = request
  const content = body instanceof Uint8Array ? createHash('sha256').update(body).digest('hex') : body
  const asked = JSON.stringify([request.method, request.url, request.headers['if-match'], content])
  return { key, fingerprint: createHash('sha256').update(asked).digest('base64url') }
}

export interface WriteSpec<T> {
  readonly useCase: (tx: Tx, context: Context) => Promise<Result<T, Refusal>>
  readonly status: 200 | 201
  readonly toBody: (value: T) => unknown
  readonly headers?: (value: T) => Record<string, string>
  /** The answer shows a secret: it is sent once and never stored, so no answer is kept under an Idempotency-Key. */
  readonly once?: true
  /** Runs before the answer in any case, whether the act was committed or not. */
  readonly afterwards?: () => Promise<void>
}

type Answer<T> = Omit<WriteSpec<T>, 'useCase'>

/** Leaf hash of the event, and its number, which a client keeps to compare them with the log later. */
export const receiptHeaders = (receipt: ActReceipt): Record<string, string> => ({
  'audit-receipt': receiptHeader(shownReceipt(receipt)),
})

const responding =
  <T>({ status, headers, toBody }: Answer<T>) =>
  (value: T, receipt: ActReceipt | undefined): StoredResponse => ({
    status,
    headers: { ...headers?.(value), ...(receipt && receiptHeaders(receipt)) },
    body: toBody(value),
  })

const optionsOf = <T>(request: FastifyRequest, spec: Answer<T>): WriteOptions<T> => {
  const claimed = request.method === 'POST' ? idempotencyOf(request) : null
  const idempotent = claimed && !spec.once ? { ...claimed, respond: responding(spec) } : undefined
  return { authorise: acting(request), idempotent }
}

const answer = async <T>(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  spec: Answer<T>,
  outcome: WriteOutcome<T>,
): Promise<FastifyReply> => {
  if (outcome.kind === 'replayed') return send(request, reply.header('idempotency-replayed', 'true'), outcome.response)
  if (!outcome.result.ok) return sendRefusal(request, reply, services, outcome.result.error)
  return send(request, reply, responding(spec)(outcome.result.value, outcome.receipt))
}

/** A use case that begins with the look for names in texts beside ballots, if the route has such texts. */
const withoutNames =
  <T>(request: FastifyRequest, useCase: WriteSpec<T>['useCase']): WriteSpec<T>['useCase'] =>
  async (tx, context) => {
    const kept = await namesKeptIn(request, tx)
    return kept.ok ? useCase(tx, context) : kept
  }

/** Runs one writing use case and answers with its outcome, new or replayed. */
export const write = async <T>(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  spec: WriteSpec<T>,
): Promise<FastifyReply> => {
  const outcome = await services.uow
    .write(contextOf(request, services), withoutNames(request, spec.useCase), optionsOf(request, spec))
    .finally(spec.afterwards)
  return answer(request, reply, services, spec, outcome)
}

export interface RepeatableSpec<T> extends Answer<T> {
  readonly useCase: (tx: Tx, context: Context) => Promise<Result<T, Refusal> | NothingToDo>
  /** Reads what is already recorded, if the request changes nothing. */
  readonly unchanged: ReadSpec<T>['query']
}

/** Like `write`; a request that changes nothing is answered with what is recorded. */
export const writeIfNeeded = async <T>(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  spec: RepeatableSpec<T>,
): Promise<FastifyReply> => {
  const context = contextOf(request, services)
  const outcome = await services.uow.writeIfNeeded(context, spec.useCase, optionsOf(request, spec))
  if (outcome.kind !== 'nothing-to-do') return answer(request, reply, services, spec, outcome)
  return read(request, reply.code(spec.status), services, { ...spec, query: spec.unchanged })
}

/** The outcome of an act, and the headers of its receipt. */
interface Acted<T> {
  readonly value: T
  readonly headers: Readonly<Record<string, string>>
}

/** Runs one writing use case whose answer is never kept under an Idempotency-Key: a repeated request acts again. */
export const act = async <T>(
  request: FastifyRequest,
  services: Services,
  useCase: WriteSpec<T>['useCase'],
): Promise<Result<Acted<T>, Refusal>> => {
  const outcome = await services.uow.write(contextOf(request, services), useCase, { authorise: acting(request) })
  if (outcome.kind === 'replayed') throw new Error('nothing is replayed without a key')
  const { result, receipt } = outcome
  return result.ok ? ok({ value: result.value, headers: receipt ? receiptHeaders(receipt) : {} }) : result
}

const send = (request: FastifyRequest, reply: FastifyReply, { status, headers, body }: StoredResponse): FastifyReply =>
  reply.code(status).headers(withBoundTag(request, headers)).send(body)

export interface ReadSpec<T> {
  readonly query: (reads: Reads, reader: Reader) => Promise<Result<T, Refusal>>
  readonly toBody: (value: T) => unknown
  readonly headers?: (value: T) => Record<string, string>
}

/** Runs a query on one consistent snapshot. */
export const query = <T>(
  request: FastifyRequest,
  services: Services,
  asked: ReadSpec<T>['query'],
): Promise<Result<T, Refusal>> =>
  services.uow.read(request.identity.scope, async (reads) => {
    const actor = await acting(request)(reads)
    return actor.ok ? asked(reads, { ...actor.value, via: request.identity.via }) : actor
  })

/** Answers a query from one consistent snapshot. */
export const read = async <T>(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  { query: asked, toBody, headers }: ReadSpec<T>,
): Promise<FastifyReply> => {
  const result = await query(request, services, asked)
  if (!result.ok) return sendRefusal(request, reply, services, result.error)
  return reply.headers(withBoundTag(request, headers?.(result.value) ?? {})).send(toBody(result.value))
}
