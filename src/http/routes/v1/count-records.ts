import { exportRecord } from '../../../app/results/export-record.ts'
import { findInconsistency } from '../../../count-record/consistency.ts'
import { recount } from '../../../count-record/recount.ts'
import { recordProblemInWords } from '../../../locale/record-problems.ts'
import { sendProblem } from '../../problems/answer.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { CountRecordSchema, RecountOut } from '../../schemas/results.ts'
import type { Routes } from '../../support/app.ts'
import { write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { validateInPlace } from '../../support/validation.ts'

const tags = ['count records']

/** Rounds as files: exported, and recounted without storing anything. */
export const countRecordRoutes: Routes = (app, services) => {
  app.get(
    '/rounds/:id/count-record',
    {
      config: { roles: ['board-head', 'presidium', 'secretary', 'auditor'] },
      schema: {
        tags,
        summary: 'Export a declared round as count-record/1, with the declared result to compare with',
        params: idParams<'round'>('Id of the round.'),
        response: { 200: CountRecordSchema, ...problems },
      },
    },
    (request, reply) =>
      // A copy taken is an event of the log, so that this reading writes.
      write(request, reply, services, {
        useCase: (tx, context) => exportRecord(tx, context, request.params.id),
        status: 200,
        toBody: (record) => record,
      }),
  )

  app.post(
    '/recounts',
    {
      config: { roles: 'signed-in', storesNothing: true, body: 'record' },
      validatorCompiler: validateInPlace,
      schema: {
        tags,
        summary: 'Count a record; nothing is stored',
        description: 'The same rules as everywhere in the service. Larger records than fit a request: npm run recount.',
        body: CountRecordSchema,
        response: { 200: RecountOut, ...problems },
      },
    },
    (request, reply) => {
      // The schema is checked by now: this is the other half of parseCountRecord.
      const problem = findInconsistency(request.body)
      if (problem === undefined) return reply.send(recount(request.body))
      const params = { reason: recordProblemInWords(problem)[languageOf(request.headers['accept-language'])] }
      return sendProblem(request, reply, {
        code: 'record-invalid',
        params,
        errors: [{ pointer: problem.pointer, code: 'record-invalid', params }],
      })
    },
  )
}
