import type { FastifyReply, FastifyRequest } from 'fastify'
import { stackName } from '../../app/batches/stack-name.ts'
import type { Refusal } from '../../app/refusal.ts'
import type { RefusalCode } from '../../app/refusal-codes.ts'
import type { BatchId } from '../../kernel/brand.ts'
import { isRecord } from '../../kernel/unknown.ts'
import { PROBLEMS } from '../../locale/problems/all.ts'
import { placeholdersIn } from '../../locale/text.ts'
import { sendProblem } from '../problems/answer.ts'
import type { Services } from './services.ts'

/** Whether the sentence of a refusal has a place for the number of a stack of ballots. */
const isAboutStack = (code: RefusalCode): boolean => placeholdersIn(PROBLEMS.vi[code].detail).includes('batch')

/** The id of the stack that a request is about; null for any other request. */
const stackOf = ({ routeOptions, params }: FastifyRequest): BatchId | null => {
  if (!routeOptions.url?.startsWith('/v1/ballot-batches/:id')) return null
  const id = isRecord(params) ? params['id'] : undefined
  // The schema of the route has checked the id.
  return typeof id === 'string' ? (id as BatchId) : null
}

/** Names the stack in the params of a refusal about it. */
const naming = async (request: FastifyRequest, services: Services, refusal: Refusal): Promise<Refusal> => {
  const id = isAboutStack(refusal.code) ? stackOf(request) : null
  const stack = id && (await services.uow.read(request.identity.scope, (reads) => stackName(reads, id)))
  if (!stack) return refusal
  const { number: batch, label } = stack
  const params = label === null ? { batch } : { batch, label }
  return { ...refusal, params: { ...refusal.params, ...params } }
}

/** Sends a refusal; one about a stack names it. */
export const sendRefusal = async (
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  refusal: Refusal,
): Promise<FastifyReply> => sendProblem(request, reply, await naming(request, services, refusal))
