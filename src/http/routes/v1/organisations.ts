import { z } from 'zod'
import type { PlaceRef } from '../../../app/access/place.ts'
import { createOrganisation } from '../../../app/organisations/create-organisation.ts'
import type { NoticedOrganisation } from '../../../app/organisations/noticed-organisations.ts'
import { listOrganisations, readOrganisation } from '../../../app/organisations/read-organisations.ts'
import { renameOrganisation } from '../../../app/organisations/rename-organisation.ts'
import type { Language } from '../../../locale/text.ts'
import {
  afterId,
  DEFAULT_LIMIT,
  idParams,
  listOrder,
  page,
  pageLimit,
  problems,
  searchField,
} from '../../schemas/common.ts'
import { OrganisationIn, OrganisationNameIn, OrganisationOut } from '../../schemas/meetings.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { noticesInWords } from '../../support/notices.ts'
import { addressWith, pageOf } from '../../support/paging.ts'

const tags = ['organisations']
const present =
  (language: Language) =>
  ({ organisation, notices }: NoticedOrganisation) => ({ ...organisation, notices: noticesInWords(notices, language) })

const tagged = ({ organisation }: NoticedOrganisation) => ({ etag: etagOf(organisation.version) })

/**
 * An organisation administrator adds organisations below it; only the system administrator adds one at
 * the top.
 */
const superiorOf = ({ superiorId }: { superiorId?: string | null }): PlaceRef | null =>
  superiorId ? { kind: 'organisation', id: superiorId, pointer: '/superiorId' } : null

/** Party organisations (tổ chức đảng). */
export const organisationRoutes: Routes = (app, services) => {
  app.post(
    '/organisations',
    {
      config: {
        perMinute: 'acts',
        roles: ['system-administrator', 'organisation-administrator'],
        about: ({ body }) => superiorOf(body as { superiorId?: string | null }),
      },
      schema: {
        tags,
        summary: 'Record a Party organisation',
        body: OrganisationIn,
        response: { 201: OrganisationOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) =>
          createOrganisation(tx, context, { ...request.body, superiorId: request.body.superiorId ?? null }),
        status: 201,
        toBody: present(languageOf(request.headers['accept-language'])),
        headers: ({ organisation }) => ({ location: `/v1/organisations/${organisation.id}` }),
      }),
  )

  app.get(
    '/organisations',
    {
      config: { roles: 'signed-in' },
      schema: {
        tags,
        summary: 'List organisations in the order of recording, or the newest first',
        querystring: z.strictObject({
          limit: pageLimit,
          after: afterId<'organisation'>(),
          text: searchField,
          order: listOrder,
        }),
        response: { 200: page(OrganisationOut), ...problems },
      },
    },
    (request, reply) => {
      const { limit = DEFAULT_LIMIT, after = null, text, order } = request.query
      return read(request, reply, services, {
        query: (reads) => listOrganisations(reads, { limit: limit + 1, after, order }, text),
        toBody: (items) => {
          const shown = items.map(present(languageOf(request.headers['accept-language'])))
          return pageOf(shown, limit, addressWith('/v1/organisations', { text, order }), ({ id }) => id)
        },
      })
    },
  )

  app.get(
    '/organisations/:id',
    {
      config: { roles: 'signed-in' },
      schema: {
        tags,
        summary: 'Read an organisation',
        params: idParams<'organisation'>('Id of the organisation.'),
        response: { 200: OrganisationOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readOrganisation(reads, request.params.id),
        toBody: present(languageOf(request.headers['accept-language'])),
        headers: tagged,
      }),
  )

  app.put(
    '/organisations/:id',
    {
      config: { perMinute: 'acts', roles: ['system-administrator', 'organisation-administrator'], ifMatch: true },
      schema: {
        tags,
        summary: 'Rename an organisation or correct its name',
        description:
          'As a new version with a reason. Answers show the new name; the log of a congress and its export keep the name under which the congress was recorded. Level and superior never change.',
        params: idParams<'organisation'>('Id of the organisation.'),
        body: OrganisationNameIn,
        response: { 200: OrganisationOut, ...problems },
      },
    },
    (request, reply) => {
      const { name, reason = null } = request.body
      return write(request, reply, services, {
        useCase: (tx, context) =>
          renameOrganisation(tx, context, request.params.id, { name, reason }, preconditionOf(request)),
        status: 200,
        toBody: present(languageOf(request.headers['accept-language'])),
        headers: tagged,
      })
    },
  )
}
