import type { JSX } from 'preact'
import { REHEARSAL_END } from '../../locale/desk/rehearsal.ts'
import { WAY_WORDS } from '../../locale/desk/ways.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { say } from '../language.ts'
import { Tick } from '../parts/choice.tsx'
import { Form } from '../parts/form.tsx'
import { askSession } from '../session.ts'

interface EndFormProps {
  readonly congressId: string
  /** Address of the page before. */
  readonly back: string
}

/** Throws a rehearsal away, after the user has agreed. The roles of the user in it end too, so the session is read again. */
export const EndForm = ({ congressId, back }: EndFormProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  return (
    <Form
      button={say(REHEARSAL_END.end)}
      submit={async () => {
        const path = { id: congressId }
        const answer = await call('POST /v1/congresses/{id}/rehearsal-end', { path, key: keyFor(path) })
        answered(failureIn(answer))
        if (!answer.ok) return answer.failure
        // Without the meeting in the address, because nobody has a role in it any more.
        location.hash = '#/rehearsal-over'
        await askSession()
        return null
      }}
      beside={
        <a class="btn" href={back}>
          {say(WAY_WORDS.back)}
        </a>
      }
    >
      <p>{say(REHEARSAL_END.hint)}</p>
      <p>{say(REHEARSAL_END.kept)}</p>
      <Tick name="agreed" label={say(REHEARSAL_END.agreed)} />
    </Form>
  )
}
