import type { JSX } from 'preact'
import { DOUBTFUL } from '../../locale/desk/doubtful.ts'
import { say } from '../language.ts'
import { Done, Stop } from '../parts/icons.tsx'
import type { Paper, RegisterFacts } from './read-register.ts'
import { kindOf, nameOf, sayKind, sayState, stateOf } from './words.ts'

interface RegisterListProps {
  readonly facts: RegisterFacts
  readonly chosen: string | undefined
  readonly onChoose: (paper: Paper) => void
}

/** All doubtful ballots of a round, of all stacks. */
export const RegisterList = ({ facts, chosen, onChoose }: RegisterListProps): JSX.Element => (
  <ol class="doubts">
    {facts.register.papers.map((paper) => {
      const isChosen = nameOf(paper) === chosen
      const state = stateOf(paper, facts)
      const isOpen = state === 'waiting' || state === 'differing'
      const kind = kindOf(paper)
      return (
        <li key={nameOf(paper)} class={isChosen ? 'chosen' : ''}>
          <button type="button" {...(isChosen ? { 'aria-current': 'true' } : {})} onClick={() => onChoose(paper)}>
            <b>{say(DOUBTFUL.paper, { stack: paper.batch, number: paper.ballot.number })}</b>
            <span class="quiet">{kind && sayKind(kind)}</span>
            <span class={isOpen ? 'state stop' : 'state done'}>
              {isOpen ? <Stop /> : <Done />}
              {sayState(paper, facts)}
            </span>
          </button>
        </li>
      )
    })}
  </ol>
)
