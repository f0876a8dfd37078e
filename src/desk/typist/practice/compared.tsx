import { type ReadonlySignal, useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import { PRACTICE } from '../../../locale/desk/practice.ts'
import type { Last } from '../../entry/typing.ts'
import { say } from '../../language.ts'
import { Done, Information } from '../../parts/icons.tsx'
import type { Verdict } from './samples.ts'

/** The verdict on a ballot, in words. */
const wordsFor = (verdict: Verdict, number: number): string => {
  switch (verdict.kind) {
    case 'right':
      return say(PRACTICE.right, { number })
    case 'aside':
      return say(PRACTICE.notAside, { number })
    case 'wrong':
      return say(PRACTICE.wrong, { number, places: verdict.numbers.join(', ') })
  }
}

interface ComparedProps {
  readonly verdicts: ReadonlySignal<readonly Verdict[]>
  readonly last: ReadonlySignal<Last | null>
}

/** Whether the ballot typed last is as on its sample. It is the only place of the desk that knows what is right. */
export const Compared = ({ verdicts, last }: ComparedProps): JSX.Element => {
  const { value: shown } = useComputed(() => {
    const place = last.value?.place ?? 0
    const verdict = verdicts.value[place - 1]
    return verdict ? { place, verdict } : null
  })
  return (
    <section class="compared" role="status" aria-label={say(PRACTICE.looked)}>
      {shown && (
        <p class={`state ${shown.verdict.kind === 'right' ? 'done' : 'wait'}`}>
          {shown.verdict.kind === 'right' ? <Done /> : <Information />}
          <span>{wordsFor(shown.verdict, shown.place)}</span>
        </p>
      )}
    </section>
  )
}
