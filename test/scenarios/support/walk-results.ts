import { type Make, NOT_COUNTING, pickPlace, roundRefuses, touchAll, when } from './walk-command.ts'
import { HEAD_OF_BOARD, PRESIDIUM, TYPISTS } from './walk-hall.ts'
import {
  batchStateOf,
  CONFIRMATIONS,
  countedIn,
  endsEarly,
  isTyped,
  laterThan,
  type Place,
  SIZE,
  type World,
} from './walk-model.ts'
import { touchRound } from './walk-rounds.ts'

const NO_DIGEST = '0'.repeat(64)

/** Why the result cannot be declared; empty if only confirmations may be missing. */
const notDeclarable = (world: World, place: Place): readonly string[] => {
  const { round } = place
  const ofRound = roundRefuses(world, place, NOT_COUNTING)
  if (endsEarly(round)) return ofRound
  const counted = countedIn(round)
  const waiting = (standing: string): boolean => counted.some((batch) => batch.standing === standing)
  const ready = counted.filter(({ standing }) => standing === 'ready').length
  return [
    ...ofRound,
    ...when(waiting('typing'), 'entries-open'),
    ...when(waiting('differing'), 'entries-differ'),
    ...when(waiting('ruling'), 'rulings-missing'),
    ...when(ready * SIZE !== round.returned, 'count-not-balanced'),
  ]
}

/**
 * Whether the head had a hand in the entries, and nobody who did not has confirmed its result although a member is left
 * who could.
 */
const lacksOutsider = ({ batches, confirmed, isChangedByHead }: Place['round']): boolean => {
  const hands = new Set(batches.flatMap(({ entries }) => entries.flatMap((entry) => [...entry.hands])))
  const outsiders = TYPISTS.filter((typist) => !hands.has(typist))
  return (
    (isChangedByHead || hands.has(HEAD_OF_BOARD)) &&
    outsiders.length > 0 &&
    !outsiders.some((typist) => confirmed.has(typist))
  )
}

export const confirm: Make = ({ call }, world, random) => {
  const place = pickPlace(world, random, ['counting'])
  if (!place) return null
  const { round } = place
  const who = TYPISTS.find((one) => !round.confirmed.has(one))
  if (who === undefined) return null
  const reasons = notDeclarable(world, place)
  return {
    round,
    leadsTo: round.batches.map((batch) => `batch ${batchStateOf(batch)} result-declared`),
    touches: [],
    name: `${who} confirms the result of ${round.id}`,
    reasons: [
      ...reasons,
      ...when(reasons.length > 0, 'nothing-to-confirm'),
      ...when(endsEarly(round), 'confirmation-not-needed'),
    ],
    send: async () => {
      const path = `/v1/rounds/${round.id}/confirmations`
      const shown = await call(who, 'GET', path)
      const { digest } = shown.body as { readonly digest?: string | null }
      if (!digest && !endsEarly(round)) return { ...shown, status: 409, body: { code: 'nothing-to-confirm' } }
      return call(who, 'POST', path, { body: { digest: digest ?? NO_DIGEST } })
    },
    accepted: () => void round.confirmed.add(who),
  }
}

export const declare: Make = ({ call, tagOf }, world, random) => {
  const place = pickPlace(world, random, ['counting'])
  if (!place) return null
  const { round } = place
  const early = endsEarly(round)
  const event = early ? 'round-ended' : 'result-declared'
  return {
    round,
    leadsTo: round.batches.map((batch) => `batch closed round-reopened ${batch.standing}`),
    touches: [
      ...touchRound(place, 'result-declared'),
      ...round.batches.flatMap((batch) => touchAll(batch, event, event)),
    ],
    name: `the head declares ${round.id}${early ? ' without a result' : ''}`,
    reasons: [
      ...notDeclarable(world, place),
      ...when(!early && round.confirmed.size < CONFIRMATIONS, 'confirmations-missing'),
      ...when(!early && lacksOutsider(round), 'confirmation-from-outside-missing'),
    ],
    send: async () => {
      const path = `/v1/rounds/${round.id}`
      const headers = { 'if-match': await tagOf(`${path}/tally`) }
      return call(HEAD_OF_BOARD, 'POST', `${path}/result`, { headers, body: { confirmNoResult: true } })
    },
    accepted: () => {
      round.state = 'declared'
      round.isDecided = false
      round.endedEarly = early
      for (const batch of round.batches) {
        if (isTyped(batch)) batch.unfinished = true
        for (const entry of batch.entries) entry.state = 'closed'
      }
    },
  }
}

export const decide: Make = ({ call, cast }, world, random) => {
  const place = pickPlace(world, random, ['declared'])
  // The same decision again is answered and changes nothing.
  if (!place || place.round.isDecided) return null
  const { round } = place
  const kind = round.endedEarly ? 'new-vote' : 'further-round'
  return {
    round,
    touches: [],
    name: `the meeting decides after ${round.id}: ${kind}`,
    reasons: [
      ...roundRefuses(world, place, {}),
      ...when(round.state !== 'declared', 'result-not-declared'),
      ...when(laterThan(place).length > 0, 'decision-already-taken'),
    ],
    send: () => call(PRESIDIUM, 'POST', `/v1/rounds/${round.id}/decisions`, { body: { kind, vote: cast.allInFavour } }),
    accepted: () => {
      round.isDecided = true
    },
  }
}
