import type { ReadonlySignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import type { Bilingual } from '../../locale/text.ts'
import { say } from '../language.ts'
import { Attention, Stop } from '../parts/icons.tsx'
import { Strong } from '../parts/strong.tsx'
import { type BallotPaper, possiblePlaces } from './ballot-paper.ts'
import { KeyCap } from './key-cap.tsx'
import type { EntryContext, Line } from './line/line.ts'
import { Chips, Slots } from './line-parts.tsx'
import { type Asked, askedAbout, commandWords, figuresOfLine, refusedBecause, taskOf } from './words.ts'

const Asking = ({ asked: { tone, title, more, hints } }: { readonly asked: Asked }): JSX.Element => (
  <div class="ask">
    {tone === 'stop' ? <Stop /> : <Attention />}
    <div>
      <strong>{title}</strong>
      <p>{more}</p>
      <ul>
        {hints.map(({ keys, words }) => (
          <li key={words}>
            {keys.map((key) => (
              <KeyCap key={key} name={key} />
            ))}
            {words}
          </li>
        ))}
      </ul>
    </div>
  </div>
)

interface LineProps {
  readonly paper: BallotPaper
  readonly mode: EntryContext['mode']
  readonly line: ReadonlySignal<Line>
  /** A sentence about what was done last, such as a paste; null after the next key. */
  readonly notice: ReadonlySignal<string | null>
  /** True while keys go elsewhere. */
  readonly isOff: ReadonlySignal<boolean>
  /** The sentence while keys go elsewhere. */
  readonly why: Bilingual
  /** Acts on the ballot that is corrected. */
  readonly children?: ComponentChildren
}

const classOf = (isOff: boolean, asked: Asked | null, { correcting }: Line): string => {
  if (isOff) return 'line off'
  if (asked === null) return correcting === null ? 'line' : 'line corrects'
  return asked.tone === 'wait' ? 'line asks wait' : 'line asks'
}

/** The line that is being typed, and under it the question before a second Enter, or why a key was refused. */
export const LineTyped = ({ paper, mode, line, notice, isOff, why, children }: LineProps): JSX.Element => {
  const { value: now } = line
  const asked = now.question && askedAbout(now, now.question, { ...paper, mode })
  const told = notice.value ?? (now.refusal && refusedBecause(now.refusal, paper))
  const command = commandWords(now)
  const drawn = { line: now, possible: possiblePlaces(now, paper) }
  const Marks = paper.form === 'strike-out' ? Slots : Chips
  return (
    <section class={classOf(isOff.value, asked, now)}>
      <div class="line-head">
        <p role="status">{isOff.value ? <b>{say(why)}</b> : <Strong text={taskOf(paper, now)} />}</p>
        <p>{figuresOfLine(now, paper, mode)}</p>
      </div>
      <Marks paper={paper} {...drawn} />
      {asked === null && children}
      {command !== null && <p class="command">{command}</p>}
      <div role="alert">
        {told !== null && (
          <p class="told">
            <Stop />
            {told}
          </p>
        )}
        {asked && <Asking asked={asked} />}
      </div>
    </section>
  )
}
