import { z } from 'zod'
import type { Person } from '../../../app/model.ts'
import { addPeople } from '../../../app/people/add-people.ts'
import { addPerson } from '../../../app/people/add-person.ts'
import { carryPeople } from '../../../app/people/carry-people.ts'
import { correctPerson } from '../../../app/people/correct-person.ts'
import {
  type PeopleInPlace,
  peopleInPlace,
  personInPlace,
  readPeople,
  readPerson,
} from '../../../app/people/read-people.ts'
import { ok } from '../../../kernel/result.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { peopleView } from '../../../views/meeting-view.ts'
import { afterId, idParams, itemsOf, page, pageLimit, problems, searchField } from '../../schemas/common.ts'
import { CarryIn, PeopleIn, PersonCorrectionIn, PersonIn, PersonOut } from '../../schemas/people.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { addressWith, pageOf } from '../../support/paging.ts'
import { personInput } from '../../support/person-input.ts'

const tags = ['people']
const inCongress = idParams<'congress'>('Id of the congress.')
const params = idParams<'person'>('Id of the person.')

const presentAll = ({ people, everybody }: PeopleInPlace) =>
  peopleView(people, everybody).map(({ congressId: _, ...person }) => person)
const toBody = (one: PeopleInPlace) => presentAll(one)[0]

/** The one person of a single request. */
const only = ({ people }: PeopleInPlace): Person => people[0]!
const tagged = (one: PeopleInPlace) => ({ etag: etagOf(only(one).version) })

/** The people of a congress: one identity across all its lists and boards. */
export const peopleRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/people',
    {
      config: { perMinute: 'acts', roles: ['secretary', 'presidium', 'credentials-committee'] },
      schema: {
        tags,
        summary: 'Record a person',
        description:
          'After the closing only while a seat that is referred to the superior waits for the person who is appointed.',
        params: inCongress,
        body: PersonIn,
        response: { 201: PersonOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const input = personInput(request.body)
          const person = await addPerson(tx, context, request.params.id, input)
          return person.ok ? ok(await personInPlace(tx, person.value)) : person
        },
        status: 201,
        toBody,
        headers: (value) => ({ ...tagged(value), location: `/v1/people/${only(value).id}` }),
      }),
  )

  app.post(
    '/congresses/:id/people-additions',
    {
      config: { perMinute: 'acts', roles: ['secretary', 'presidium', 'credentials-committee'], body: 'list' },
      schema: {
        tags,
        summary: 'Record a list of people',
        description:
          'All of them or none. The answer has one item for each row, in the order of the request; a refusal names the rows that cannot be recorded, each with its code.',
        params: inCongress,
        body: PeopleIn,
        response: { 201: itemsOf(PersonOut), ...problems },
      },
    },
    (request, reply) =>
      write<PeopleInPlace>(request, reply, services, {
        useCase: async (tx, context) => {
          const people = await addPeople(tx, context, request.params.id, request.body.people.map(personInput))
          return people.ok ? ok(await peopleInPlace(tx, request.params.id, people.value)) : people
        },
        status: 201,
        toBody: (found) => ({ items: presentAll(found) }),
      }),
  )

  app.post(
    '/congresses/:id/carried-people',
    {
      config: { perMinute: 'acts', roles: ['secretary', 'presidium'] },
      schema: {
        tags,
        summary: 'Carry the people elected at an earlier meeting over to this one',
        description:
          'For a conference of a new committee: all people elected in an election of another meeting of the same organisation, which the caller can read. An election here can then name that election in `eligibleFrom`. A later request adds people elected since; its answer names those who came over before too. It is refused if nobody is left (`nobody-to-carry`).',
        params: inCongress,
        body: CarryIn,
        response: { 201: itemsOf(PersonOut), ...problems },
      },
    },
    (request, reply) =>
      write<PeopleInPlace>(request, reply, services, {
        useCase: async (tx, context) => {
          const people = await carryPeople(tx, context, request.params.id, request.body.electionId)
          return people.ok ? ok(await peopleInPlace(tx, request.params.id, people.value)) : people
        },
        status: 201,
        toBody: (found) => ({ items: presentAll(found) }),
      }),
  )

  app.get(
    '/congresses/:id/people',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the people of a congress in order of recording',
        description: 'All of them if no `limit` is given.',
        params: inCongress,
        querystring: z.strictObject({ limit: pageLimit, after: afterId<'person'>(), text: searchField }),
        response: { 200: page(PersonOut), ...problems },
      },
    },
    (request, reply) => {
      const { limit = Number.POSITIVE_INFINITY, after = null, text } = request.query
      const path = addressWith(`/v1/congresses/${request.params.id}/people`, { text })
      return read(request, reply, services, {
        query: (reads) => readPeople(reads, request.params.id, { limit: limit + 1, after }, text),
        toBody: (found) => pageOf(presentAll(found), limit, path, ({ id }) => id),
      })
    },
  )

  app.get(
    '/people/:id',
    {
      config: { roles: CONGRESS_ROLES },
      schema: { tags, summary: 'Read a person', params, response: { 200: PersonOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readPerson(reads, request.params.id),
        toBody,
        headers: tagged,
      }),
  )

  app.put(
    '/people/:id',
    {
      config: { perMinute: 'acts', roles: ['secretary', 'presidium', 'credentials-committee'], ifMatch: true },
      schema: {
        tags,
        summary: 'Correct a person',
        description:
          'After the approval of a list with the person, only the spelling of the name and the year of birth can be corrected, with a reason; ballots, tally and result keep the name as printed. An unknown date of admission may be added at any time.',
        params,
        body: PersonCorrectionIn,
        response: { 200: PersonOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const { reason = null, ...body } = request.body
          const input = { ...personInput(body), reason }
          const person = await correctPerson(tx, context, request.params.id, input, preconditionOf(request))
          return person.ok ? ok(await personInPlace(tx, person.value)) : person
        },
        status: 200,
        toBody,
        headers: tagged,
      }),
  )
}
