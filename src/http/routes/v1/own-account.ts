import { changePassword, choosePassword } from '../../../app/accounts/change-password.ts'
import { confirmSecondFactor } from '../../../app/accounts/confirm-second-factor.ts'
import { findAccount } from '../../../app/accounts/find-account.ts'
import { provePassword } from '../../../app/accounts/password-proof.ts'
import { prepareSecondFactor } from '../../../app/accounts/prepare-second-factor.ts'
import { proveSecondFactor } from '../../../app/accounts/prove-second-factor.ts'
import { removeSecondFactor } from '../../../app/accounts/remove-second-factor.ts'
import type { NewSecondFactor } from '../../../app/accounts/second-factor.ts'
import { sendProblem } from '../../problems/answer.ts'
import {
  CodeIn,
  FactorProofOut,
  OwnAccountOut,
  PasswordChangeIn,
  PasswordIn,
  SecondFactorOut,
} from '../../schemas/accounts.ts'
import { problems } from '../../schemas/common.ts'
import type { Routes } from '../../support/app.ts'
import { contextOf, idempotencyOf, read, write } from '../../support/execute.ts'
import { presentOwn } from '../../support/present-account.ts'

const tags = ['own account']
const own = { 201: OwnAccountOut, ...problems }

const presentNew = ({ secret, uri }: NewSecondFactor) => ({ secret, uri })

/** Acts of all users on their own account, whatever their roles. */
export const ownAccountRoutes: Routes = (app, services) => {
  app.get(
    '/account',
    {
      config: { roles: 'signed-in', beforePasswordChange: true },
      schema: { tags, summary: 'Read one’s own account', response: { 200: OwnAccountOut, ...problems } },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => findAccount(reads, request.identity.accountId),
        toBody: (known) => presentOwn(known, request.identity),
      }),
  )

  app.post(
    '/account/password',
    {
      config: { perMinute: 'acts', roles: 'signed-in', beforePasswordChange: true, storesNothing: true },
      schema: {
        tags,
        summary: 'Change one’s own password',
        description: 'All other sessions of the account end.',
        body: PasswordChangeIn,
        response: own,
      },
    },
    async (request, reply) => {
      idempotencyOf(request)
      const chosen = await choosePassword(services, contextOf(request, services), request.body)
      if (!chosen.ok) return sendProblem(request, reply, chosen.error)
      return write(request, reply, services, {
        useCase: (tx, context) => changePassword(tx, context, chosen.value),
        status: 201,
        toBody: (known) => presentOwn(known, request.identity),
        once: true,
      })
    },
  )

  app.post(
    '/account/second-factor',
    {
      config: { perMinute: 'acts', roles: 'signed-in', storesNothing: true },
      schema: {
        tags,
        summary: 'Prepare a second factor',
        description: 'It is required only after it has been confirmed by a first code. Needs the password again.',
        body: PasswordIn,
        response: { 201: SecondFactorOut, ...problems },
      },
    },
    async (request, reply) => {
      idempotencyOf(request)
      const proof = await provePassword(services, contextOf(request, services), request.body.password, '/password')
      if (!proof.ok) return sendProblem(request, reply, proof.error)
      return write(request, reply, services, {
        useCase: (tx, context) => prepareSecondFactor(tx, context, services.secrets, proof.value),
        status: 201,
        toBody: presentNew,
        once: true,
      })
    },
  )

  app.post(
    '/account/second-factor/confirmation',
    {
      config: { perMinute: 'acts', roles: 'signed-in', storesNothing: true },
      schema: {
        tags,
        summary: 'Confirm a second factor by its first code',
        description: 'Every later sign-in needs a code. A wrong code counts and delays like a failed sign-in.',
        body: CodeIn,
        response: own,
      },
    },
    async (request, reply) => {
      idempotencyOf(request)
      const confirmed = await confirmSecondFactor(services, contextOf(request, services), request.body.code)
      if (!confirmed.ok) return sendProblem(request, reply, confirmed.error)
      return reply.code(201).send(presentOwn(confirmed.value, request.identity))
    },
  )

  app.post(
    '/account/second-factor/proof',
    {
      config: { perMinute: 'unlimited', roles: 'signed-in', storesNothing: true },
      schema: {
        tags,
        summary: 'Prove one’s own second factor again, for the acts of the next five minutes',
        description:
          'For acts before which a congress asks for a code again. A sign-in with a code serves them as long. A wrong code counts and delays like a failed sign-in.',
        body: CodeIn,
        response: { 201: FactorProofOut, ...problems },
      },
    },
    async (request, reply) => {
      idempotencyOf(request)
      const proof = await proveSecondFactor(services, contextOf(request, services), request.body.code)
      return proof.ok ? reply.code(201).send(proof.value) : sendProblem(request, reply, proof.error)
    },
  )

  app.post(
    '/account/second-factor/removal',
    {
      config: { perMinute: 'acts', roles: 'signed-in', storesNothing: true },
      schema: {
        tags,
        summary: 'Remove one’s own second factor',
        description: 'Needs the password again. All other sessions of the account end.',
        body: PasswordIn,
        response: own,
      },
    },
    async (request, reply) => {
      idempotencyOf(request)
      const proof = await provePassword(services, contextOf(request, services), request.body.password, '/password')
      if (!proof.ok) return sendProblem(request, reply, proof.error)
      return write(request, reply, services, {
        useCase: (tx, context) => removeSecondFactor(tx, context, proof.value),
        status: 201,
        toBody: (known) => presentOwn(known, request.identity),
        once: true,
      })
    },
  )
}
