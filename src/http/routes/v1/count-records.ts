import { exportRecord } from '../../../app/results/export-record.ts'
import { findInconsistency } from '../../../count-record/consistency.ts'
import { recount } from '../../../count-record/recount.ts'
import type { CountRecord } from '../../../count-record/schema.ts'
import { recordProblemInWords } from '../../../locale/record-problems.ts'
import { RECORD_WARNINGS } from '../../../locale/record-warnings.ts'
import type { Language } from '../../../locale/text.ts'
import { sendProblem } from '../../problems/answer.ts'
import { idParams, noBody, problems } from '../../schemas/common.ts'
import { CountRecord2Schema, CountRecordSchema, RecountOut } from '../../schemas/results.ts'
import type { Routes } from '../../support/app.ts'
import { decidingInResult } from '../../support/deciding-readings.ts'
import { act } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { validateInPlace } from '../../support/validation.ts'

const tags = ['count records']

const recounted = (record: CountRecord, language: Language) => {
  const { result, differences, deciding, warnings } = recount(record)
  const names = record.candidates.map(({ id, fullName }) => ({ personId: id, nameOnPaper: fullName }))
  const fillsAlternates = 'alternates' in result && result.alternates !== null
  return {
    result,
    differences,
    decidingReadings: decidingInResult(deciding, { names, fillsAlternates }, language),
    warnings: warnings.map((warning) => ({ ...warning, detail: RECORD_WARNINGS[warning.code][language] })),
  }
}

/** Rounds as files: exported, and recounted without storing anything. */
export const countRecordRoutes: Routes = (app, services) => {
  app.post(
    '/rounds/:id/count-record-exports',
    {
      config: { perMinute: 'acts', roles: ['presidium', 'secretary', 'board-head', 'auditor'], storesNothing: true },
      schema: {
        tags,
        summary: 'Export a declared round as count-record/2, with the declared result to compare with',
        description: 'Every export is an event of the log. There is no other way to read the record.',
        params: idParams<'round'>('Id of the round.'),
        body: noBody,
        response: { 200: CountRecord2Schema, ...problems },
      },
    },
    async (request, reply) => {
      const record = await act(request, services, (tx, context) => exportRecord(tx, context, request.params.id))
      if (!record.ok) return sendProblem(request, reply, record.error)
      return reply.headers(record.value.headers).send(record.value.value)
    },
  )

  app.post(
    '/recounts',
    {
      config: { perMinute: 'unlimited', roles: 'signed-in', storesNothing: true, body: 'record' },
      validatorCompiler: validateInPlace,
      schema: {
        tags,
        summary: 'Count a record; nothing is stored',
        description:
          'Counts by the same rules as the rest of the service. For records larger than a request: npm run recount.',
        body: CountRecordSchema,
        response: { 200: RecountOut, ...problems },
      },
    },
    (request, reply) => {
      // The shape has been checked by the schema; this is the other half of parseCountRecord.
      const problem = findInconsistency(request.body)
      const language = languageOf(request.headers['accept-language'])
      if (problem === undefined) return reply.send(recounted(request.body, language))
      const params = { reason: recordProblemInWords(problem)[language] }
      return sendProblem(request, reply, {
        code: 'record-invalid',
        params,
        errors: [{ pointer: problem.pointer, code: 'record-invalid', params }],
      })
    },
  )
}
