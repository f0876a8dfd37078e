import type { JSX } from 'preact'
import { BOARD } from '../../locale/desk/board.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import type { Person } from '../api/types.ts'
import { say } from '../language.ts'
import { Notice } from '../parts/notice.tsx'
import type { BoardChange, HeldSeat } from './board-change.ts'

type People = readonly Pick<Person, 'id' | 'nameOnPaper'>[]

const nameIn = (people: People, { personId }: Pick<HeldSeat, 'personId'>): string =>
  people.find(({ id }) => id === personId)?.nameOnPaper ?? personId

/** Who loses which role by the act, and who is to get one, by name. */
export const ChangedRoles = ({
  change: { lost, open },
  people,
}: {
  readonly change: BoardChange
  readonly people: People
}): JSX.Element | null => {
  if (lost.length === 0) return null
  return (
    <Notice kind="wait">
      <p>{say(BOARD.changesRoles)}</p>
      <ul>
        {lost.map((one) => (
          <li key={one.username}>
            {say(BOARD.loses, {
              name: nameIn(people, one),
              role: say(ROLE_LABELS[one.role]),
              username: one.username,
            })}
          </li>
        ))}
        {open.map((one) => (
          <li key={one.personId}>{say(BOARD.gets, { name: nameIn(people, one), role: say(ROLE_LABELS[one.role]) })}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** Whose roles have ended by the newest board, for those who grant the roles of its seats. */
export const EndedRoles = ({
  ended,
  people,
}: {
  readonly ended: readonly HeldSeat[]
  readonly people: People
}): JSX.Element | null => {
  if (ended.length === 0) return null
  return (
    <Notice kind="information">
      <p>{say(BOARD.endedRoles)}</p>
      <ul>
        {ended.map((one) => (
          <li key={one.username}>
            {say(BOARD.ended, { name: nameIn(people, one), role: say(ROLE_LABELS[one.role]), username: one.username })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
