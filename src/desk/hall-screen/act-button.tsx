import type { JSX } from 'preact'
import { failureIn, useActKey } from '../api/act-key.ts'
import type { Answer } from '../api/answer.ts'
import { Failed } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'

interface ActButtonProps {
  readonly words: string
  /** The things that the act is about: as long as no answer has come, the same ones are sent with the same key. */
  readonly content: unknown
  readonly act: (key: string) => Promise<Answer<unknown>>
  /** After the act was recorded. */
  readonly changed: () => Promise<void>
}

/** A button for an act that needs nothing but a press, and why it was refused. */
export const ActButton = ({ words, content, act, changed }: ActButtonProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const { send, sending, failure } = useAct(async () => {
    const answer = await act(keyFor(content))
    answered(failureIn(answer))
    if (answer.ok) await changed()
    return failureIn(answer)
  })
  return (
    <>
      {failure.value && <Failed failure={failure.value} />}
      <p>
        <button class="btn" type="button" aria-disabled={sending.value} onClick={() => void send()}>
          {words}
        </button>
      </p>
    </>
  )
}
