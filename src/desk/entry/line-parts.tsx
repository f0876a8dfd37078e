import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { ENTRY } from '../../locale/desk/entry.ts'
import { say } from '../language.ts'
import { type BallotPaper, type Drawn, marksNeeded } from './ballot-paper.ts'
import { MOST_SLOTS, ROOMY, slotsClass, slotsInRow, slotsOf } from './layout.ts'
import type { Mark } from './line/line.ts'
import { boxWords } from './words.ts'

interface PartProps extends Drawn {
  readonly paper: BallotPaper
}

interface SlotProps {
  readonly mark: Mark | undefined
  readonly name: string
  readonly begun: string
  readonly hint: string
  readonly look: 'now' | 'open' | 'lack'
}

const Slot = ({ mark, name, begun, hint, look }: SlotProps): JSX.Element => {
  if (mark) {
    return (
      <li>
        <b>{mark.place}</b>
        <span>{name}</span>
      </li>
    )
  }
  if (look === 'lack') {
    return (
      <li class="lack">
        <b>?</b>
        <span>{say(ENTRY.oneMissing)}</span>
      </li>
    )
  }
  const isNow = look === 'now'
  return (
    <li class={isNow ? (begun === '' ? 'open now' : 'now') : 'open'}>
      <b>{isNow && begun}</b>
      <span>{isNow && hint}</span>
    </li>
  )
}

/** The numbers that a begun one may still become with one digit more; in a narrow slot without a sentence. */
const hintOf = ({ line: { pending }, possible }: Drawn, slots: number): string => {
  const longer = possible.filter((place) => place !== Number(pending))
  const [from = 0, to = 0] = [longer[0], longer.at(-1)]
  if (longer.length === 0) return ''
  return slots > ROOMY ? `${from}–${to}` : say(ENTRY.oneOf, { from, to })
}

/** The look of the slot after the marks, and of those after it. */
const lookOf = ({ line }: Drawn, index: number): SlotProps['look'] => {
  const { marks, question, aside } = line
  if (index > marks.length || aside !== null) return 'open'
  if (question === null) return 'now'
  return question.invalid === 'over-voted' ? 'lack' : 'open'
}

/** With surplus: a slot for each number that a plain ballot has typed, and more if more are typed. */
export const Slots = ({ paper, ...drawn }: PartProps): JSX.Element => {
  const place = useRef<HTMLOListElement>(null)
  const { marks, pending, command } = drawn.line
  const begun = command === null ? pending : ''
  const count = slotsOf(marksNeeded(paper), marks.length + (begun === '' ? 0 : 1))
  useLayoutEffect(() => {
    place.current?.style.setProperty('--slots', String(slotsInRow(count)))
  }, [count])
  const first = Math.max(0, count - MOST_SLOTS)
  return (
    <ol class={slotsClass(count)} ref={place}>
      {Array.from({ length: count - first }, (_, at) => at + first).map((index) => (
        <Slot
          key={index}
          mark={marks[index]}
          name={paper.names[(marks[index]?.place ?? 0) - 1] ?? ''}
          begun={begun}
          hint={hintOf(drawn, count)}
          look={lookOf(drawn, index)}
        />
      ))}
    </ol>
  )
}

interface ChipsProps {
  readonly paper: BallotPaper
  readonly marks: readonly Mark[]
}

/** Exceptions without surplus, each with its mark in words. */
export const Chip = ({
  paper,
  mark: { place, kind },
}: {
  readonly paper: BallotPaper
  readonly mark: Mark
}): JSX.Element => (
  <li>
    <b>
      {place}
      <small>{boxWords(kind)}</small>
    </b>
    <span>{paper.names[place - 1]}</span>
  </li>
)

/** Chips that still have names beside them, and in a small window. */
const NAMED_CHIPS = 10
const NAMED_WHEN_SMALL = 2

const chipsClass = ({ length }: readonly Mark[]): string => {
  if (length > NAMED_CHIPS) return 'chips many'
  return length > NAMED_WHEN_SMALL ? 'chips' : 'chips few'
}

/** The exceptions of a ballot that is taken. */
export const Exceptions = ({ paper, marks }: ChipsProps): JSX.Element => (
  <ol class={chipsClass(marks)}>
    {marks.map((mark) => (
      <Chip key={mark.place} paper={paper} mark={mark} />
    ))}
  </ol>
)

const DOT = '.'

/** Without surplus: the exceptions that are typed, and the one that is begun. */
export const Chips = ({ paper, ...drawn }: PartProps): JSX.Element => {
  const { marks, pending, dots, question, command, aside } = drawn.line
  const begun = command === null ? `${DOT.repeat(dots)}${pending}` : ''
  return (
    <ol class={chipsClass(marks)}>
      {marks.map((mark) => (
        <Chip key={mark.place} paper={paper} mark={mark} />
      ))}
      {question === null && aside === null && (
        <li class="now">
          <b>{begun}</b>
          {pending !== '' && <span>{hintOf(drawn, marks.length)}</span>}
        </li>
      )}
    </ol>
  )
}
