import { z } from 'zod'
import { READING_LABELS, READING_VALUES } from '../../../locale/readings.ts'
import {
  clausesView,
  clauseView,
  instrumentViews,
  readingViews,
  regulationView,
  regulationViews,
} from '../../../views/regulation-view.ts'
import { sendProblem } from '../../problems/answer.ts'
import { itemsOf, problems } from '../../schemas/common.ts'
import { field } from '../../schemas/fields.ts'
import { ClauseOut, InstrumentOut, ReadingOut, RegulationOut } from '../../schemas/regulations.ts'
import type { Routes } from '../../support/app.ts'

const tags = ['regulations']
const name = (description: string, example: string) => field(z.string().min(1).max(60), description, example)
const params = z.strictObject({ id: name('Id of the regulation.', 'qd244-2014') })

/** The law map as data: rule sets and other instruments, clauses with their evidence, and the named readings. */
export const regulationRoutes: Routes = (app) => {
  app.get(
    '/regulations',
    {
      config: { byPin: true, roles: 'signed-in' },
      schema: {
        tags,
        summary: 'List the rule sets',
        response: { 200: itemsOf(RegulationOut), ...problems },
      },
    },
    (_request, reply) => reply.send({ items: regulationViews() }),
  )

  app.get(
    '/regulations/:id',
    {
      config: { byPin: true, roles: 'signed-in' },
      schema: { tags, summary: 'Read a rule set', params, response: { 200: RegulationOut, ...problems } },
    },
    (request, reply) => {
      const regulation = regulationView(request.params.id)
      return regulation ? reply.send(regulation) : sendProblem(request, reply, { code: 'regulation-unknown' })
    },
  )

  app.get(
    '/regulations/:id/clauses',
    {
      config: { byPin: true, roles: 'signed-in' },
      schema: {
        tags,
        summary: 'List the clauses of a rule set or of another cited instrument, in the order of its articles',
        params,
        response: { 200: itemsOf(ClauseOut), ...problems },
      },
    },
    (request, reply) => {
      const items = clausesView(request.params.id)
      return items ? reply.send({ items }) : sendProblem(request, reply, { code: 'regulation-unknown' })
    },
  )

  app.get(
    '/regulations/:id/clauses/:clause',
    {
      config: { byPin: true, roles: 'signed-in' },
      schema: {
        tags,
        summary: 'Read a clause of a rule set or of another cited instrument',
        params: params.extend({ clause: name('Article and clause.', 'd32.k2') }),
        response: { 200: ClauseOut, ...problems },
      },
    },
    (request, reply) => {
      const clause = clauseView(request.params.id, request.params.clause)
      return clause ? reply.send(clause) : sendProblem(request, reply, { code: 'clause-unknown' })
    },
  )

  app.get(
    '/instruments',
    {
      config: { byPin: true, roles: 'signed-in' },
      schema: {
        tags,
        summary: 'List the other instruments: the Statutes, the rules that implement them by their dates, guidance',
        response: { 200: itemsOf(InstrumentOut), ...problems },
      },
    },
    (_request, reply) => reply.send({ items: instrumentViews() }),
  )

  app.get(
    '/readings',
    {
      config: { byPin: true, roles: 'signed-in' },
      schema: {
        tags,
        summary: 'List the named readings: this project’s choices where the wording was not available; not law',
        response: { 200: itemsOf(ReadingOut), ...problems },
      },
    },
    (_request, reply) => {
      const items = readingViews().map((reading) => ({
        ...reading,
        title: READING_LABELS[reading.name],
        meanings: reading.values.map((value) => ({ value, meaning: READING_VALUES[value] })),
      }))
      return reply.send({ items })
    },
  )
}
