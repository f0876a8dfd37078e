import { test } from 'tap'
import type { HeldRole } from '../../../src/app/access/identity.ts'
import { findTypist, rolesByPin } from '../../../src/app/devices/typist.ts'
import type { AccountId, CongressId } from '../../../src/kernel/brand.ts'
import { ROLES } from '../../../src/rules/roles.ts'

const HERE = 'here' as CongressId
const THERE = 'there' as CongressId
const MAI = 'mai' as AccountId

const held = (role: HeldRole['role'], congressId: CongressId | null = HERE): HeldRole => ({
  role,
  congressId,
  organisationId: null,
  personId: null,
  needsSecondFactor: false,
})

test('a PIN gives the role of a typist in its congress and none of the holder’s other roles', async (t) => {
  const typist = held('board-member')
  for (const other of ROLES.filter((role) => role !== 'board-member' && role !== 'board-head')) {
    t.same(rolesByPin([held(other), typist, held(other, THERE), held(other, null)], HERE), [typist], other)
    t.same(rolesByPin([held(other)], HERE), [], `${other} alone`)
  }
  t.same(rolesByPin([typist, held('board-member', THERE)], HERE), [typist])
  t.same(rolesByPin([held('board-member', THERE)], HERE), [])
  t.same(rolesByPin([], HERE), [])
})

test('a PIN gives the head of the board no role, not even that of a typist', async (t) => {
  t.same(rolesByPin([held('board-head')], HERE), [])
  t.same(rolesByPin([held('board-head'), held('board-member')], HERE), [])
  t.same(rolesByPin([held('board-head', THERE), held('board-member')], HERE), [held('board-member')])
})

test('only an active account of a current typist counts as a typist’s', async (t) => {
  const account = {
    id: MAI,
    organisationId: null,
    kind: 'person',
    username: 'mai',
    displayName: 'Lê Thị Mai',
    state: 'active',
    version: 1,
    createdAt: '2017-08-05T01:00:00.000Z',
    createdBy: 'test',
  } as const
  const find = (found: Parameters<typeof findTypist>[0]) => findTypist(found, HERE, MAI)
  const heldRoles = async () => [held('board-member')]
  t.same(await find({ account: async () => account, heldRoles }), account)
  t.equal(await find({ account: async () => undefined, heldRoles }), null)
  t.equal(await find({ account: async () => ({ ...account, state: 'disabled' }), heldRoles }), null)
  t.equal(await find({ account: async () => ({ ...account, kind: 'service' }), heldRoles }), null)
  t.equal(await find({ account: async () => account, heldRoles: async () => [held('observer')] }), null)
})
