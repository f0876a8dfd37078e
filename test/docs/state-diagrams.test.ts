import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { BATCH_EVENTS, BATCH_STATES, batchStep } from '../../src/rules/batch-states.ts'
import { CONGRESS_EVENTS, CONGRESS_STATES, congressStep } from '../../src/rules/congress-states.ts'
import { ELECTION_EVENTS, ELECTION_STATES, electionStep } from '../../src/rules/election-states.ts'
import { ENTRY_EVENTS, ENTRY_STATES, entryStep } from '../../src/rules/entry.ts'
import { PACKAGE_EVENTS, PACKAGE_STATES, packageStep } from '../../src/rules/package-states.ts'
import { ROUND_EVENTS, ROUND_STATES, transition } from '../../src/rules/round.ts'

/** The states that a table lets follow an event; or the code of its refusal. */
type Answer = readonly string[] | string

interface Machine {
  readonly states: readonly string[]
  readonly steps: readonly (readonly [from: string, event: string, answer: Answer])[]
}

const machine = <State extends string, Event extends string>(
  states: readonly State[],
  events: readonly Event[],
  answer: (state: State, event: Event) => Answer,
): Machine => ({
  states,
  steps: states.flatMap((state) => events.map((event) => [state, event, answer(state, event)] as const)),
})

/** The answer of a table whose events have one outcome. */
const single = (
  step: { readonly ok: true; readonly value: { readonly to: string } } | { readonly ok: false; readonly error: string },
): Answer => (step.ok ? [step.value.to] : step.error)

/** Each machine by its page in src/docs. */
const MACHINES: Readonly<Record<string, Machine>> = {
  congress: machine(CONGRESS_STATES, CONGRESS_EVENTS, (state, event) => single(congressStep(state, event))),
  election: machine(ELECTION_STATES, ELECTION_EVENTS, electionStep),
  round: machine(ROUND_STATES, ROUND_EVENTS, (state, event) => single(transition(state, event))),
  batch: machine(BATCH_STATES, BATCH_EVENTS, batchStep),
  entry: machine(ENTRY_STATES, ENTRY_EVENTS, (state, event) => single(entryStep(state, event))),
  package: machine(PACKAGE_STATES, PACKAGE_EVENTS, (state, event) => single(packageStep(state, event))),
}

const pageOf = (name: string): string =>
  readFileSync(new URL(`../../src/docs/${name}-states.md`, import.meta.url), 'utf8')

/** The arrows of the first diagram of a page. */
const arrowsOf = (page: string): readonly string[] => {
  const [, diagram = ''] = /```mermaid\n([\s\S]*?)```/.exec(page) ?? []
  return diagram.split('\n').filter((line) => line.includes('-->'))
}

const starts = (page: string): readonly string[] =>
  arrowsOf(page).flatMap((line) => /^ {2}\[\*\] --> (\w+)$/.exec(line)?.[1] ?? [])
const ends = (page: string): readonly string[] =>
  arrowsOf(page).flatMap((line) => /^ {2}(\w+) --> \[\*\]$/.exec(line)?.[1] ?? [])

for (const [name, { states, steps }] of Object.entries(MACHINES)) {
  const page = pageOf(name)

  test(`the diagram of the ${name} shows exactly the steps of its table`, async (t) => {
    const drawn = arrowsOf(page).filter((line) => !line.includes('[*]'))
    const allowed = steps.flatMap(([from, event, answer]) =>
      typeof answer === 'string' ? [] : answer.map((to) => `  ${from} --> ${to}: ${event}`),
    )
    t.same(drawn.toSorted(), allowed.toSorted())
    t.equal(starts(page).length, 1, 'one beginning')
  })

  test(`every state of the ${name} is reached from its beginning, and has a way to an end`, async (t) => {
    const next = new Map(states.map((state): [string, Set<string>] => [state, new Set()]))
    for (const [from, , answer] of steps)
      if (typeof answer !== 'string') for (const to of answer) next.get(from)?.add(to)
    const reachedFrom = (from: readonly string[]): Set<string> => {
      const reached = new Set(from)
      for (const state of reached) for (const to of next.get(state) ?? []) reached.add(to)
      return reached
    }
    t.same([...reachedFrom(starts(page))].toSorted(), states.toSorted())
    const last = ends(page)
    t.ok(last.length > 0, 'it has an end')
    t.same(
      states.filter((state) => !last.some((end) => reachedFrom([state]).has(end))),
      [],
    )
  })

  test(`the page of the ${name} names every code with which its table refuses`, async (t) => {
    const codes = new Set(steps.flatMap(([, , answer]) => (typeof answer === 'string' ? [answer] : [])))
    t.ok(codes.size > 0)
    t.same(
      [...codes].filter((code) => !page.includes(`\`${code}\``)),
      [],
    )
  })
}
