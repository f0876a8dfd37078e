import { z } from 'zod'
import { listSigningKeys } from '../../../app/log/list-signing-keys.ts'
import type { KnownKey } from '../../../app/log/ports.ts'
import { rotateSigningKey } from '../../../app/log/rotate-signing-key.ts'
import { recoverAfterwards } from '../../../app/log/take-up-key.ts'
import { installationOf, originOf } from '../../../audit/checkpoint.ts'
import { inGroups } from '../../../audit/merkle.ts'
import { verifierKey } from '../../../audit/note.ts'
import { INSTALLATION_LOG } from '../../../events/log-ref.ts'
import { toBase64 } from '../../../kernel/base64.ts'
import { nodeCrypto } from '../../../platform/node-crypto.ts'
import { noBody, problems } from '../../schemas/common.ts'
import { id } from '../../schemas/fields.ts'
import { SigningKeysOut } from '../../schemas/signing-keys.ts'
import type { Routes } from '../../support/app.ts'
import { write } from '../../support/execute.ts'
import type { Services } from '../../support/services.ts'

const tags = ['audit']

/** The public parts of the keys, for verifiers of checkpoints. */
const toBody =
  ({ signing }: Services, log: string, current?: number) =>
  (keys: readonly KnownKey[]) => {
    const signer = signing.signer.current()
    const installation = installationOf(nodeCrypto, keys[0]?.publicKey ?? signer.publicKey)
    const origin = originOf(installation, log)
    return {
      installation,
      origin,
      items: keys.map(({ number, publicKey, madeAt, endorsement }) => ({
        number,
        publicKey: toBase64(publicKey),
        fingerprint: inGroups(nodeCrypto.sha256(publicKey)),
        verifierKey: verifierKey(nodeCrypto, origin, publicKey),
        madeAt,
        endorsement,
        current: number === (current ?? signer.keyNumber),
      })),
    }
  }

/** Keys that sign the checkpoints of every log of this installation. */
export const signingKeyRoutes: Routes = (app, services) => {
  app.get(
    '/signing-keys',
    {
      config: { roles: 'anyone' },
      schema: {
        tags,
        summary: 'List the public keys that sign checkpoints of this installation',
        querystring: z.strictObject({
          log: id<'congress'>(
            'Congress whose checkpoints are to be verified; the log of the installation if absent.',
          ).optional(),
        }),
        response: { 200: SigningKeysOut, ...problems },
      },
    },
    async (request) => {
      const nothing = { accountId: null, congressIds: [], organisationIds: [], installation: false }
      const keys = await services.uow.read(nothing, listSigningKeys)
      return toBody(services, request.query.log ?? INSTALLATION_LOG)(keys)
    },
  )

  app.post(
    '/signing-keys',
    {
      config: { perMinute: 'acts', roles: ['system-administrator'] },
      schema: {
        tags,
        summary: 'Replace the key that signs checkpoints by a new one; the old one endorses it, and is destroyed',
        body: noBody,
        response: { 201: SigningKeysOut, ...problems },
      },
    },
    (request, reply) => {
      let begun = false
      return write(request, reply, services, {
        useCase: (tx, context) => {
          begun = true
          return rotateSigningKey(tx, context, services.signing)
        },
        status: 201,
        toBody: (keys) => toBody(services, INSTALLATION_LOG, keys.at(-1)?.number)(keys),
        // If the caller may not replace the key, nothing on the disk changes either.
        afterwards: async () => {
          if (begun) await recoverAfterwards(services.uow, services.signing)
        },
      })
    },
  )
}
