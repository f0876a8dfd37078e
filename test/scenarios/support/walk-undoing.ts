import { type Make, pickPlace, REASON, roundRefuses, type Touch, touchAll, when } from './walk-command.ts'
import { ANYBODY, PRESIDIUM } from './walk-hall.ts'
import { countedIn, laterThan, type ModelRound, type Place, stateOf } from './walk-model.ts'
import { codesFor, touchRound } from './walk-rounds.ts'

/** The end of a round, by which its election may no longer be begun. */
const touchEnd = ({ election, round }: Place): readonly Touch[] => {
  const to = stateOf({ ...election, rounds: election.rounds.filter((one) => one !== round) })
  return touchRound({ election, round }, 'round-cancelled', 'round-ended').map((touch) =>
    touch.machine === 'election' ? { ...touch, to } : touch,
  )
}

const PAPER = { number: '12-QĐ/ĐU', date: '2017-08-05', issuer: 'Đảng ủy cấp trên' }

const annul = (round: ModelRound): void => {
  round.state = 'annulled'
  for (const { entries } of round.batches) for (const entry of entries) entry.state = 'closed'
}

export const undo =
  (kind: 'reopenings' | 'annulment'): Make =>
  ({ call }, world, random) => {
    const place = pickPlace(world, random, ['declared', ...(random.oneIn(3) ? (['counting'] as const) : [])])
    if (!place) return null
    const { election, round } = place
    const isReopening = kind === 'reopenings'
    const [bySuperior, withDependents] = [random.oneIn(2), random.oneIn(2)]
    const later = laterThan(place)
    const isVoid = round.state === 'annulled' || round.state === 'cancelled'
    const ended = [...later, ...(isReopening ? [] : [round])]
    const to = stateOf({ ...election, rounds: election.rounds.filter((one) => !ended.includes(one)) })
    return {
      round,
      touches: [
        { machine: 'round', id: round.id, event: isReopening ? 'reopened' : 'annulled' },
        ...later.map((one): Touch => ({ machine: 'round', id: one.id, event: 'annulled' })),
        ...(ended.length > 0 ? [{ machine: 'election', id: election.id, event: 'round-ended', to } as const] : []),
        ...ended.flatMap((one) => one.batches.flatMap((batch) => touchAll(batch, 'round-annulled', 'round-annulled'))),
        ...(isReopening
          ? round.batches.flatMap((one) => [
              { machine: 'batch', id: one.id, event: 'round-reopened', to: one.standing } as const,
              ...(one.cancelled ? [] : touchAll(one, 'round-reopened', 'round-reopened').slice(1)),
            ])
          : []),
      ],
      ...(bySuperior && !isReopening ? { ofCongress: 'late-act' as const } : {}),
      name: `${bySuperior ? 'the superior' : 'the presidium'} undoes ${round.id}: ${kind}`,
      reasons: [
        ...when(world.state !== 'open' && (isReopening || !bySuperior), 'congress-closed'),
        ...when(round.state === 'annulled', 'round-annulled'),
        ...when(round.state === 'cancelled', 'round-cancelled'),
        ...when(isReopening && round.state !== 'declared' && !isVoid, 'result-not-declared'),
        ...when(later.length > 0 && !withDependents, 'round-has-dependents'),
      ],
      send: () => {
        const by = bySuperior ? { by: 'superior', paper: PAPER } : { by: 'presidium' }
        return call(PRESIDIUM, 'POST', `/v1/rounds/${round.id}/${kind}`, { body: { ...by, withDependents, ...REASON } })
      },
      accepted: () => {
        for (const one of ended) annul(one)
        if (!isReopening) return
        round.state = 'counting'
        for (const { entries } of countedIn(round)) for (const entry of entries) entry.state = 'final'
      },
    }
  }

export const cancelRound: Make = ({ call }, world, random) => {
  const place = pickPlace(world, random, ['listing', 'listed'])
  if (!place) return null
  const { round } = place
  return {
    round,
    touches: touchEnd(place),
    name: `${round.id} is cancelled`,
    reasons: roundRefuses(world, place, {
      ...codesFor(['voting', 'counting'], 'ballots-already-issued'),
      declared: 'result-already-declared',
    }),
    send: () => call(ANYBODY, 'POST', `/v1/rounds/${round.id}/cancellation`, { body: REASON }),
    accepted: () => {
      round.state = 'cancelled'
    },
  }
}
