import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { PRACTICE } from '../../../locale/desk/practice.ts'
import { say } from '../../language.ts'
import { hrefOf } from '../../router.ts'
import type { PracticeForm, Verdict } from './samples.ts'

interface EndProps {
  readonly form: PracticeForm
  readonly verdicts: readonly Verdict[]
  readonly again: () => void
}

/** The practice stack is typed; the ballots that differ from their samples are named. */
export const PracticeEnd = ({ form, verdicts, again }: EndProps): JSX.Element => {
  const next = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => next.current?.focus(), [])
  const wrong = verdicts.flatMap(({ kind }, index) => (kind === 'right' ? [] : index + 1))
  const { length: size } = verdicts
  return (
    <main class="cover">
      <section class="panel">
        <h1>
          {wrong.length === 0
            ? say(PRACTICE.allRight, { size })
            : say(PRACTICE.someWrong, { size, count: wrong.length, places: wrong.join(', ') })}
        </h1>
        <p>{say(PRACTICE.thrownAway)}</p>
        <div class="acts">
          <a class="btn main big" ref={next} href={hrefOf('stacks')}>
            {say(PRACTICE.toStacks)}
          </a>
          <button class="btn big" type="button" onClick={again}>
            {say(PRACTICE.again)}
          </button>
          {form === 'strike-out' ? (
            <a class="btn big" href={hrefOf('practice', 'without')}>
              {say(PRACTICE.withoutSurplus)}
            </a>
          ) : (
            <a class="btn big" href={hrefOf('practice')}>
              {say(PRACTICE.withSurplus)}
            </a>
          )}
        </div>
      </section>
    </main>
  )
}
