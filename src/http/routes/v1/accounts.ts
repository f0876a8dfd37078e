import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PlaceRef } from '../../../app/access/place.ts'
import { changeAccount } from '../../../app/accounts/change-account.ts'
import { type AccountWithPassword, createAccount } from '../../../app/accounts/create-account.ts'
import { findAccount } from '../../../app/accounts/find-account.ts'
import { listAccounts } from '../../../app/accounts/list-accounts.ts'
import { ok } from '../../../kernel/result.ts'
import { AccountChangeIn, AccountIn, AccountOut, accountKind, NewAccountOut } from '../../schemas/accounts.ts'
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
import type { Routes } from '../../support/app.ts'
import { preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { addressWith, pageOf } from '../../support/paging.ts'
import { presentAccount, taggedAccount } from '../../support/present-account.ts'

const tags = ['accounts']
const params = idParams<'account'>('Id of the account.')
const roles = ['system-administrator', 'organisation-administrator'] as const

/** The place of a new account is its organisation. */
const ofOrganisation = ({ body }: FastifyRequest): PlaceRef | null => {
  const { organisationId } = body as { organisationId: string | null }
  return organisationId === null ? null : { kind: 'organisation', id: organisationId, pointer: '/organisationId' }
}

/** The place of a list of accounts is the area that the caller administers. */
const ofCaller = ({ identity }: FastifyRequest): PlaceRef | null => {
  const [id] = identity.scope.organisationIds
  return id === undefined ? null : { kind: 'organisation', id }
}

const presentNew = ({ temporaryPassword, ...known }: AccountWithPassword) => ({
  ...presentAccount(known),
  temporaryPassword,
})

/** Accounts of people and of other systems, for their administrators. */
export const accountRoutes: Routes = (app, services) => {
  app.post(
    '/accounts',
    {
      config: { perMinute: 'acts', roles, about: ofOrganisation, storesNothing: true },
      schema: {
        tags,
        summary: 'Create an account for a person',
        description: 'An account with a link to a provider (openId) gets no password. The account holds no role yet.',
        body: AccountIn,
        response: { 201: NewAccountOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) =>
          createAccount(tx, context, services.secrets, { ...request.body, openId: request.body.openId ?? null }),
        status: 201,
        toBody: presentNew,
        headers: (made) => ({ ...taggedAccount(made), location: `/v1/accounts/${made.account.id}` }),
        once: true,
      }),
  )

  app.get(
    '/accounts',
    {
      config: { roles, about: ofCaller },
      schema: {
        tags,
        summary: 'List the accounts that the caller administers, in order of creation, or the newest first',
        querystring: z.strictObject({
          limit: pageLimit,
          after: afterId<'account'>(),
          text: searchField,
          kind: accountKind.optional(),
          order: listOrder,
        }),
        response: { 200: page(AccountOut), ...problems },
      },
    },
    (request, reply) => {
      const { limit = DEFAULT_LIMIT, after = null, text, kind, order } = request.query
      const { organisationIds } = request.identity.scope
      return read(request, reply, services, {
        query: async (reads, { role }) => {
          const within = role === 'system-administrator' ? null : organisationIds
          return ok(await listAccounts(reads, { limit: limit + 1, after, order }, within, { text, kind }))
        },
        toBody: (known) =>
          pageOf(known.map(presentAccount), limit, addressWith('/v1/accounts', { text, kind, order }), ({ id }) => id),
      })
    },
  )

  app.get(
    '/accounts/:id',
    {
      config: { roles },
      schema: { tags, summary: 'Read an account', params, response: { 200: AccountOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => findAccount(reads, request.params.id),
        toBody: presentAccount,
        headers: taggedAccount,
      }),
  )

  app.put(
    '/accounts/:id',
    {
      config: { perMinute: 'acts', roles, ifMatch: true },
      schema: {
        tags,
        summary: 'Correct an account, disable it or enable it again',
        description: 'Disabling an account ends its sessions at once. Nobody can disable their own account.',
        params,
        body: AccountChangeIn,
        response: { 200: AccountOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => {
          const { openId, reason = null, ...rest } = request.body
          const input = { ...rest, reason, ...(openId === undefined ? {} : { openId }) }
          return changeAccount(tx, context, request.params.id, input, preconditionOf(request))
        },
        status: 200,
        toBody: presentAccount,
        headers: taggedAccount,
      }),
  )
}
