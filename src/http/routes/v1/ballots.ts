import { z } from 'zod'
import { batchContest } from '../../../app/batches/contest.ts'
import { correctBallot } from '../../../app/batches/correct-ballot.ts'
import { listBallots, listBallotVersions, type ReadBallots } from '../../../app/batches/read-entry.ts'
import { removeBallot } from '../../../app/batches/remove-ballot.ts'
import { ok } from '../../../kernel/result.ts'
import { ballotView } from '../../../views/entry-view.ts'
import { BallotChange, BallotOut } from '../../schemas/ballots.ts'
import { EntryParams, ReasonBesideBallotsIn } from '../../schemas/batches.ts'
import { afterNumber, DEFAULT_LIMIT, page, pageLimit, problems } from '../../schemas/common.ts'
import { ballotNumber, field } from '../../schemas/fields.ts'
import type { Routes } from '../../support/app.ts'
import { ballotInput } from '../../support/ballot-input.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { pageOf } from '../../support/paging.ts'

const tags = ['entries']
const ballotParams = EntryParams.extend({ number: ballotNumber })

const views = ({ contest, ballots }: ReadBallots) => ballots.map((ballot) => ballotView(contest, ballot))

/** Ballots already entered: read, and corrected by a new version. */
export const ballotRoutes: Routes = (app, services) => {
  app.get(
    '/ballot-batches/:id/entries/:slot/ballots',
    {
      config: { roles: ['board-head', 'auditor', 'board-member'] },
      schema: {
        tags,
        summary: 'List the ballots of an entry, each in its newest version',
        params: EntryParams,
        querystring: z.strictObject({ limit: pageLimit, after: afterNumber }),
        response: { 200: page(BallotOut), ...problems },
      },
    },
    (request, reply) => {
      const { id, slot } = request.params
      const { limit = DEFAULT_LIMIT, after = null } = request.query
      return read(request, reply, services, {
        query: (reads, actor) => listBallots(reads, actor, { batchId: id, slot }, { limit: limit + 1, after }),
        toBody: (found) =>
          pageOf(views(found), limit, `/v1/ballot-batches/${id}/entries/${slot}/ballots`, (ballot) => ballot.number),
      })
    },
  )

  app.get(
    '/ballot-batches/:id/entries/:slot/ballots/:number',
    {
      config: { roles: ['board-head', 'auditor', 'board-member'] },
      schema: {
        tags,
        summary: 'Read one ballot with all its versions, the first one first',
        params: ballotParams,
        response: {
          200: z.strictObject({ versions: field(z.array(BallotOut), 'Every version, the first one first.', []) }),
          ...problems,
        },
      },
    },
    (request, reply) => {
      const { id, slot, number } = request.params
      return read(request, reply, services, {
        query: (reads, actor) => listBallotVersions(reads, actor, { batchId: id, slot }, number),
        toBody: (found) => ({ versions: views(found) }),
        headers: ({ ballots }) => ({ etag: etagOf(ballots.length) }),
      })
    },
  )

  app.put(
    '/ballot-batches/:id/entries/:slot/ballots/:number',
    {
      config: {
        perMinute: 'unlimited',
        byPin: true,
        roles: ['board-head', 'board-member'],
        ifMatch: true,
        body: 'list',
        besideBallots: true,
      },
      schema: {
        tags,
        summary: 'Correct a ballot that was typed wrongly',
        description: 'With If-Match of the version seen. The wrong version stays readable.',
        params: ballotParams,
        body: BallotChange,
        response: { 200: BallotOut, ...problems },
      },
    },
    (request, reply) => {
      const { id: batchId, slot, number } = request.params
      const { reason, confirmNames: _, ...marks } = request.body
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const { times: __, ...ballotMarks } = ballotInput(marks)
          const input = { ...ballotMarks, reason }
          const ballot = await correctBallot(tx, context, { batchId, slot, number }, input, preconditionOf(request))
          if (!ballot.ok) return ballot
          const contest = await batchContest(tx, batchId)
          return contest.ok ? ok(ballotView(contest.value, ballot.value)) : contest
        },
        status: 200,
        toBody: (ballot) => ballot,
        headers: ({ version }) => ({ etag: etagOf(version) }),
      })
    },
  )

  app.post(
    '/ballot-batches/:id/entries/:slot/ballots/:number/removal',
    {
      config: {
        perMinute: 'unlimited',
        byPin: true,
        roles: ['board-head', 'board-member'],
        ifMatch: true,
        besideBallots: true,
      },
      schema: {
        tags,
        summary: 'Remove a ballot that was typed by mistake',
        description:
          'With If-Match of the version seen. Its number is not used again, and what was typed stays readable.',
        params: ballotParams,
        body: ReasonBesideBallotsIn,
        response: { 201: BallotOut, ...problems },
      },
    },
    (request, reply) => {
      const { id: batchId, slot, number } = request.params
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const place = { batchId, slot, number }
          const ballot = await removeBallot(tx, context, place, request.body.reason, preconditionOf(request))
          if (!ballot.ok) return ballot
          const contest = await batchContest(tx, batchId)
          return contest.ok ? ok(ballotView(contest.value, ballot.value)) : contest
        },
        status: 201,
        toBody: (ballot) => ballot,
        headers: ({ version }) => ({ etag: etagOf(version) }),
      })
    },
  )
}
