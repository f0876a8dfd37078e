import { MEETING } from '../../locale/desk/meeting.ts'
import { OVERVIEW } from '../../locale/desk/overview.ts'
import type { Overview } from '../api/types.ts'
import { say, sayFirst } from '../language.ts'
import { sayOffice } from '../office.ts'
import { actBesides } from './election-group.tsx'

/** Steps of the meeting that nothing is open by: its end itself, and roles that nobody needs after it. */
const NOT_OPEN: readonly Overview['next'][number]['code'][] = ['close-meeting', 'grant-again', 'await-grant']

/** Everything that is still to be done in a meeting beside its closing, each as a sentence with its place. */
export const stillOpen = ({ next, elections }: Overview): readonly string[] => [
  ...next.filter(({ code }) => !NOT_OPEN.includes(code)).map(({ detail }) => detail),
  ...elections.flatMap((election) => {
    const besides = actBesides(election)
    const ofRounds = election.rounds.flatMap(({ office, number, next: step }) =>
      step ? [`${sayFirst(MEETING.round, { office: sayOffice(office), number })}: ${step.detail}`] : [],
    )
    const office = sayOffice(election.office)
    return [...ofRounds, ...(besides ? [`${say(OVERVIEW.electionOf, { office })}: ${besides.detail}`] : [])]
  }),
]
