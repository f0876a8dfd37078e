import { z } from 'zod'
import { addWitness, listWitnesses } from '../../../app/log/add-witness.ts'
import type { KeptWitness } from '../../../app/log/model.ts'
import { toBase64 } from '../../../kernel/base64.ts'
import { itemsOf, problems } from '../../schemas/common.ts'
import { logNumber } from '../../schemas/log.ts'
import { WitnessIn, WitnessOut } from '../../schemas/witnesses.ts'
import type { App, Routes } from '../../support/app.ts'
import { LOG_PLACES, type LogPlace } from '../../support/audit-log.ts'
import { read, write } from '../../support/execute.ts'
import type { Services } from '../../support/services.ts'

const tags = ['audit']

const toBody = ({ log: _, publicKey, ...witness }: KeptWitness) => ({
  ...witness,
  publicKey: toBase64(publicKey),
})

const witnessRoutesOf = (app: App, services: Services, { prefix, called, params, roles, logOf }: LogPlace): void => {
  const ofCheckpoint = z.strictObject({
    ...params,
    size: logNumber('Number of events that the checkpoint covers.', '8'),
  })

  app.post(
    `${prefix}/audit-checkpoints/:size/witnesses`,
    {
      config: { perMinute: 'acts', roles: roles(['auditor', 'presidium']) },
      schema: {
        tags,
        summary: `Submit a second party’s signature over a checkpoint of ${called}; it is verified and stored`,
        params: ofCheckpoint,
        body: WitnessIn,
        response: { 201: WitnessOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => addWitness(tx, context, logOf(request), request.params.size, request.body),
        status: 201,
        toBody,
      }),
  )

  app.get(
    `${prefix}/audit-checkpoints/:size/witnesses`,
    {
      config: { roles: roles(['auditor', 'presidium', 'board-head']) },
      schema: {
        tags,
        summary: `List second parties’ signatures over a checkpoint of ${called}`,
        params: ofCheckpoint,
        response: { 200: itemsOf(WitnessOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listWitnesses(reads, logOf(request), request.params.size),
        toBody: (items) => ({ items: items.map(toBody) }),
      }),
  )
}

/** Signatures of second parties over checkpoints of a log. */
export const witnessRoutes: Routes = (app, services) => {
  for (const place of LOG_PLACES) witnessRoutesOf(app, services, place)
}
