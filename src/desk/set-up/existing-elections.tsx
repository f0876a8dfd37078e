import type { JSX } from 'preact'
import { ELECTION_CHANGE } from '../../locale/desk/overview.ts'
import { SET_UP_ELECTIONS } from '../../locale/desk/set-up-elections.ts'
import type { Notice, Overview } from '../api/types.ts'
import { say } from '../language.ts'
import { mayDo, runsMeeting, type Step } from '../meeting/acts.ts'
import { actBesides } from '../meeting/election-group.tsx'
import { mayChange } from '../meeting/headline.ts'
import { StepAct } from '../meeting/step-act.tsx'
import { sayOfficeFirst } from '../office.ts'
import { Done } from '../parts/icons.tsx'
import { Remarks } from '../parts/remarks.tsx'
import { hrefOf } from '../router.ts'

type Election = Overview['elections'][number]

const sayTitle = ({ office, seats, alternates }: Election): string => {
  const name = sayOfficeFirst(office)
  return alternates === null
    ? say(SET_UP_ELECTIONS.title, { office: name, count: seats })
    : say(SET_UP_ELECTIONS.withAlternates, { office: name, count: seats, alternates })
}

/** The next act of an election, and the round that it is about; null if it has ended. */
const nextOf = (election: Election): { readonly step: Step; readonly roundId: string | null } | null => {
  const besides = actBesides(election)
  if (besides) return { step: besides, roundId: null }
  const round = election.rounds.find(({ next }) => next !== null)
  return round?.next ? { step: round.next, roundId: round.id } : null
}

interface ExistingElectionsProps {
  readonly elections: readonly Election[]
  readonly roles: Parameters<typeof mayDo>[1]
  /** Unusual but permitted properties of elections that were created on this page, by their ids. */
  readonly remarks: ReadonlyMap<string, readonly Notice[]>
  readonly isClosed: boolean
  /** Whether no other act of the page is the next one. */
  readonly leads: boolean
  readonly again: () => Promise<void>
}

/** The elections of the meeting with what comes next in each. */
export const ExistingElections = (props: ExistingElectionsProps): JSX.Element => {
  const { elections, roles, remarks, isClosed, leads, again } = props
  const first = elections.find((election) => {
    const next = nextOf(election)
    return next !== null && mayDo(next.step, roles)
  })
  return (
    <ol class="tasks elections" aria-label={say(SET_UP_ELECTIONS.list)}>
      {elections.map((election, at) => {
        const next = nextOf(election)
        const title = sayTitle(election)
        return (
          <li key={election.id} class={election === first ? 'missing' : ''}>
            <span class="n">{at + 1}</span>
            <span>
              <b>{title}</b>
              {next && <span class="sum">{next.step.detail}</span>}
              <Remarks remarks={remarks.get(election.id) ?? []} />
              {runsMeeting(roles) && !isClosed && mayChange(election) && (
                <a class="small" href={hrefOf('meeting', 'election', election.id)}>
                  {say(ELECTION_CHANGE.way)}
                  <span class="sr"> ({title})</span>
                </a>
              )}
            </span>
            {next ? (
              <StepAct
                {...next}
                roles={roles}
                electionId={election.id}
                about={title}
                isMain={leads && election === first}
                again={again}
              />
            ) : (
              <span class="state done">
                <Done />
                {say(SET_UP_ELECTIONS.ended)}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
