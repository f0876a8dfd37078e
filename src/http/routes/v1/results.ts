import { CONGRESS_ROLES } from '../../../app/access/roles.ts'
import type { BallotCandidate, DeclaredResult } from '../../../app/model.ts'
import type { Reads } from '../../../app/ports.ts'
import { refuse } from '../../../app/refusal.ts'
import { declareResult } from '../../../app/results/declare-result.ts'
import { getTally, type RunningTally } from '../../../app/results/get-tally.ts'
import { type Choice, openChoices } from '../../../app/results/record-decision.ts'
import { findRound } from '../../../app/shared/find.ts'
import { toResultDocument } from '../../../count-record/recount.ts'
import { ok } from '../../../kernel/result.ts'
import { DECISION_KIND_LABELS } from '../../../locale/labels.ts'
import type { Language } from '../../../locale/text.ts'
import { resultCitations } from '../../../rules/regulations/result-citations.ts'
import { cite, findingsInWords } from '../../problems/problem.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { DeclareIn, ResultOut, TallyOut } from '../../schemas/results.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, seenTag } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'

const tags = ['results']
const params = idParams<'round'>('Id of the round.')

const presentTally =
  (language: Language) =>
  ({ tally, names, findings, stamp: _, ...rest }: RunningTally) => ({
    ...rest,
    valid: tally.valid,
    invalid: tally.invalid,
    names: names.map(({ personId, fullName, nameOnPaper }, position) => ({
      personId,
      fullName,
      nameOnPaper,
      votes: tally.votes[position],
      disagree: tally.disagree?.[position] ?? null,
    })),
    findings: findingsInWords(findings, language),
  })

interface ExplainedResult {
  readonly declared: DeclaredResult
  readonly names: readonly BallotCandidate[]
  readonly choices: readonly Choice[]
  readonly citations: readonly string[]
}

const explain = async (reads: Reads, declared: DeclaredResult) => {
  const place = await findRound(reads, declared.roundId)
  if (!place.ok) return place
  const choices = await openChoices(reads, declared.roundId)
  if (!choices.ok) return choices
  const { congress, round } = place.value
  return ok({
    declared,
    names: await reads.ballotCandidates(declared.roundId),
    choices: choices.value,
    citations: resultCitations({
      regulation: congress.regulation,
      meeting: congress.kind,
      roundKind: round.kind,
      result: declared.result,
    }),
  })
}

const present =
  (language: Language) =>
  ({ declared, names, choices, citations }: ExplainedResult) => ({
    ...declared,
    result: toResultDocument(declared.result),
    names: names.map(({ personId, fullName, nameOnPaper }) => ({ personId, fullName, nameOnPaper })),
    findings: findingsInWords(declared.result.findings, language),
    citations: citations.map((id) => cite(id, language)),
    choices: choices.map((open) => ({ ...open, detail: DECISION_KIND_LABELS[open.decision][language] })),
  })

/** The running tally, and the result that is declared once. */
export const resultRoutes: Routes = (app, services) => {
  app.get(
    '/rounds/:id/tally',
    {
      config: { roles: ['board-head', 'auditor'] },
      schema: {
        tags,
        summary: 'Read the count as it stands; it never says who is elected',
        description: 'Its ETag stands for everything the result follows from; declaring asks for it.',
        params,
        response: { 200: TallyOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => getTally(reads, request.params.id),
        present: presentTally(languageOf(request.headers['accept-language'])),
        headers: ({ stamp }) => ({ etag: etagOf(stamp) }),
      }),
  )

  app.post(
    '/rounds/:id/result',
    {
      config: { roles: ['board-head'], ifMatch: true },
      schema: {
        tags,
        summary: 'Declare the result, once',
        description: 'With If-Match of the tally that is before the board: what is declared is what was seen.',
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
          return declared.ok ? explain(tx, declared.value) : declared
        },
        status: 201,
        present: present(languageOf(request.headers['accept-language'])),
      }),
  )

  app.get(
    '/rounds/:id/result',
    {
      config: { roles: CONGRESS_ROLES },
      schema: { tags, summary: 'Read the declared result', params, response: { 200: ResultOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: async (reads) => {
          const place = await findRound(reads, request.params.id)
          if (!place.ok) return place
          const declared = await reads.result(request.params.id)
          return declared ? explain(reads, declared) : refuse('result-unknown')
        },
        present: present(languageOf(request.headers['accept-language'])),
      }),
  )
}
