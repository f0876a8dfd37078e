import { type BatchContest, batchContest } from '../../../app/batches/contest.ts'
import { enterSheet } from '../../../app/batches/enter-sheet.ts'
import { readableEntry } from '../../../app/batches/own-entry.ts'
import type { TallySheet } from '../../../app/model.ts'
import { refuse } from '../../../app/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import type { Language } from '../../../locale/text.ts'
import { sheetFindings } from '../../../rules/balance.ts'
import type { Finding } from '../../../rules/types.ts'
import { findingsInWords } from '../../problems/problem.ts'
import { SheetIn, SheetOut } from '../../schemas/ballots.ts'
import { problems } from '../../schemas/common.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { entryParams } from './entries.ts'

const tags = ['entries']
const params = entryParams

interface CheckedSheet {
  readonly sheet: TallySheet
  readonly findings: readonly Finding[]
  readonly contest: BatchContest
}

const present =
  (language: Language) =>
  ({ sheet, findings, contest }: CheckedSheet) => {
    const { tally, ...rest } = sheet
    return {
      ...rest,
      valid: tally.valid,
      invalid: tally.invalid,
      names: contest.names.map(({ personId }, position) => ({
        personId,
        votes: tally.votes[position],
        ...(tally.disagree ? { disagree: tally.disagree[position] } : {}),
      })),
      findings: findingsInWords(findings, language),
    }
  }

const headers = ({ sheet }: CheckedSheet) => ({ etag: etagOf(sheet.version) })

/** Tally sheets (bảng kiểm phiếu): a stack counted on paper, entered as figures. */
export const tallySheetRoutes: Routes = (app, services) => {
  app.put(
    '/ballot-batches/:id/entries/:slot/tally-sheet',
    {
      config: { roles: ['board-head', 'board-member'] },
      schema: {
        tags,
        summary: 'Enter the tally sheet of a stack, or correct it',
        description: 'The first time with If-None-Match: *, a correction with If-Match and a reason.',
        params,
        body: SheetIn,
        response: { 200: SheetOut, ...problems },
      },
    },
    (request, reply) => {
      const { id: batchId, slot } = request.params
      const input = { ...request.body, invalid: request.body.invalid as TallySheet['tally']['invalid'] }
      return write<CheckedSheet>(request, reply, services, {
        useCase: async (tx, context) => {
          const entered = await enterSheet(
            tx,
            context,
            { batchId, slot },
            { ...input, reason: input.reason ?? null },
            preconditionOf(request),
          )
          if (!entered.ok) return entered
          const contest = await batchContest(tx, batchId)
          return contest.ok ? ok({ ...entered.value, contest: contest.value }) : contest
        },
        status: 200,
        present: present(languageOf(request.headers['accept-language'])),
        headers,
      })
    },
  )

  app.get(
    '/ballot-batches/:id/entries/:slot/tally-sheet',
    {
      config: { roles: ['board-head', 'auditor', 'board-member'] },
      schema: { tags, summary: 'Read the tally sheet of a stack', params, response: { 200: SheetOut, ...problems } },
    },
    (request, reply) => {
      const { id, slot } = request.params
      return read<CheckedSheet>(request, reply, services, {
        query: async (reads, actor) => {
          const [batch, contest] = [await reads.batch(id), await batchContest(reads, id)]
          if (!batch || !contest.ok) return refuse('batch-unknown')
          const entry = await readableEntry(reads, actor, id, slot)
          if (!entry.ok) return entry
          const sheet = await reads.sheet(id, slot)
          if (!sheet) return refuse('sheet-unknown')
          const findings = sheetFindings(sheet.tally, { size: batch.size, contest: contest.value })
          return ok({ sheet, findings, contest: contest.value })
        },
        present: present(languageOf(request.headers['accept-language'])),
        headers,
      })
    },
  )
}
