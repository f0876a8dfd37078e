import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { ENTRY } from '../../locale/desk/entry.ts'
import { say } from '../language.ts'
import type { TakenBallot } from '../outbox/outbox.ts'
import { MOST_CELLS } from './layout.ts'

/** Counts the ballots of a stack by where they are. */
const countsOf = (ballots: readonly TakenBallot[], size: number) => {
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
  readonly ballots: readonly TakenBallot[]
  readonly size: number
  /** The ballot that is being typed, from 1. */
  readonly number: number
}

/** One bar instead of cells. */
const Bar = ({ sent, here, size }: Readonly<Record<'sent' | 'here' | 'size', number>>): JSX.Element => {
  const place = useRef<HTMLDivElement>(null)
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

/** The meaning of a cell, with the number of ballots like it. */
const Meaning = ({ look, words }: { readonly look: string; readonly words: string }): JSX.Element => (
  <span>
    <span class="cells">
      <i class={look} />
    </span>
    {words}
  </span>
)

/** The stack: a cell for each ballot, or one bar above 50, and the figures in words. */
export const Strip = ({ ballots, size, number }: StripProps): JSX.Element => {
  const { sent, here, aside, toCome } = countsOf(ballots, size)
  return (
    <div class="stack">
      {size > MOST_CELLS ? (
        <Bar sent={sent} here={here} size={size} />
      ) : (
        <div class="cells" aria-hidden="true">
          {Array.from({ length: size }, (_, index) => (
            <i key={index} class={cellClass(ballots[index], number === index + 1)} />
          ))}
        </div>
      )}
      <p>
        <Meaning look="sent" words={say(ENTRY.onServer, { count: sent })} />
        {here > 0 && <Meaning look="here" words={say(ENTRY.onlyHere, { count: here })} />}
        {aside > 0 && <Meaning look="sent aside" words={say(ENTRY.aside, { count: aside })} />}
        <span>{say(ENTRY.toCome, { count: toCome })}</span>
      </p>
    </div>
  )
}
