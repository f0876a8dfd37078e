import { ok, type Result } from '../../kernel/result.ts'
import { type PersonFacts, personProblem } from '../../rules/person.ts'
import { isIndistinguishable } from '../../rules/printed-names.ts'
import { nameFault } from '../../rules/written-names.ts'
import type { Person } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'

/** Refuses a name in an old font or with lost letters, which would be printed like that on ballots. */
export const checkLetters = ({ fullName: name }: Pick<Person, 'fullName'>): Result<null, Refusal> =>
  nameFault(name) === 'wrong-font' ? refuseAt('/fullName', 'name-in-wrong-font', { params: { name } }) : ok(null)

/** Whether a person may be recorded like this; otherwise the wrong place in the request. */
export const checkPerson = (
  person: Person,
  all: readonly Person[],
  place: Pick<PersonFacts, 'onBallot' | 'addsDateOnly' | 'nameCorrection' | 'onBoard' | 'withinMeeting'>,
): Result<Person, Refusal> => {
  const problem = personProblem({ ...place, person, indistinguishable: isIndistinguishable(person, all) })
  if (problem === null) return ok(person)
  const { fullName: name } = person
  if (problem === 'person-on-board-not-official') return refuseAt('/membership', problem, { params: { name } })
  if (problem === 'name-of-another-person') return refuseAt('/fullName', problem, { params: { name } })
  if (problem === 'working-group-within-meeting') return refuseAt('/workingGroup', problem, { params: { name } })
  return problem === 'person-indistinguishable'
    ? refuseAt('/unit', problem, { params: { name } })
    : refuse(problem, { params: { name } })
}

/** The figures that the log keeps about a person. */
export const personFigures = ({
  version,
  fullName,
  birthYear,
  partySince,
  membership,
  unit,
  workingGroup,
  carried,
}: Person) => ({
  version,
  fullName,
  birthYear,
  partySince,
  membership,
  unit,
  workingGroup,
  ...(carried ? { carried } : {}),
})
