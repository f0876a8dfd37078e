import { readIssue, readReturn } from '../../../app/custody/read-custody.ts'
import { recordIssue } from '../../../app/custody/record-issue.ts'
import { recordReturn } from '../../../app/custody/record-return.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { BallotIssueIn, BallotIssueOut, BallotReturnIn, BallotReturnOut } from '../../schemas/ballots.ts'
import { idParams, problems } from '../../schemas/common.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { presentMoments } from '../../support/notices.ts'

const tags = ['custody of ballots']
const params = idParams<'round'>('Id of the round.')
const headers = ({ version }: { readonly version: number }) => ({ etag: etagOf(version) })
const description = 'With If-None-Match: * the first time, with If-Match and a reason for a correction.'

/** The instant of a count with milliseconds, as every instant of the log. */
const inUtc = <Count extends { readonly countedAt: string }>(count: Count): Count => ({
  ...count,
  countedAt: new Date(count.countedAt).toISOString(),
})

/** Ballots issued and ballots returned. */
export const custodyRoutes: Routes = (app, services) => {
  app.put(
    '/rounds/:id/ballot-issue',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], besideBallots: true },
      schema: {
        tags,
        summary: 'Record the ballots issued',
        description,
        params,
        body: BallotIssueIn,
        response: { 200: BallotIssueOut, ...problems },
      },
    },
    (request, reply) => {
      const { replaced = 0, rollVersion = null, reason = null, confirmNames: _, ...figures } = request.body
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const { id } = request.params
          const input = { ...figures, replaced, rollVersion, reason }
          const issue = await recordIssue(tx, context, id, input, preconditionOf(request))
          return issue.ok ? readIssue(tx, id) : issue
        },
        status: 200,
        toBody: (issue) => issue,
        headers,
      })
    },
  )

  app.get(
    '/rounds/:id/ballot-issue',
    {
      config: { roles: CONGRESS_ROLES },
      schema: { tags, summary: 'Read the ballots issued', params, response: { 200: BallotIssueOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readIssue(reads, request.params.id),
        toBody: (issue) => issue,
        headers,
      }),
  )

  app.put(
    '/rounds/:id/ballot-return',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], besideBallots: true },
      schema: {
        tags,
        summary: 'Record the ballots returned',
        description,
        params,
        body: BallotReturnIn,
        response: { 200: BallotReturnOut, ...problems },
      },
    },
    (request, reply) => {
      const {
        note = null,
        reason = null,
        hallCount = null,
        tableCount = null,
        confirmNames: _,
        ...figures
      } = request.body
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const { id } = request.params
          const input = {
            ...figures,
            note,
            reason,
            hallCount: hallCount && inUtc(hallCount),
            tableCount: tableCount && inUtc(tableCount),
          }
          const ballotReturn = await recordReturn(tx, context, id, input, preconditionOf(request))
          return ballotReturn.ok ? readReturn(tx, id) : ballotReturn
        },
        status: 200,
        toBody: presentMoments(languageOf(request.headers['accept-language'])),
        headers: ({ recorded }) => headers(recorded),
      })
    },
  )

  app.get(
    '/rounds/:id/ballot-return',
    {
      config: { roles: CONGRESS_ROLES },
      schema: { tags, summary: 'Read the ballots returned', params, response: { 200: BallotReturnOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readReturn(reads, request.params.id),
        toBody: presentMoments(languageOf(request.headers['accept-language'])),
        headers: ({ recorded }) => headers(recorded),
      }),
  )
}
