import { z } from 'zod'
import { READINGS } from '../../../rules/readings.ts'
import { clausesOf, findClause, REGULATIONS } from '../../../rules/regulations/regulations.ts'
import { REGULATION_IDS } from '../../../rules/types.ts'
import { sendProblem } from '../../problems/answer.ts'
import { itemsOf, problems } from '../../schemas/common.ts'
import { field } from '../../schemas/fields.ts'
import { ClauseOut, ReadingOut, RegulationOut } from '../../schemas/regulations.ts'
import type { Routes } from '../../support/app.ts'

const tags = ['regulations']
const name = (description: string, example: string) => field(z.string().min(1).max(60), description, example)
const params = z.strictObject({ id: name('Id of the regulation.', 'qd244-2014') })

const regulationOf = (id: string) => REGULATION_IDS.map((known) => REGULATIONS[known]).find((known) => known.id === id)

const present = (regulation: NonNullable<ReturnType<typeof regulationOf>>) => ({
  id: regulation.id,
  number: regulation.number,
  title: regulation.title,
  inForce: regulation.inForce,
  guidance: regulation.guidance,
})

/** The law map as data: rule sets, clauses with their evidence, and the named readings. */
export const regulationRoutes: Routes = (app) => {
  app.get(
    '/regulations',
    {
      config: { roles: 'signed-in' },
      schema: {
        tags,
        summary: 'List the rule sets',
        response: { 200: itemsOf(RegulationOut), ...problems },
      },
    },
    (_request, reply) => reply.send({ items: REGULATION_IDS.map((id) => present(REGULATIONS[id])) }),
  )

  app.get(
    '/regulations/:id',
    {
      config: { roles: 'signed-in' },
      schema: { tags, summary: 'Read a rule set', params, response: { 200: RegulationOut, ...problems } },
    },
    (request, reply) => {
      const regulation = regulationOf(request.params.id)
      return regulation ? reply.send(present(regulation)) : sendProblem(request, reply, { code: 'regulation-unknown' })
    },
  )

  app.get(
    '/regulations/:id/clauses',
    {
      config: { roles: 'signed-in' },
      schema: {
        tags,
        summary: 'List the clauses of a rule set in the order of its articles',
        params,
        response: { 200: itemsOf(ClauseOut), ...problems },
      },
    },
    (request, reply) => {
      const regulation = regulationOf(request.params.id)
      if (!regulation) return sendProblem(request, reply, { code: 'regulation-unknown' })
      return reply.send({ items: clausesOf(regulation.id) })
    },
  )

  app.get(
    '/regulations/:id/clauses/:clause',
    {
      config: { roles: 'signed-in' },
      schema: {
        tags,
        summary: 'Read a clause; the rule set may also be another instrument that is cited',
        params: params.extend({ clause: name('Article and clause.', 'd32.k2') }),
        response: { 200: ClauseOut, ...problems },
      },
    },
    (request, reply) => {
      const clause = findClause(`${request.params.id}:${request.params.clause}`)
      return clause ? reply.send(clause) : sendProblem(request, reply, { code: 'clause-unknown' })
    },
  )

  app.get(
    '/readings',
    {
      config: { roles: 'signed-in' },
      schema: {
        tags,
        summary: 'List the named readings: choices of this project where the wording was not available; not law',
        response: { 200: itemsOf(ReadingOut), ...problems },
      },
    },
    (_request, reply) => reply.send({ items: READINGS.map((reading) => ({ ...reading, evidence: 'reading' })) }),
  )
}
