import { z } from 'zod'
import { type ConsistencyProof, getConsistencyProof } from '../../../app/log/get-consistency-proof.ts'
import { getInclusionProof, type InclusionProof } from '../../../app/log/get-inclusion-proof.ts'
import type { Digest } from '../../../audit/merkle.ts'
import { cosigned, tlogProofText } from '../../../audit/tlog-proof.ts'
import { toHex } from '../../../kernel/bytes.ts'
import { problems } from '../../schemas/common.ts'
import { ConsistencyProofOut, InclusionProofOut, logNumber } from '../../schemas/log.ts'
import type { App, Routes } from '../../support/app.ts'
import { LOG_PLACES, type LogPlace } from '../../support/audit-log.ts'
import { read } from '../../support/execute.ts'
import { presentCheckpoint } from '../../support/present-checkpoint.ts'
import type { Services } from '../../support/services.ts'

const tags = ['audit']
const ROLES = ['auditor', 'presidium', 'board-head'] as const

const inHex = (hashes: readonly Digest[]): string[] => hashes.map((hash) => toHex(hash))

const presentInclusion = ({ sequence, leaf, hashes, checkpoint, witnesses }: InclusionProof) => ({
  sequence,
  index: sequence - 1,
  leafHash: toHex(leaf),
  hashes: inHex(hashes),
  checkpoint: presentCheckpoint(checkpoint),
  tlogProof: tlogProofText({
    index: sequence - 1,
    hashes,
    note: cosigned(
      checkpoint.note,
      witnesses.map(({ line }) => line),
    ),
  }),
})

const presentConsistency = ({ from, to, hashes }: ConsistencyProof) => ({
  from: presentCheckpoint(from),
  to: presentCheckpoint(to),
  hashes: inHex(hashes),
})

const proofRoutesOf = (app: App, services: Services, { prefix, called, params, roles, logOf }: LogPlace): void => {
  app.get(
    `${prefix}/audit-events/:sequence/inclusion-proof`,
    {
      config: { roles: roles(ROLES) },
      schema: {
        tags,
        summary: `Prove that an event is in ${called}`,
        description: 'Against a stored checkpoint: the newest one, or the one of the given size.',
        params: z.strictObject({ ...params, sequence: logNumber('Number of the event.', '5') }),
        querystring: z.strictObject({
          size: logNumber('Size of the checkpoint; the newest one if absent.', '8').optional(),
        }),
        response: { 200: InclusionProofOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => getInclusionProof(reads, logOf(request), request.params.sequence, request.query.size ?? null),
        toBody: presentInclusion,
      }),
  )

  app.get(
    `${prefix}/audit-consistency-proof`,
    {
      config: { roles: roles(ROLES) },
      schema: {
        tags,
        summary: `Prove that ${called} was only appended to between two checkpoints`,
        params: z.strictObject(params),
        querystring: z.strictObject({
          from: logNumber('Size of the earlier checkpoint.', '8'),
          to: logNumber('Size of the later checkpoint; the newest one if absent.', '21').optional(),
        }),
        response: { 200: ConsistencyProofOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => getConsistencyProof(reads, logOf(request), request.query.from, request.query.to ?? null),
        toBody: presentConsistency,
      }),
  )
}

/** Proofs that can be verified elsewhere, without trusting the service. */
export const auditProofRoutes: Routes = (app, services) => {
  for (const place of LOG_PLACES) proofRoutesOf(app, services, place)
}
