import type { JSX } from 'preact'
import { HALL_SCREEN } from '../../locale/desk/hall-screen.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { say } from '../language.ts'
import { Failed } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'

interface HideProps {
  readonly congressId: string
  readonly changed: () => Promise<void>
}

/** Takes the result off the screens. */
export const Hide = ({ congressId: id, changed }: HideProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const { send, sending, failure } = useAct(async () => {
    const answer = await call('POST /v1/congresses/{id}/shown-result/removal', {
      path: { id },
      body: {},
      key: keyFor(id),
    })
    answered(failureIn(answer))
    if (answer.ok) await changed()
    return failureIn(answer)
  })
  return (
    <>
      {failure.value && <Failed failure={failure.value} />}
      <p>
        <button class="btn" type="button" aria-disabled={sending.value} onClick={() => void send()}>
          {say(HALL_SCREEN.hide)}
        </button>
      </p>
    </>
  )
}
