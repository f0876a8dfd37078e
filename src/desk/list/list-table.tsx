import type { JSX } from 'preact'
import { LIST } from '../../locale/desk/list.ts'
import type { CandidateList } from '../api/types.ts'
import { say } from '../language.ts'
import type { ListFacts } from './list-facts.ts'

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
    list.ballot.find(({ personId }) => personId === id)?.nameOnPaper ??
    people.find((person) => person.id === id)?.nameOnPaper ??
    id
  const gone = new Set(list.withdrawals.filter(({ accepted }) => accepted).map(({ personId }) => personId))
  const standing = list.candidates.filter(({ personId }) => !gone.has(personId))
  const placeOf = (id: string): string => {
    const at = standing.findIndex(({ personId }) => personId === id)
    return at < 0 ? '' : String(at + 1)
  }
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
            <tr key={candidate.personId} class={gone.has(candidate.personId) ? 'gone' : ''}>
              <td>{placeOf(candidate.personId)}</td>
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
