import type { FastifyReply, FastifyRequest } from 'fastify'
import { readPeople } from '../../../app/people/read-people.ts'
import type { ListPurpose, ListSource } from '../../../documents/reading/reading.ts'
import type { CongressId } from '../../../kernel/brand.ts'
import { idParams, problems } from '../../schemas/common.ts'
import {
  CandidateListQuery,
  CandidateReadingOut,
  PeopleListQuery,
  PeopleReadingOut,
} from '../../schemas/list-readings.ts'
import type { Routes } from '../../support/app.ts'
import { mayAct, read } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { LIST_TYPES, listSource, readingBody, readingRefusal } from '../../support/list-reading.ts'
import { sendRefusal } from '../../support/name-stack.ts'
import type { Services } from '../../support/services.ts'

const inCongress = idParams<'congress'>('Id of the congress.')
const EVERYBODY = { limit: Number.POSITIVE_INFINITY, after: null }

/** Reads the list before the database is asked for anything but the caller's role. */
const answer = async (
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  congressId: CongressId,
  list: { readonly source: ListSource; readonly purpose: ListPurpose },
) => {
  const may = await mayAct(request, services)
  if (!may.ok) return sendRefusal(request, reply, services, may.error)
  const reading = await services.lists.read(list.source, list.purpose)
  if (!reading.ok) return sendRefusal(request, reply, services, readingRefusal(reading.error))
  return read(request, reply, services, {
    query: (reads) => readPeople(reads, congressId, EVERYBODY),
    toBody: ({ everybody }) =>
      readingBody(reading.value, everybody, languageOf(request.headers['accept-language']), services.now()),
  })
}

/** Lists of people and of candidates from Excel files, CSV files and copied tables. Nothing is stored. */
export const listReadingRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/people-readings',
    {
      config: {
        perMinute: 'unlimited',
        roles: ['secretary', 'presidium', 'credentials-committee'],
        body: 'file',
        fileTypes: LIST_TYPES,
        storesNothing: true,
      },
      schema: {
        tags: ['people'],
        summary: 'Read a list of people from an Excel file, a CSV file or a copied table; nothing is stored',
        description:
          'Headings are recognised in Vietnamese whatever their tones, case and signs; the list needs the full name; the date or year of birth, the day of admission and the unit are read if it has them. `text/plain` is a table copied from Excel or Word, with tabs; CSV has commas, semicolons or tabs, in UTF-8. Every row is answered: with its person, as `people-additions` takes one, or with its problems. Nobody is recorded; the caller sends the people to `people-additions`, at most 500 at a time. At most 2 MB, 2,000 rows and 20 columns.',
        params: inCongress,
        querystring: PeopleListQuery,
        response: { 200: PeopleReadingOut, ...problems },
      },
    },
    (request, reply) => {
      const { membership, unit, sheet = null } = request.query
      const defaults = { ...(membership ? { membership } : {}), ...(unit ? { unit } : {}) }
      const source = listSource(request, sheet)
      return answer(request, reply, services, request.params.id, { source, purpose: { list: 'people', defaults } })
    },
  )

  app.post(
    '/congresses/:id/candidate-readings',
    {
      config: {
        perMinute: 'unlimited',
        roles: ['presidium', 'secretary'],
        body: 'file',
        fileTypes: LIST_TYPES,
        storesNothing: true,
      },
      schema: {
        tags: ['candidate lists'],
        summary:
          'Read a list of candidates from a file or a copied table, and find the recorded people; nothing is stored',
        description:
          'People are found by their full name, and by year of birth and unit if the list has them. A row that names nobody, several people, or somebody named before is answered with its problem. Nothing is proposed; the caller sends the ids in `candidate-list`.',
        params: inCongress,
        querystring: CandidateListQuery,
        response: { 200: CandidateReadingOut, ...problems },
      },
    },
    (request, reply) =>
      answer(request, reply, services, request.params.id, {
        source: listSource(request, request.query.sheet ?? null),
        purpose: { list: 'candidates' },
      }),
  )
}
