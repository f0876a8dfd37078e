import type { Act, CongressState } from '../state.ts'

export const rollRecorded: Act<'roll.recorded'> = (step, { rolls }) => {
  const before = rolls.at(-1)
  step.expectBefore(before ?? null)
  step.expectVersion(before?.version, step.after.version)
  rolls.push(step.after)
}

export const personAdded: Act<'person.added'> = (step, { people }) => {
  step.expectBefore(null)
  step.expectVersion(0, step.after.version)
  if (people.has(step.id)) step.repeated('person')
  people.set(step.id, step.after)
}

const isPrinted = ({ rounds }: CongressState, personId: string): boolean =>
  rounds.values().some(({ printed }) => printed.some((name) => name.personId === personId))

export const personCorrected: Act<'person.corrected'> = (step, congress) => {
  const before = congress.people.get(step.id)
  if (!before) return step.unknown('person', step.id)
  step.expectBefore(before)
  step.expectVersion(before.version, step.after.version)
  // Once a name stands on an approved list it stays as it was printed.
  if (isPrinted(congress, step.id)) step.outOfOrder('listed')
  congress.people.set(step.id, step.after)
}

export const boardRecorded: Act<'board.recorded'> = (step, congress) => {
  step.expectBefore(congress.board)
  step.expectVersion(congress.board?.version, step.after.version)
  for (const { personId } of step.after.members) {
    if (!congress.people.has(personId)) step.unknown('person', personId)
    congress.everOnBoard.add(personId)
  }
  congress.board = step.after
}

export const electionCreated: Act<'election.created'> = (step, { elections }) => {
  step.expectBefore(null)
  const { eligibleFrom, number } = step.after
  if (elections.has(step.id)) return step.repeated('election')
  if (eligibleFrom !== null && !elections.has(eligibleFrom)) step.unknown('election', eligibleFrom)
  step.expectNumber(elections.size + 1, number)
  elections.set(step.id, { ...step.after, id: step.id, rounds: [] })
}

export const congressClosed: Act<'congress.closed'> = (step, congress) => {
  step.expectBefore(null)
  const unfinished = congress.rounds.values().some(({ state }) => state === 'voting' || state === 'counting')
  if (step.after.unfinished !== unfinished) step.report('closing-does-not-follow')
  for (const { first } of congress.batches.values()) first.close()
  congress.closed = true
}
