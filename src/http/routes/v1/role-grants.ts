import { grantRole } from '../../../app/roles/grant-role.ts'
import { grantRoles } from '../../../app/roles/grant-roles.ts'
import { listGrantsInCongress } from '../../../app/roles/list-grants.ts'
import type { NamedGrant } from '../../../app/roles/model.ts'
import { revokeRole } from '../../../app/roles/revoke-role.ts'
import { ReasonIn } from '../../schemas/batches.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { RoleGrantIn, RoleGrantOut, RoleGrantsIn } from '../../schemas/roles.ts'
import type { Routes } from '../../support/app.ts'
import { read, write } from '../../support/execute.ts'

const tags = ['roles']
const inCongress = idParams<'congress'>('Id of the congress.')
const params = idParams<'role-grant'>('Id of the grant.')

export const presentGrant = (grant: NamedGrant) => grant

/** Roles in a congress: listing, granting and revoking them. */
export const roleGrantRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/role-grants',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'organisation-administrator', 'system-administrator'] },
      schema: {
        tags,
        summary: 'Grant a role in a congress',
        description:
          'The presidium grants the roles of the counting board, only to people on the recorded board; administrators grant the others. If several accounts are in the presidium, the request of the first one is a proposal, and the same request by another grants the role.',
        params: inCongress,
        body: RoleGrantIn,
        response: { 201: RoleGrantOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => {
          const input = { ...request.body, personId: request.body.personId ?? null }
          return grantRole(tx, context, request.params.id, input)
        },
        status: 201,
        toBody: presentGrant,
      }),
  )

  app.post(
    '/congresses/:id/role-grant-additions',
    {
      config: {
        perMinute: 'unlimited',
        roles: ['presidium', 'organisation-administrator', 'system-administrator'],
        body: 'list',
      },
      schema: {
        tags,
        summary: 'Grant several roles in a congress',
        description: 'All of them or none, each as if it were granted alone; a refusal names the place in `grants`.',
        params: inCongress,
        body: RoleGrantsIn,
        response: { 201: itemsOf(RoleGrantOut), ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => {
          const grants = request.body.grants.map(({ personId = null, ...grant }) => ({ ...grant, personId }))
          return grantRoles(tx, context, request.params.id, grants)
        },
        status: 201,
        toBody: (items) => ({ items: items.map(presentGrant) }),
      }),
  )

  app.get(
    '/congresses/:id/role-grants',
    {
      config: {
        roles: [
          'presidium',
          'secretary',
          'board-head',
          'auditor',
          'organisation-administrator',
          'system-administrator',
        ],
      },
      schema: {
        tags,
        summary: 'List the roles granted in a congress, including revoked ones',
        params: inCongress,
        response: { 200: itemsOf(RoleGrantOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listGrantsInCongress(reads, request.params.id),
        toBody: (items) => ({ items: items.map(presentGrant) }),
      }),
  )

  app.post(
    '/role-grants/:id/revocation',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'organisation-administrator', 'system-administrator'] },
      schema: {
        tags,
        summary: 'Revoke a role, or withdraw the proposal of one',
        description:
          'The roles that may grant a role may also revoke it, and withdraw a proposal that waits. A role ends with the holder’s next request.',
        params,
        body: ReasonIn,
        response: { 201: RoleGrantOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => revokeRole(tx, context, request.params.id, request.body.reason),
        status: 201,
        toBody: presentGrant,
      }),
  )
}
