import type { JSX } from 'preact'
import { HALL_SCREEN } from '../../locale/desk/hall-screen.ts'
import { call } from '../api/call.ts'
import type { DeclaredResult } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { Running } from '../parts/icons.tsx'
import { hrefOf } from '../router.ts'
import { ActButton } from './act-button.tsx'
import { Hide } from './hide.tsx'

interface ShowResultProps {
  readonly congressId: string
  readonly declared: Pick<DeclaredResult, 'roundId' | 'version'>
  readonly mayAct: boolean
}

interface ShowProps extends Pick<ShowResultProps, 'declared'> {
  readonly changed: () => Promise<void>
}

const Show = ({ declared: { roundId: id, version }, changed }: ShowProps): JSX.Element => (
  <ActButton
    words={say(HALL_SCREEN.show)}
    content={[id, version]}
    act={(key) => call('POST /v1/rounds/{id}/shown-result', { path: { id }, body: { version }, key })}
    changed={changed}
  />
)

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
      {mayAct && !isHere && <Show declared={declared} changed={again} />}
      <p class="small">
        {facts.items.every(({ end }) => end !== null) && `${say(HALL_SCREEN.none)}: `}
        <a href={hrefOf('hall')}>{say(HALL_SCREEN.toScreens)}</a>
      </p>
    </section>
  )
}
