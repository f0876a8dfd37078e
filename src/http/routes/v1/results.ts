import { declareResult } from '../../../app/results/declare-result.ts'
import { getTally, type RunningTally } from '../../../app/results/get-tally.ts'
import { listResults, type ResultVersion } from '../../../app/results/list-results.ts'
import { readPendingResult } from '../../../app/results/read-pending.ts'
import { readResult, resultInPlace } from '../../../app/results/read-result.ts'
import { toResultDocument } from '../../../count-record/recount.ts'
import type { Language } from '../../../locale/text.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { roundView } from '../../../views/round-view.ts'
import { boxFindingsInWords, findingsInWords, stackFindingsInWords } from '../../problems/problem.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { PendingResultOut } from '../../schemas/pending-results.ts'
import { DeclareIn, ResultOut, ResultVersionOut, TallyOut } from '../../schemas/results.ts'
import type { Routes } from '../../support/app.ts'
import { decidingInTally } from '../../support/deciding-readings.ts'
import { etagOf, seenTag } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { presentPending, presentResult, shownRefusals } from '../../support/present-result.ts'

const tags = ['results']
const params = idParams<'round'>('Id of the round.')

const presentTally = (language: Language) => (running: RunningTally) => {
  const { findings, deciding, ...view } = roundView(running)
  const { rollVersion, rollSuperseded, box, stacks, notSeated, signOff, rehearsal } = running
  return {
    ...view,
    rehearsal,
    rollVersion,
    rollSuperseded,
    notSeated: shownRefusals(notSeated),
    signOff,
    findings: findingsInWords(findings, language),
    boxFindings: boxFindingsInWords(box, language),
    stackFindings: stackFindingsInWords(stacks, language),
    decidingReadings: decidingInTally(deciding, language),
  }
}

const toVersion = ({ declared, holds, undoing, names, rehearsal }: ResultVersion) => {
  const { settled: _, ...version } = declared
  return {
    ...version,
    holds,
    undoing,
    rehearsal,
    result: toResultDocument(declared.result),
    names: names.map(({ personId, fullName, nameOnPaper }) => ({ personId, fullName, nameOnPaper })),
  }
}

/** The running tally, and the result that is declared once. */
export const resultRoutes: Routes = (app, services) => {
  app.get(
    '/rounds/:id/tally',
    {
      config: { roles: ['board-head', 'board-member', 'auditor'] },
      schema: {
        tags,
        summary: 'Read the running count; it never says who is elected',
        description:
          'Its ETag covers everything that the result follows from; declaring requires it. Members of the board read it once every batch is ready, and confirm its digest.',
        params,
        response: { 200: TallyOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads, reader) => getTally(reads, reader, request.params.id),
        toBody: presentTally(languageOf(request.headers['accept-language'])),
        headers: ({ stamp }) => ({ etag: etagOf(stamp) }),
      }),
  )

  app.get(
    '/rounds/:id/pending-result',
    {
      config: { roles: ['board-head', 'board-member'] },
      schema: {
        tags,
        summary: 'Read the result that can be declared now, with its reasons and its confirmations',
        description:
          'For the board alone, so that each member knows what they confirm. Refused as long as the declaration would be: while entries are open, differ or wait for rulings, or do not add up. Its ETag is that of the tally.',
        params,
        response: { 200: PendingResultOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads, reader) => readPendingResult(reads, reader, request.params.id),
        toBody: presentPending(languageOf(request.headers['accept-language'])),
        headers: ({ stamp }) => ({ etag: etagOf(stamp) }),
      }),
  )

  app.post(
    '/rounds/:id/result',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], ifMatch: true },
      schema: {
        tags,
        summary: 'Declare the result, once, after enough members have confirmed it',
        description:
          'With If-Match of the tally that the board has seen, so that exactly this tally is declared. The act is the confirmation of the head.',
        params,
        body: DeclareIn,
        response: { 201: ResultOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const declared = await declareResult(tx, context, request.params.id, {
            seen: seenTag(request),
            confirmNoResult: request.body?.confirmNoResult ?? false,
          })
          return declared.ok ? resultInPlace(tx, declared.value) : declared
        },
        status: 201,
        toBody: presentResult(languageOf(request.headers['accept-language'])),
      }),
  )

  app.get(
    '/rounds/:id/result',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'Read the declared result that holds',
        description:
          'Refused while the round is counted again, and after it was annulled; its results stay in the list.',
        params,
        response: { 200: ResultOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readResult(reads, request.params.id),
        toBody: presentResult(languageOf(request.headers['accept-language'])),
      }),
  )

  app.get(
    '/rounds/:id/results',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List every version of the result of a round in their order, also those that hold no more',
        params,
        response: { 200: itemsOf(ResultVersionOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listResults(reads, request.params.id),
        toBody: (items) => ({ items: items.map(toVersion) }),
      }),
  )
}
