import { test } from 'tap'
import type { Credential } from '../../src/app/accounts/model.ts'
import type { RoleGrant } from '../../src/app/roles/model.ts'
import type { AccountId, RoleGrantId } from '../../src/kernel/brand.ts'
import { forEachDatabase } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { AT, batch, congress, openSample, organisation, people } from './support/sample.ts'

const accountId = (number: number) => `0192f3a4-0000-7000-a000-00000000000${number}` as AccountId
const [binh, , huy] = people

const grant = (number: number, more: Partial<RoleGrant> = {}): RoleGrant => ({
  id: `0192f3a4-0000-7000-b000-00000000000${number}` as RoleGrantId,
  accountId: accountId(1),
  role: 'board-member',
  organisationId: null,
  congressId: congress.id,
  personId: huy!.id,
  grantedAt: AT,
  grantedBy: accountId(9),
  revokedAt: null,
  revokedBy: null,
  suspended: false,
  proposed: false,
  withdrawn: false,
  proposedBy: null,
  alone: false,
  ...more,
})

/** The sample with two accounts of its organisation. */
const openAccounts = async (...[connection]: Parameters<typeof openSample>) => {
  const sample = await openSample(connection)
  await sample.change(async (tx) => {
    for (const number of [1, 2]) {
      const account = {
        id: accountId(number),
        organisationId: organisation.id,
        kind: 'person',
        username: `nguoi.${number}`,
        displayName: 'Đỗ Quang Huy',
        state: 'active',
        version: 1,
        createdAt: AT,
        createdBy: accountId(9),
      } as const
      const credential: Credential = {
        accountId: account.id,
        passwordHash: null,
        temporary: false,
        passwordExpiresAt: null,
        changedAt: AT,
        secondFactor: null,
        openId: null,
      }
      await tx.insertAccount(account, credential)
    }
  })
  return sample
}

test('grants of roles', async (t) => {
  await forEachDatabase(
    t,
    'are read as they were written, and stay when they are revoked',
    async (t, connection) => {
      const { change, read, close } = await openAccounts(connection)
      t.teardown(close)
      const seat = grant(1)
      const observer = grant(2, { accountId: accountId(2), role: 'observer', personId: null })
      await change(async (tx) => {
        await tx.insertRoleGrant(seat)
        await tx.insertRoleGrant(observer)
      })
      const named = { username: 'nguoi.1', displayName: 'Đỗ Quang Huy', personName: huy!.fullName }
      await read(async (reads) => {
        t.same(await reads.roleGrant(seat.id), { ...seat, ...named })
        t.same(
          (await reads.grantsInCongress(congress.id)).map(({ id }) => id),
          [seat.id, observer.id],
        )
        t.same(await reads.grantsInOrganisation(organisation.id), [])
        t.same(await reads.systemAdministrators(), [])
      })
      await change(async (tx) => {
        t.equal(await tx.lockRoleGrant(seat.id), true)
        t.equal(await tx.lockRoleGrant(grant(7).id), false)
        await tx.revokeRoleGrant(seat.id, AT, accountId(9))
      })
      t.match(await read((reads) => reads.roleGrant(seat.id)), { revokedAt: AT, revokedBy: accountId(9) })
      t.same(await read((reads) => reads.heldRoles(accountId(1))), [])
      await change((tx) => tx.insertRoleGrant(grant(3)))
      t.match(await read((reads) => reads.heldRoles(accountId(1))), [{ role: 'board-member', personId: huy!.id }])
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'only a proposal is withdrawn, and the row says so',
    async (t, connection) => {
      const { change, read, close } = await openAccounts(connection)
      t.teardown(close)
      const proposal = grant(4, { proposed: true, revokedAt: AT, revokedBy: accountId(9) })
      await change((tx) => tx.insertRoleGrant(proposal))
      await change((tx) => tx.revokeRoleGrant(proposal.id, AT, accountId(8), 'withdrawn'))
      t.match(await read((reads) => reads.roleGrant(proposal.id)), { withdrawn: true, revokedBy: accountId(8) })
      await change((tx) => tx.insertRoleGrant(grant(1)))
      await t.rejects(
        change((tx) => tx.revokeRoleGrant(grant(1).id, AT, accountId(8), 'withdrawn')),
        { message: /withdrawn_was_proposed/ },
      )
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'no account and no person is on the board twice',
    async (t, connection) => {
      const { change, close } = await openAccounts(connection)
      t.teardown(close)
      await change((tx) => tx.insertRoleGrant(grant(1)))
      const refused = (what: string, constraint: string, more: Partial<RoleGrant>) =>
        t.rejects(
          change((tx) => tx.insertRoleGrant(grant(2, more))),
          { message: new RegExp(constraint) },
          what,
        )
      await refused('the same role', 'role_granted_once', { personId: binh!.id })
      await refused('another role of the board', 'board_account_once', { role: 'board-head', personId: binh!.id })
      await refused('another account', 'board_person_once', { accountId: accountId(2) })
      await change((tx) => tx.revokeRoleGrant(grant(1).id, AT, accountId(9)))
      await change((tx) => tx.insertRoleGrant(grant(2, { accountId: accountId(2) })))
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'a role outside the scope still counts; earlier typing as a person is known',
    async (t, connection) => {
      const { change, read, uow, context, close } = await openAccounts(connection)
      t.teardown(close)
      const administrator = grant(1, {
        role: 'organisation-administrator',
        organisationId: organisation.id,
        congressId: null,
        personId: null,
      })
      await change(async (tx) => {
        await tx.insertRoleGrant(administrator)
        await tx.insertRoleGrant(grant(2, { accountId: accountId(2) }))
        await tx.claimEntry(batch.id, 'first', accountId(2))
      })
      const inCongress = { ...context.identity.scope, organisationIds: [], installation: false }
      await uow.read(inCongress, async (reads) => {
        t.equal(await reads.roleGrant(administrator.id), undefined, 'not seen from the congress')
        t.same(await reads.roleKinds(accountId(1)), { administrative: true, inCongress: false })
        t.same(await reads.roleKinds(accountId(2)), { administrative: false, inCongress: true })
      })
      await read(async (reads) => {
        const typed = (account: AccountId, person = huy!.id) =>
          reads.typedUnderAnotherAccount(congress.id, person, account)
        t.equal(await typed(accountId(1)), true)
        t.equal(await typed(accountId(2)), false, 'under the same account')
        t.equal(await typed(accountId(1), binh!.id), false, 'as somebody else')
      })
      await change((tx) => tx.revokeRoleGrant(grant(2).id, AT, accountId(9)))
      t.equal(await read((reads) => reads.typedUnderAnotherAccount(congress.id, huy!.id, accountId(1))), true)
      t.same(await read((reads) => reads.roleKinds(accountId(2))), { administrative: false, inCongress: false })
    },
    MIGRATED,
  )
})
