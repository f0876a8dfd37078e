import type { JSX } from 'preact'
import { HALL_SCREEN } from '../../locale/desk/hall-screen.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { DeclaredResult } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { Running } from '../parts/icons.tsx'
import { Failed } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'
import { hrefOf } from '../router.ts'
import { Hide } from './hide.tsx'

interface ShowResultProps {
  readonly congressId: string
  readonly declared: Pick<DeclaredResult, 'roundId' | 'version'>
  readonly mayAct: boolean
}

interface ShowProps extends Omit<ShowResultProps, 'mayAct'> {
  readonly changed: () => Promise<void>
}

const Show = ({ declared: { roundId: id, version }, changed }: ShowProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const { send, sending, failure } = useAct(async () => {
    const body = { version }
    const answer = await call('POST /v1/rounds/{id}/shown-result', { path: { id }, body, key: keyFor([id, version]) })
    answered(failureIn(answer))
    if (answer.ok) await changed()
    return failureIn(answer)
  })
  return (
    <>
      {failure.value && <Failed failure={failure.value} />}
      <p>
        <button class="btn" type="button" aria-disabled={sending.value} onClick={() => void send()}>
          {say(HALL_SCREEN.show)}
        </button>
      </p>
    </>
  )
}

/** Shows a declared result to the hall, or takes it off: an act of its own, for the head of the board. */
export const ShowResult = ({ congressId, declared, mayAct }: ShowResultProps): JSX.Element | null => {
  const { last, again } = useFacts(
    () => call('GET /v1/congresses/{id}/hall-screens', { path: { id: congressId } }),
    [congressId],
  )
  const { value: facts } = last
  if (facts === null) return null
  const isHere = facts.holds && facts.shown?.roundId === declared.roundId && facts.shown.version === declared.version
  return (
    <section class="after" aria-labelledby="hall">
      <h2 id="hall">{say(HALL_SCREEN.way)}</h2>
      {isHere && (
        <p class="state">
          <Running />
          {say(HALL_SCREEN.hereShown)}
        </p>
      )}
      {mayAct && isHere && <Hide congressId={congressId} changed={again} />}
      {mayAct && !isHere && <Show congressId={congressId} declared={declared} changed={again} />}
      <p class="small">
        {facts.items.every(({ closedAt }) => closedAt !== null) && `${say(HALL_SCREEN.none)}: `}
        <a href={hrefOf('hall')}>{say(HALL_SCREEN.toScreens)}</a>
      </p>
    </section>
  )
}
