import type { JSX } from 'preact'
import { OVERVIEW } from '../../locale/desk/overview.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Session } from '../api/types.ts'
import { say } from '../language.ts'
import { Failed } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'
import { hrefOf, wayFromHere } from '../router.ts'
import { actOf, mayDo, type Step } from './acts.ts'

interface OpenRoundProps {
  readonly electionId: string
  readonly isFirst: boolean
  /** The election, so that buttons with the same words are told apart; absent on a page with one. */
  readonly about?: string
  readonly isMain: boolean
  /** Reads the facts again if the round could not be opened: somebody else may have opened it. */
  readonly refused: () => Promise<void>
}

/** Opens the first or the next round of an election, and goes to its list. */
export const OpenRound = ({ electionId, isFirst, about, isMain, refused }: OpenRoundProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const { send, sending, failure } = useAct(async () => {
    const goOn = wayFromHere()
    const answer = await call('POST /v1/elections/{id}/rounds', { path: { id: electionId }, key: keyFor(electionId) })
    answered(failureIn(answer))
    if (answer.ok) goOn('list', answer.value.id)
    else await refused()
    return failureIn(answer)
  })
  const words = isFirst ? OVERVIEW.openFirst : OVERVIEW.openNext
  return (
    <div class="act">
      {failure.value && <Failed failure={failure.value} />}
      <button
        class={isMain ? 'btn main' : 'btn'}
        type="button"
        aria-disabled={sending.value}
        onClick={() => void send()}
      >
        {say(sending.value ? OVERVIEW.opening : words)}
        {about !== undefined && <span class="sr"> ({about})</span>}
      </button>
    </div>
  )
}

/** Acts with a form of their own on the overview. */
const FORMS: Partial<Record<Step['code'], readonly string[]>> = {
  'record-roll': ['set-up', 'roll'],
  'record-board': ['set-up', 'board'],
  'create-election': ['set-up', 'elections'],
  'close-meeting': ['meeting', 'closing'],
}

interface StepActProps {
  readonly step: Step
  readonly roles: readonly Session['roles'][number]['role'][]
  /** The round and the election that the act is about; null if it is about the meeting. */
  readonly roundId: string | null
  readonly electionId: string | null
  /** The heading of the row, so that links with the same words are told apart. */
  readonly about: string
  /** Whether it is the first act that the reader may do. */
  readonly isMain: boolean
  readonly again: () => Promise<void>
}

/** The act and the roles that do it. */
const whose = (step: Step): string => {
  const { roles, words } = actOf(step)
  const names = roles.map((role) => say(ROLE_LABELS[role]))
  return say(OVERVIEW.by, { act: say(words), roles: names.join(` ${say(OVERVIEW.or)} `) })
}

/** The way to an act that is missing, or who is to do it; nothing for a step that only waits. */
export const StepAct = (props: StepActProps): JSX.Element | null => {
  const { step, roles, roundId, electionId, about, isMain, again } = props
  const { screen, words, roles: doers } = actOf(step)
  if (doers.length === 0) return null
  if (!mayDo(step, roles) || screen === null) return <span class="whose quiet small">{whose(step)}</span>
  const { code } = step
  if ((code === 'open-round' || code === 'open-next-round') && electionId !== null) {
    return <OpenRound {...{ electionId, about, isMain }} isFirst={code === 'open-round'} refused={again} />
  }
  const place = FORMS[code] ?? [screen, ...(roundId === null ? [] : [roundId])]
  return (
    <a class={isMain ? 'btn main' : 'btn'} href={hrefOf(...place)}>
      {say(words)}
      <span class="sr"> ({about})</span>
    </a>
  )
}
