import { z } from 'zod'
import { type BatchContest, batchContest } from '../../../app/batches/contest.ts'
import { correctBallot } from '../../../app/batches/correct-ballot.ts'
import { readableEntry } from '../../../app/batches/own-entry.ts'
import type { Ballot } from '../../../app/model.ts'
import { refuse } from '../../../app/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { judgeBallot } from '../../../rules/ballot.ts'
import { BallotChange, BallotOut } from '../../schemas/ballots.ts'
import { afterNumber, DEFAULT_LIMIT, page, pageLimit, problems } from '../../schemas/common.ts'
import { field } from '../../schemas/fields.ts'
import type { Routes } from '../../support/app.ts'
import { ballotInput } from '../../support/ballot-input.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { pageOf } from '../../support/paging.ts'
import { entryParams } from './entries.ts'

const tags = ['entries']
const ballotParams = entryParams.extend({
  number: field(
    z
      .string()
      .regex(/^[1-9]\d{0,7}$/)
      .transform(Number),
    'Number of the ballot in the batch.',
    '1',
  ),
})

/** A ballot with people in the place of positions, and what it counts as. */
const present = (contest: BatchContest) => (ballot: Ballot) => {
  const { marks, ...rest } = ballot
  const judged = judgeBallot(marks, contest)
  const ids = (positions: readonly number[]) => positions.map((position) => contest.names[position]!.personId)
  return {
    ...rest,
    ...('struck' in marks ? { struck: ids(marks.struck) } : { agree: ids(marks.agree), disagree: ids(marks.disagree) }),
    invalid: judged.valid ? null : judged.reason,
  }
}

/** Ballots already entered: read, and corrected by a new version. */
export const ballotRoutes: Routes = (app, services) => {
  app.get(
    '/ballot-batches/:id/entries/:slot/ballots',
    {
      config: { roles: ['board-head', 'auditor', 'board-member'] },
      schema: {
        tags,
        summary: 'List the ballots of an entry, each in its newest version',
        params: entryParams,
        querystring: z.strictObject({ limit: pageLimit, after: afterNumber }),
        response: { 200: page(BallotOut), ...problems },
      },
    },
    (request, reply) => {
      const { id, slot } = request.params
      const { limit = DEFAULT_LIMIT, after = null } = request.query
      return read(request, reply, services, {
        query: async (reads, actor) => {
          const [contest, entry] = [await batchContest(reads, id), await readableEntry(reads, actor, id, slot)]
          if (!contest.ok) return contest
          if (!entry.ok) return entry
          const ballots = await reads.ballots(id, slot, { limit: limit + 1, after })
          return ok(ballots.map(present(contest.value)))
        },
        present: (items) =>
          pageOf(items, limit, `/v1/ballot-batches/${id}/entries/${slot}/ballots`, (ballot) => ballot.number),
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
        query: async (reads, actor) => {
          const [contest, entry] = [await batchContest(reads, id), await readableEntry(reads, actor, id, slot)]
          if (!contest.ok) return contest
          if (!entry.ok) return entry
          const versions = await reads.ballotVersions(id, slot, number)
          return versions.length > 0 ? ok(versions.map(present(contest.value))) : refuse('ballot-unknown')
        },
        present: (versions) => ({ versions }),
        headers: (versions) => ({ etag: etagOf(versions.length) }),
      })
    },
  )

  app.put(
    '/ballot-batches/:id/entries/:slot/ballots/:number',
    {
      config: { roles: ['board-head', 'board-member'], ifMatch: true },
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
      const { reason, ...marks } = request.body
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const input = { ...ballotInput(marks), reason }
          const ballot = await correctBallot(tx, context, { batchId, slot, number }, input, preconditionOf(request))
          if (!ballot.ok) return ballot
          const contest = await batchContest(tx, batchId)
          return contest.ok ? ok(present(contest.value)(ballot.value)) : contest
        },
        status: 200,
        present: (ballot) => ballot,
        headers: ({ version }) => ({ etag: etagOf(version) }),
      })
    },
  )
}
