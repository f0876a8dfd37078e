import { OUTBOX } from '../../locale/desk/outbox.ts'
import { type Answer, call } from '../api/call.ts'
import { everyPage } from '../api/every-page.ts'
import { NO_ANSWER } from '../api/failure.ts'
import type { Ballot } from '../api/types.ts'
import type { EntryPlace, TypedBallot } from './outbox.ts'
import type { ServerBallot } from './server-ballots.ts'
import type { EntryApi } from './tools.ts'

const etagOf = (version: number): string => `"${version}"`
const at = ({ batchId, slot }: EntryPlace) => ({ id: batchId, slot })

const marksOf = ({ struck, agree, disagree, setAside }: Ballot): TypedBallot => ({
  ...(struck ? { struck } : {}),
  ...(agree ? { agree } : {}),
  ...(disagree ? { disagree } : {}),
  ...(setAside === null ? {} : { setAside }),
})

const serverBallot = (ballot: Ballot): ServerBallot => ({
  number: ballot.number,
  version: ballot.version,
  removed: ballot.removed,
  ballot: marksOf(ballot),
})

/** Something between the laptop and the service, such as the page of a router, may answer with success. */
const answered = <From, To>(answer: Answer<From>, take: (value: From) => To | undefined): Answer<To> => {
  if (!answer.ok) return answer
  const isDocument = typeof answer.value === 'object' && answer.value !== null && !(answer.value instanceof Blob)
  const value = isDocument ? take(answer.value) : undefined
  return value === undefined ? { ok: false, failure: NO_ANSWER } : { ...answer, value }
}

const listBallots = async (place: EntryPlace): Promise<Answer<readonly ServerBallot[]>> => {
  const ballots = await everyPage(async (query) =>
    answered(
      await call('GET /v1/ballot-batches/{id}/entries/{slot}/ballots', { path: at(place), query }),
      (value) => value,
    ),
  )
  return ballots.ok ? { ...ballots, value: ballots.value.map(serverBallot) } : ballots
}

export const entryApi: EntryApi = {
  state: async (place) =>
    answered(await call('GET /v1/ballot-batches/{id}/entries/{slot}', { path: at(place) }), (value) => value),

  read: async (place) => {
    // In this order: ballots that arrive in between make the number too low, which the server refuses, never too high.
    const state = await entryApi.state(place)
    if (!state.ok) return state
    const list = await listBallots(place)
    return list.ok ? { ...list, value: { next: state.value.next ?? 1, ballots: list.value } } : list
  },

  enter: async (place, { from, ballots, key }) =>
    answered(
      await call('POST /v1/ballot-batches/{id}/entries/{slot}/ballots', {
        path: at(place),
        body: { from, ballots },
        key,
        behind: true,
        keepsReceipt: true,
      }),
      (entered) => (entered.ballots.length === ballots.length ? entered : undefined),
    ),

  correct: async (place, number, seen, ballot) =>
    answered(
      await call('PUT /v1/ballot-batches/{id}/entries/{slot}/ballots/{number}', {
        path: { ...at(place), number: String(number) },
        body: { ...ballot, reason: OUTBOX.reasonCorrected.vi },
        seen: etagOf(seen),
        behind: true,
        keepsReceipt: true,
      }),
      ({ version }) => version,
    ),

  remove: async (place, number, seen, key) =>
    answered(
      await call('POST /v1/ballot-batches/{id}/entries/{slot}/ballots/{number}/removal', {
        path: { ...at(place), number: String(number) },
        body: { reason: OUTBOX.reasonRemoved.vi },
        seen: etagOf(seen),
        key,
        behind: true,
        keepsReceipt: true,
      }),
      ({ version }) => version,
    ),

  newest: async (place, number) =>
    answered(
      await call('GET /v1/ballot-batches/{id}/entries/{slot}/ballots/{number}', {
        path: { ...at(place), number: String(number) },
      }),
      ({ versions }) => versions.map(serverBallot).at(-1),
    ),

  finish: async (place, key) =>
    answered(
      await call('POST /v1/ballot-batches/{id}/entries/{slot}/finalisation', { path: at(place), key }),
      (value) => value,
    ),

  whoAmI: async () => answered(await call('GET /v1/session'), ({ account }) => account.id),
}
