import { CONGRESS_ROLES } from '../../../app/access/roles.ts'
import type { Person } from '../../../app/model.ts'
import { addPerson } from '../../../app/people/add-person.ts'
import { correctPerson } from '../../../app/people/correct-person.ts'
import type { Reads } from '../../../app/ports.ts'
import { type Refusal, refuse } from '../../../app/refusal.ts'
import { findCongress } from '../../../app/shared/find.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { namesOnPaper } from '../../../rules/names.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { PersonIn, PersonOut } from '../../schemas/people.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'

const tags = ['people']
const inCongress = idParams<'congress'>('Id of the congress.')
const params = idParams<'person'>('Id of the person.')

interface PrintedPerson {
  readonly person: Person
  readonly nameOnPaper: string
}

const printed = async (reads: Reads, person: Person): Promise<PrintedPerson> => ({
  person,
  nameOnPaper: namesOnPaper(await reads.people(person.congressId)).get(person.id) ?? person.fullName,
})

const printedResult = async (reads: Reads, result: Result<Person, Refusal>): Promise<Result<PrintedPerson, Refusal>> =>
  result.ok ? ok(await printed(reads, result.value)) : result

const present = ({ person, nameOnPaper }: PrintedPerson) => {
  const { congressId: _, ...rest } = person
  return { ...rest, nameOnPaper }
}

const tagged = ({ person }: PrintedPerson) => ({ etag: etagOf(person.version) })

/** The people of a congress: one identity across all its lists and boards. */
export const peopleRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/people',
    {
      config: { roles: ['secretary', 'presidium', 'credentials-committee'] },
      schema: {
        tags,
        summary: 'Record a person',
        params: inCongress,
        body: PersonIn,
        response: { 201: PersonOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const input = { ...request.body, partySince: request.body.partySince ?? null }
          return printedResult(tx, await addPerson(tx, context, request.params.id, input))
        },
        status: 201,
        present,
        headers: (value) => ({ ...tagged(value), location: `/v1/people/${value.person.id}` }),
      }),
  )

  app.get(
    '/congresses/:id/people',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the people of a congress',
        params: inCongress,
        response: { 200: itemsOf(PersonOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: async (reads) => {
          const congress = await findCongress(reads, request.params.id)
          if (!congress.ok) return congress
          const people = await reads.people(request.params.id)
          const names = namesOnPaper(people)
          return ok(people.map((person) => present({ person, nameOnPaper: names.get(person.id) ?? person.fullName })))
        },
        present: (items) => ({ items }),
      }),
  )

  app.get(
    '/people/:id',
    {
      config: { roles: CONGRESS_ROLES },
      schema: { tags, summary: 'Read a person', params, response: { 200: PersonOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: async (reads) => {
          const person = await reads.person(request.params.id)
          return person ? ok(await printed(reads, person)) : refuse('person-unknown')
        },
        present,
        headers: tagged,
      }),
  )

  app.put(
    '/people/:id',
    {
      config: { roles: ['secretary', 'presidium', 'credentials-committee'], ifMatch: true },
      schema: { tags, summary: 'Correct a person', params, body: PersonIn, response: { 200: PersonOut, ...problems } },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: async (tx, context) => {
          const input = { ...request.body, partySince: request.body.partySince ?? null }
          return printedResult(tx, await correctPerson(tx, context, request.params.id, input, preconditionOf(request)))
        },
        status: 200,
        present,
        headers: tagged,
      }),
  )
}
