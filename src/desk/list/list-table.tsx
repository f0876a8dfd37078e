import type { JSX } from 'preact'
import { LIST } from '../../locale/desk/list.ts'
import type { CandidateList } from '../api/types.ts'
import { say } from '../language.ts'
import { type ListFacts, nameIn } from './list-facts.ts'
import { standingOn } from './rows.ts'

type Candidate = CandidateList['candidates'][number]

/** The origin of a name in words. */
export const sayOrigin = (origin: Candidate['origin']): string => {
  if (origin === 'convening-committee') return say(LIST.convening)
  return origin === 'nominated' ? say(LIST.nominated) : say(LIST.selfNominated)
}

const originOf = ({ origin, agreement }: Candidate): string => {
  if (!agreement) return sayOrigin(origin)
  const { inFavour, attending } = agreement
  return `${sayOrigin(origin)}; ${say(LIST.agreement, { inFavour, attending })}`
}

const withdrawalOf = ({ withdrawals }: CandidateList, id: string): string => {
  const asked = withdrawals.find(({ personId }) => personId === id)
  if (!asked) return ''
  return say(asked.accepted ? LIST.withdrawn : LIST.notWithdrawn)
}

interface ListTableProps {
  readonly list: CandidateList
  readonly people: ListFacts['people']
}

/** A recorded list: as on the ballot once it is approved, else with everything that the meeting has to know. */
export const ListTable = ({ list, people }: ListTableProps): JSX.Element => {
  const nameOf = (id: string): string =>
    list.ballot.find(({ personId }) => personId === id)?.nameOnPaper ?? nameIn({ people }, id)
  const places = new Map(standingOn(list).map(({ personId }, at) => [personId, at + 1]))
  return (
    <section class="panel list">
      <h2>{say(LIST.names)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(LIST.number)}</th>
            <th scope="col">{say(LIST.name)}</th>
            <th scope="col">{say(LIST.origin)}</th>
            <th scope="col">{say(LIST.withdrawal)}</th>
          </tr>
        </thead>
        <tbody>
          {list.candidates.map((candidate) => (
            <tr key={candidate.personId} class={places.has(candidate.personId) ? '' : 'gone'}>
              <td>{places.get(candidate.personId)}</td>
              <th scope="row">{nameOf(candidate.personId)}</th>
              <td>{originOf(candidate)}</td>
              <td>{withdrawalOf(list, candidate.personId)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.notices.map(({ code, detail }) => (
        <p key={code} class="small">
          {detail}
        </p>
      ))}
    </section>
  )
}
