import { readFileSync } from 'node:fs'
import { test } from 'tap'
import {
  CANCELLED_ROUND_STATE,
  countingProblem,
  DECLARED_STATE,
  FIRST_ROUND_STATE,
  REOPENED_STATE,
  ROUND_EVENTS,
  ROUND_STATES,
  type RoundEvent,
  type RoundState,
  transition,
} from '../../src/rules/round.ts'

/** Every state with every event: the next state, or `!` and the code. */
const STEPS: Record<RoundState, Record<RoundEvent, string>> = {
  listing: {
    'list-approved': 'listed',
    'ballots-issued': '!list-not-approved',
    'ballots-returned': '!ballots-not-issued',
    'result-declared': '!ballots-not-returned',
    reopened: '!result-not-declared',
    annulled: 'annulled',
    'round-cancelled': 'cancelled',
  },
  listed: {
    'list-approved': '!list-already-approved',
    'ballots-issued': 'voting',
    'ballots-returned': '!ballots-not-issued',
    'result-declared': '!ballots-not-returned',
    reopened: '!result-not-declared',
    annulled: 'annulled',
    'round-cancelled': 'cancelled',
  },
  voting: {
    'list-approved': '!list-already-approved',
    'ballots-issued': 'voting',
    'ballots-returned': 'counting',
    'result-declared': '!ballots-not-returned',
    reopened: '!result-not-declared',
    annulled: 'annulled',
    'round-cancelled': '!ballots-already-issued',
  },
  counting: {
    'list-approved': '!list-already-approved',
    'ballots-issued': 'counting',
    'ballots-returned': 'counting',
    'result-declared': 'declared',
    reopened: '!result-not-declared',
    annulled: 'annulled',
    'round-cancelled': '!ballots-already-issued',
  },
  declared: {
    'list-approved': '!result-already-declared',
    'ballots-issued': '!result-already-declared',
    'ballots-returned': '!result-already-declared',
    'result-declared': '!result-already-declared',
    reopened: 'counting',
    annulled: 'annulled',
    'round-cancelled': '!result-already-declared',
  },
  annulled: {
    'list-approved': '!round-annulled',
    'ballots-issued': '!round-annulled',
    'ballots-returned': '!round-annulled',
    'result-declared': '!round-annulled',
    reopened: '!round-annulled',
    annulled: '!round-annulled',
    'round-cancelled': '!round-annulled',
  },
  cancelled: {
    'list-approved': '!round-cancelled',
    'ballots-issued': '!round-cancelled',
    'ballots-returned': '!round-cancelled',
    'result-declared': '!round-cancelled',
    reopened: '!round-cancelled',
    annulled: '!round-cancelled',
    'round-cancelled': '!round-cancelled',
  },
}

test('every state of a round with every event', async (t) => {
  for (const state of ROUND_STATES) {
    for (const event of ROUND_EVENTS) {
      const step = transition(state, event)
      t.equal(step.ok ? step.value.to : `!${step.error}`, STEPS[state][event], `${state} × ${event}`)
    }
  }
})

test('an event moves a round from the state that it is in', async (t) => {
  for (const state of ROUND_STATES) {
    for (const event of ROUND_EVENTS) {
      const step = transition(state, event)
      if (step.ok) t.equal(step.value.from, state, `${state} × ${event}`)
    }
  }
})

test('the first and the last states of a round are those of the diagram', async (t) => {
  const diagram = readFileSync(new URL('../../src/docs/round-states.md', import.meta.url), 'utf8')
  t.match(diagram, `[*] --> ${FIRST_ROUND_STATE}\n`)
  t.match(diagram, `${DECLARED_STATE} --> [*]\n`)
  t.match(diagram, 'annulled --> [*]\n')
  t.match(diagram, `${CANCELLED_ROUND_STATE} --> [*]\n`)
})

test('the diagram shows exactly the allowed steps', async (t) => {
  const diagram = readFileSync(new URL('../../src/docs/round-states.md', import.meta.url), 'utf8')
  const drawn = [...diagram.matchAll(/^ {2}(\w+) --> (\w+): ([\w-]+)$/gm)].map(([, from, to, event]) => [
    from,
    event,
    to,
  ])
  const allowed = ROUND_STATES.flatMap((state) =>
    ROUND_EVENTS.flatMap((event) => {
      const step = transition(state, event)
      return step.ok ? [[state, event, step.value.to]] : []
    }),
  )
  t.same(drawn.toSorted(), allowed.toSorted())
})

test('batches are created and changed between the return of the ballots and the declaration', async (t) => {
  t.equal(countingProblem('counting'), null)
  for (const state of ['listing', 'listed', 'voting'] as const) {
    t.equal(countingProblem(state), 'ballots-not-returned', state)
  }
  t.equal(countingProblem('declared'), 'result-already-declared')
  t.equal(countingProblem('annulled'), 'round-annulled')
  t.equal(countingProblem(REOPENED_STATE), null, 'and again after the round is reopened')
  t.equal(countingProblem('cancelled'), 'round-cancelled')
})
