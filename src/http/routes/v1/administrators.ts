import { appointOrganisationAdministrator } from '../../../app/roles/appoint-organisation-administrator.ts'
import { appointSystemAdministrator } from '../../../app/roles/appoint-system-administrator.ts'
import { listGrantsInOrganisation, listSystemAdministrators } from '../../../app/roles/list-grants.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { AdministratorIn, RoleGrantOut } from '../../schemas/roles.ts'
import type { Routes } from '../../support/app.ts'
import { read, write } from '../../support/execute.ts'
import { presentGrant } from './role-grants.ts'

const tags = ['roles']
const inOrganisation = idParams<'organisation'>('Id of the organisation.')

/** Administrators of organisations and of the system. They hold no right in any congress. */
export const administratorRoutes: Routes = (app, services) => {
  app.post(
    '/organisations/:id/role-grants',
    {
      config: { perMinute: 'acts', roles: ['system-administrator', 'organisation-administrator'] },
      schema: {
        tags,
        summary: 'Grant the administration of an organisation and those below it',
        description: 'Granted from above: by an administrator of a superior organisation, or of the system.',
        params: inOrganisation,
        body: AdministratorIn,
        response: { 201: RoleGrantOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) =>
          appointOrganisationAdministrator(tx, context, request.params.id, request.body.username),
        status: 201,
        toBody: presentGrant,
      }),
  )

  app.get(
    '/organisations/:id/role-grants',
    {
      config: { roles: ['system-administrator', 'organisation-administrator'] },
      schema: {
        tags,
        summary: 'List the administrators of an organisation, including revoked grants',
        params: inOrganisation,
        response: { 200: itemsOf(RoleGrantOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listGrantsInOrganisation(reads, request.params.id),
        toBody: (items) => ({ items: items.map(presentGrant) }),
      }),
  )

  app.post(
    '/system-administrators',
    {
      config: { perMinute: 'acts', roles: ['system-administrator'] },
      schema: {
        tags,
        summary: 'Grant the administration of the whole installation',
        description: 'The account belongs to no organisation.',
        body: AdministratorIn,
        response: { 201: RoleGrantOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => appointSystemAdministrator(tx, context, request.body.username),
        status: 201,
        toBody: presentGrant,
      }),
  )

  app.get(
    '/system-administrators',
    {
      config: { roles: ['system-administrator'] },
      schema: {
        tags,
        summary: 'List the administrators of the installation, including revoked grants',
        response: { 200: itemsOf(RoleGrantOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: listSystemAdministrators,
        toBody: (items) => ({ items: items.map(presentGrant) }),
      }),
  )
}
