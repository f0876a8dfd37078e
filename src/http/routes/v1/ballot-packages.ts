import type { FastifyReply, FastifyRequest } from 'fastify'
import { actOnPackage } from '../../../app/keeping/act-on-package.ts'
import { type PackageInPlace, readPackage } from '../../../app/keeping/read-keeping.ts'
import type { RoundId } from '../../../kernel/brand.ts'
import type { PackageAct } from '../../../rules/keeping.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { CancellationIn } from '../../schemas/fields.ts'
import { BallotPackageOut, DestructionIn, DestructionOrderIn, OpeningIn, SealingIn } from '../../schemas/keeping.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import type { Services } from '../../support/services.ts'

const tags = ['custody of ballots']
const params = idParams<'round'>('Id of the round.')

const toBody = ({ versions, ...rest }: PackageInPlace) => ({
  ...rest,
  versions: versions.map(({ roundId: _, ...version }) => version),
})

/** The ETag of the newest version; none before the first seal. */
const headers = ({ versions }: PackageInPlace): Record<string, string> => {
  const newest = versions.at(-1)
  return newest ? { etag: etagOf(newest.version) } : {}
}

/** Records an act on the package of a round and answers with the package. */
const act = (
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  { id, done, reason = null }: { readonly id: RoundId; readonly done: PackageAct; readonly reason?: string | null },
): Promise<FastifyReply> =>
  write(request, reply, services, {
    useCase: async (tx, context) => {
      const precondition = preconditionOf(request)
      const recorded = await actOnPackage(tx, context, id, done, { reason, precondition })
      return recorded.ok ? readPackage(tx, id) : recorded
    },
    status: request.method === 'PUT' ? 200 : 201,
    toBody,
    headers,
  })

/** Ballots after the count: sealed, opened for a recount or a complaint, and destroyed by order of the committee. */
export const ballotPackageRoutes: Routes = (app, services) => {
  app.put(
    '/rounds/:id/ballot-package',
    {
      config: { perMinute: 'unlimited', roles: ['board-head', 'presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Record the sealed package with the ballots of a round, seal it again, or correct it',
        description:
          'With If-None-Match: * the first time, with If-Match and a reason afterwards. It is possible once nobody counts the ballots, also after the congress is closed. A package that was opened is sealed again by the next version, from whose day the months of keeping run.',
        params,
        body: SealingIn,
        response: { 200: BallotPackageOut, ...problems },
      },
    },
    (request, reply) => {
      const { reason = null, ...part } = request.body
      return act(request, reply, services, { id: request.params.id, done: { event: 'sealed', part }, reason })
    },
  )

  app.post(
    '/rounds/:id/ballot-package/opening',
    {
      config: { perMinute: 'unlimited', roles: ['board-head', 'presidium', 'secretary'], ifMatch: true },
      schema: {
        tags,
        summary: 'Record that the sealed package was opened: for a recount, or because of a complaint',
        description: 'With If-Match. The round is reopened, or a complaint about it is without an outcome.',
        params,
        body: OpeningIn,
        response: { 201: BallotPackageOut, ...problems },
      },
    },
    (request, reply) => {
      const { note = null, ...rest } = request.body
      const done = { event: 'opened', part: { ...rest, note } } as const
      return act(request, reply, services, { id: request.params.id, done })
    },
  )

  app.post(
    '/rounds/:id/ballot-package/destruction-order',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'], ifMatch: true },
      schema: {
        tags,
        summary: 'Record the order of the committee to destroy the ballots of a round',
        description:
          'With If-Match. It is refused before `destructionFrom`, while a complaint is open, and while the ballots are counted again.',
        params,
        body: DestructionOrderIn,
        response: { 201: BallotPackageOut, ...problems },
      },
    },
    (request, reply) => {
      const done = { event: 'ordered', part: request.body.paper } as const
      return act(request, reply, services, { id: request.params.id, done })
    },
  )

  app.post(
    '/rounds/:id/ballot-package/destruction-order/cancellation',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'], ifMatch: true },
      schema: {
        tags,
        summary: 'Cancel an order to destroy the ballots that was taken back or recorded by mistake',
        description: 'With If-Match. The package is sealed as before.',
        params,
        body: CancellationIn,
        response: { 201: BallotPackageOut, ...problems },
      },
    },
    (request, reply) => {
      const done = { event: 'order-cancelled', part: null } as const
      return act(request, reply, services, { id: request.params.id, done, reason: request.body.reason })
    },
  )

  app.post(
    '/rounds/:id/ballot-package/destruction',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'], ifMatch: true },
      schema: {
        tags,
        summary: 'Record that the ballots of a round were destroyed, and who was present',
        description:
          'With If-Match, after the order. It is refused while a complaint is open or the ballots are counted again.',
        params,
        body: DestructionIn,
        response: { 201: BallotPackageOut, ...problems },
      },
    },
    (request, reply) => {
      const { note = null, ...rest } = request.body
      const done = { event: 'destroyed', part: { ...rest, note } } as const
      return act(request, reply, services, { id: request.params.id, done })
    },
  )

  app.post(
    '/rounds/:id/ballot-package/destruction/cancellation',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'], ifMatch: true },
      schema: {
        tags,
        summary: 'Cancel a destruction that was recorded by mistake',
        description: 'With If-Match. The order is in force again.',
        params,
        body: CancellationIn,
        response: { 201: BallotPackageOut, ...problems },
      },
    },
    (request, reply) => {
      const done = { event: 'destruction-cancelled', part: null } as const
      return act(request, reply, services, { id: request.params.id, done, reason: request.body.reason })
    },
  )

  app.get(
    '/rounds/:id/ballot-package',
    {
      config: { roles: ['board-head', 'presidium', 'secretary', 'auditor'] },
      schema: {
        tags,
        summary: 'Read the sealed package of a round: its state, its versions, and until when it is kept',
        description: 'With the ETag of the newest version; unsealed and without versions before the first seal.',
        params,
        response: { 200: BallotPackageOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, { query: (reads) => readPackage(reads, request.params.id), toBody, headers }),
  )
}
