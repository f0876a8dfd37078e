import { z } from 'zod'
import { type BundlePlan, bundleItems } from '../../../app/log/bundle-items.ts'
import { exportLog } from '../../../app/log/export-log.ts'
import { BUNDLE_MARKS } from '../../../audit/bundle.ts'
import { bundleLines } from '../../../audit/bundle-lines.ts'
import { nodeCrypto } from '../../../platform/node-crypto.ts'
import { sendProblem } from '../../problems/answer.ts'
import { noBody, problems } from '../../schemas/common.ts'
import { choice, field } from '../../schemas/fields.ts'
import type { App, Routes } from '../../support/app.ts'
import { LOG_PLACES, type LogPlace } from '../../support/audit-log.ts'
import { act } from '../../support/execute.ts'
import { sendLines } from '../../support/send-lines.ts'
import type { Services } from '../../support/services.ts'

const Bundle = field(
  z.string(),
  `JSON Lines, each line the canonical text (RFC 8785) of one object: \`manifest\`; \`key\` for each key of the
installation; \`event\` by sequence, the \`openings\` of its commitments right after it, each \`checkpoint\` right after the last event that it covers and each \`witness\`
right after its checkpoint; \`record\` and \`result\` for each declared round; and \`end\`, which counts the lines and
holds the SHA-256 of all bytes above it. A file without \`end\` is incomplete.`,
  '{"manifest":{"format":"audit-bundle/2"},"type":"manifest"}\n',
)

/** `nhat-ky-congress-<id>-<events>.jsonl`: the name of the log and its size. */
const fileName = ({ prefix }: LogPlace, { log, size, marks }: BundlePlan): string => {
  const name = prefix === '/installation' ? 'installation' : `congress-${log}`
  return `nhat-ky-${name}-${size}${marks === 'left-out' ? '-without-marks' : ''}.jsonl`
}

const query = z.strictObject({
  marks: choice(
    BUNDLE_MARKS,
    'With `left-out` the file has no marks of any ballot: commitments stay closed, and records are sums. It can still be verified, but its ballots cannot be counted again. With `opened`, as without this, it has everything.',
    'left-out',
  ).optional(),
})

const exportRoutesOf = (app: App, services: Services, place: LogPlace): void => {
  const { prefix, called, params, roles, logOf } = place
  app.post(
    `${prefix}/audit-exports`,
    {
      config: { perMinute: 'files', roles: roles(['auditor', 'presidium']), storesNothing: true },
      schema: {
        tags: ['audit'],
        summary: `Export ${called} as one file that can be verified anywhere`,
        description:
          'Refused while the log holds entries of a round without a result, and without the marks also if an earlier version wrote marks into the hashed text. Every export is an event of its own, the last one in its file; a repeated request gets a new file with one more event.',
        params: z.strictObject(params),
        querystring: query,
        body: noBody,
        response: {
          200: { description: 'The file, streamed.', content: { 'application/jsonl': { schema: Bundle } } },
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const exported = await act(request, services, (tx, context) =>
        exportLog(tx, context, logOf(request), request.query.marks ?? 'opened'),
      )
      if (!exported.ok) return sendProblem(request, reply, exported.error)
      const { value: plan, headers } = exported.value
      const source = { uow: services.uow, scope: request.identity.scope }
      return sendLines(reply, bundleLines(nodeCrypto, bundleItems(source, plan)), {
        ...headers,
        'content-type': 'application/jsonl',
        'content-disposition': `attachment; filename="${fileName(place, plan)}"`,
        // Proxies must not buffer the whole file.
        'x-accel-buffering': 'no',
      })
    },
  )
}

/** Exports of each congress's log, and of the installation's. */
export const auditExportRoutes: Routes = (app, services) => {
  for (const place of LOG_PLACES) exportRoutesOf(app, services, place)
}
