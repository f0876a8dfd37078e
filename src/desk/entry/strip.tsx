import { type ReadonlySignal, useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { ENTRY } from '../../locale/desk/entry.ts'
import { say } from '../language.ts'
import type { TakenBallot } from '../outbox/outbox.ts'
import { MOST_CELLS } from './layout.ts'

/** How many ballots of the stack are where. */
export interface StripFigures {
  readonly sent: number
  readonly here: number
  readonly aside: number
  readonly toCome: number
}

/** Counts the ballots of a stack by where they are. */
export const figuresOf = (ballots: readonly TakenBallot[], size: number): StripFigures => {
  const sent = ballots.filter(({ where }) => where === 'sent').length
  return {
    sent,
    here: ballots.length - sent,
    aside: ballots.filter(({ ballot }) => Boolean(ballot.setAside)).length,
    toCome: Math.max(0, size - ballots.length),
  }
}

const cellClass = (ballot: TakenBallot | undefined, isNow: boolean): string => {
  const place = ballot === undefined ? '' : ballot.where === 'sent' ? 'sent' : 'here'
  return [place, ballot?.ballot.setAside ? 'aside' : '', isNow ? 'now' : ''].filter(Boolean).join(' ')
}

interface StripProps {
  readonly ballots: ReadonlySignal<readonly TakenBallot[]>
  readonly size: number
  readonly number: ReadonlySignal<number>
}

const Cell = ({ index, ballots, number }: StripProps & { readonly index: number }): JSX.Element => {
  const look = useComputed(() => cellClass(ballots.value[index], number.value === index + 1))
  return <i class={look} />
}

/** One bar instead of cells. */
const Bar = ({ ballots, size }: StripProps): JSX.Element => {
  const place = useRef<HTMLDivElement>(null)
  const { sent, here } = figuresOf(ballots.value, size)
  useLayoutEffect(() => {
    place.current?.style.setProperty('--sent', `${(sent / size) * 100}%`)
    place.current?.style.setProperty('--here', `${(here / size) * 100}%`)
  }, [sent, here, size])
  return (
    <div class="whole" ref={place} aria-hidden="true">
      <i class="sent" />
      {here > 0 && <i class="here" />}
    </div>
  )
}

/** The stack: a cell for each ballot, or one bar above 50, and the figures in words. */
export const Strip = (props: StripProps): JSX.Element => {
  const { ballots, size } = props
  const { value: figures } = useComputed(() => figuresOf(ballots.value, size))
  return (
    <div class="stack">
      {size > MOST_CELLS ? (
        <Bar {...props} />
      ) : (
        <div class="cells" aria-hidden="true">
          {Array.from({ length: size }, (_, index) => (
            <Cell key={index} index={index} {...props} />
          ))}
        </div>
      )}
      <p>
        <span>
          <span class="cells">
            <i class="sent" />
          </span>
          {say(ENTRY.onServer, { count: figures.sent })}
        </span>
        {figures.here > 0 && (
          <span>
            <span class="cells">
              <i class="here" />
            </span>
            {say(ENTRY.onlyHere, { count: figures.here })}
          </span>
        )}
        {figures.aside > 0 && (
          <span>
            <span class="cells">
              <i class="sent aside" />
            </span>
            {say(ENTRY.aside, { count: figures.aside })}
          </span>
        )}
        <span>{say(ENTRY.toCome, { count: figures.toCome })}</span>
      </p>
    </div>
  )
}
