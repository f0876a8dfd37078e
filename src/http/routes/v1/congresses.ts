import { createCongress } from '../../../app/congresses/create-congress.ts'
import { listCongresses } from '../../../app/congresses/list-congresses.ts'
import { type NoticedCongress, noticedCongress, readCongress } from '../../../app/congresses/read-congress.ts'
import { type RollInPlace, readRoll, readRollVersions, rollInPlace } from '../../../app/congresses/read-roll.ts'
import { recordRoll } from '../../../app/congresses/record-roll.ts'
import { findCongress } from '../../../app/shared/find.ts'
import { ok } from '../../../kernel/result.ts'
import { READING_LABELS, READING_VALUES } from '../../../locale/readings.ts'
import type { Language } from '../../../locale/text.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { rollView } from '../../../views/meeting-view.ts'
import { annexView } from '../../../views/regulation-view.ts'
import { DEFAULT_LIMIT, idParams, itemsOf, page, problems } from '../../schemas/common.ts'
import { CongressIn, CongressOut, CongressQuery, RollIn, RollOut } from '../../schemas/meetings.ts'
import { AnnexOut } from '../../schemas/regulations.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { noticesInWords } from '../../support/notices.ts'
import { addressWith, pageOf } from '../../support/paging.ts'

const tags = ['congresses']
const params = idParams<'congress'>('Id of the congress.')

/** A congress as the API answers it. */
export const presentCongress =
  (language: Language) =>
  ({ congress, closedAt, cancelled, notices }: NoticedCongress) => ({
    ...congress,
    closedAt,
    cancelled,
    notices: noticesInWords(notices, language),
  })

/** The version of a congress as a tag. */
export const taggedCongress = ({ congress }: NoticedCongress) => ({ etag: etagOf(congress.version) })

const presentRoll =
  (language: Language) =>
  ({ congress, roll, notices }: RollInPlace) => ({
    ...rollView(congress, roll),
    notices: noticesInWords(notices, language),
  })

const tagged = ({ roll }: RollInPlace) => ({ etag: etagOf(roll.version) })

/** Congresses and conferences (đại hội, hội nghị) and their rolls. */
export const congressRoutes: Routes = (app, services) => {
  app.post(
    '/congresses',
    {
      config: {
        perMinute: 'acts',
        roles: ['organisation-administrator', 'system-administrator'],
        about: ({ body }) => ({
          kind: 'organisation',
          id: (body as { organisationId: string }).organisationId,
          pointer: '/organisationId',
        }),
      },
      schema: {
        tags,
        summary: 'Record a congress or conference',
        body: CongressIn,
        response: { 201: CongressOut, ...problems },
      },
    },
    (request, reply) => {
      const { readings = {}, regulation = null, implementing = null, ...body } = request.body
      const { boardTitle = 'ban-kiem-phieu', previousTermEnd = null, entries = null, rehearsal = false } = body
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const input = { ...body, regulation, implementing, readings, boardTitle, previousTermEnd, entries, rehearsal }
          const congress = await createCongress(tx, context, input)
          return congress.ok ? ok(await noticedCongress(tx, congress.value)) : congress
        },
        status: 201,
        toBody: presentCongress(languageOf(request.headers['accept-language'])),
        headers: ({ congress }) => ({ location: `/v1/congresses/${congress.id}` }),
      })
    },
  )

  app.get(
    '/congresses',
    {
      config: { roles: 'signed-in' },
      schema: {
        tags,
        summary: 'List congresses in the order of recording, or the newest first',
        description: 'The filters are combined; a page keeps those of its list.',
        querystring: CongressQuery,
        response: { 200: page(CongressOut), ...problems },
      },
    },
    (request, reply) => {
      const { limit = DEFAULT_LIMIT, after = null, order, ...filter } = request.query
      const path = addressWith('/v1/congresses', { ...filter, order })
      return read(request, reply, services, {
        query: (reads) => listCongresses(reads, { limit: limit + 1, after, order }, filter),
        toBody: (items) => {
          const present = presentCongress(languageOf(request.headers['accept-language']))
          return pageOf(items.map(present), limit, path, (congress) => congress.id)
        },
      })
    },
  )

  app.get(
    '/congresses/:id',
    {
      config: { roles: [...CONGRESS_ROLES, 'organisation-administrator', 'system-administrator'] },
      schema: { tags, summary: 'Read a congress', params, response: { 200: CongressOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readCongress(reads, request.params.id),
        toBody: presentCongress(languageOf(request.headers['accept-language'])),
        headers: taggedCongress,
      }),
  )

  app.get(
    '/congresses/:id/readings',
    {
      config: { roles: [...CONGRESS_ROLES, 'organisation-administrator', 'system-administrator'] },
      schema: {
        tags,
        summary: 'Read the annex of readings: the rules by which a congress is counted',
        description:
          'Rule set and implementing rules as frozen with the congress, and the readings, which are not law.',
        params,
        response: { 200: AnnexOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => findCongress(reads, request.params.id),
        toBody: (congress) => {
          const annex = annexView(congress)
          const readings = annex.readings.map((one) => ({
            ...one,
            title: READING_LABELS[one.name],
            meaning: READING_VALUES[one.value],
            others: one.others.map((value) => ({ value, meaning: READING_VALUES[value] })),
          }))
          return { ...annex, readings }
        },
      }),
  )

  app.put(
    '/congresses/:id/roll',
    {
      config: { perMinute: 'unlimited', roles: ['credentials-committee', 'secretary', 'presidium'] },
      schema: {
        tags,
        summary: 'Record the numbers summoned, excluded and present, or correct them',
        description: 'With If-None-Match: * the first time, with If-Match and a reason for a correction.',
        params,
        body: RollIn,
        response: { 200: RollOut, ...problems },
      },
    },
    (request, reply) => {
      const { exclusions = {}, reason = null, ...figures } = request.body
      return write<RollInPlace>(request, reply, services, {
        useCase: async (tx, context) => {
          const input = { ...figures, exclusions, reason }
          const roll = await recordRoll(tx, context, request.params.id, input, preconditionOf(request))
          return roll.ok ? rollInPlace(tx, request.params.id, roll.value) : roll
        },
        status: 200,
        toBody: presentRoll(languageOf(request.headers['accept-language'])),
        headers: tagged,
      })
    },
  )

  app.get(
    '/congresses/:id/roll',
    {
      config: { roles: CONGRESS_ROLES },
      schema: { tags, summary: 'Read the roll', params, response: { 200: RollOut, ...problems } },
    },
    (request, reply) =>
      read<RollInPlace>(request, reply, services, {
        query: (reads) => readRoll(reads, request.params.id),
        toBody: presentRoll(languageOf(request.headers['accept-language'])),
        headers: tagged,
      }),
  )

  app.get(
    '/congresses/:id/roll/versions',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'Read every version of the roll, the first one first',
        params,
        response: { 200: itemsOf(RollOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readRollVersions(reads, request.params.id),
        toBody: (rolls) => ({ items: rolls.map(presentRoll(languageOf(request.headers['accept-language']))) }),
      }),
  )
}
