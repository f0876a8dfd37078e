import { type Answer, call } from '../api/call.ts'
import type { CandidateList, Organisation, Overview } from '../api/types.ts'
import { everybodyIn } from '../everybody.ts'
import { membersIn } from '../head/devices-facts.ts'
import { grantedIn } from './granted.ts'
import { liveRoundsOf } from './live-rounds.ts'
import type { SetUpFacts, Typists } from './recorded.ts'

const readTypists = async (congressId: string): Promise<Typists | null> => {
  const path = { id: congressId }
  const [grants, devices] = await Promise.all([
    call('GET /v1/congresses/{id}/role-grants', { path }),
    call('GET /v1/congresses/{id}/devices', { path }),
  ])
  if (!grants.ok) return null
  return {
    members: membersIn(grants.value.items),
    hasHead: grants.value.items.some(({ role, revokedAt }) => role === 'board-head' && revokedAt === null),
    granted: grantedIn(grants.value.items),
    devices: devices.ok ? devices.value.items : null,
  }
}

const readLists = async (overview: Overview): Promise<ReadonlyMap<string, CandidateList>> => {
  const lists = await Promise.all(
    liveRoundsOf(overview).map(({ id }) => call('GET /v1/rounds/{id}/candidate-list', { path: { id } })),
  )
  return new Map(lists.flatMap((list) => (list.ok ? [[list.value.roundId, list.value]] : [])))
}

const readOrganisation = async (id: string | null): Promise<Organisation | null> => {
  if (id === null) return null
  const answer = await call('GET /v1/organisations/{id}', { path: { id } })
  return answer.ok ? answer.value : null
}

/** Reads what the checklist depends on. @param withAccounts false for roles that see neither accounts nor laptops */
export const readSetUp = async (id: string, withAccounts: boolean): Promise<Answer<SetUpFacts>> => {
  const path = { id }
  const [overview, congress, annex, people, roll, board, papers, typists] = await Promise.all([
    call('GET /v1/congresses/{id}/overview', { path }),
    call('GET /v1/congresses/{id}', { path }),
    call('GET /v1/congresses/{id}/readings', { path }),
    everybodyIn(id),
    call('GET /v1/congresses/{id}/roll', { path }),
    call('GET /v1/congresses/{id}/counting-board', { path }),
    call('GET /v1/congresses/{id}/papers', { path }),
    withAccounts ? readTypists(id) : null,
  ])
  if (!overview.ok) return overview
  if (!congress.ok) return congress
  if (!annex.ok) return annex
  if (!people.ok) return people
  const [organisation, lists] = await Promise.all([
    call('GET /v1/organisations/{id}', { path: { id: congress.value.organisationId } }),
    readLists(overview.value),
  ])
  if (!organisation.ok) return organisation
  const value = {
    overview: overview.value,
    congress: congress.value,
    annex: annex.value,
    organisation: organisation.value,
    superior: await readOrganisation(organisation.value.superiorId),
    people: people.value,
    roll: roll.ok ? roll.value : null,
    board: board.ok ? board.value : null,
    lists,
    typists,
    papers: papers.ok ? papers.value.items : [],
  }
  return { ok: true, value, etag: null }
}
