import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { HALL } from '../../locale/desk/hall.ts'
import type { HallView } from '../api/types.ts'
import { say } from '../language.ts'
import { Check } from '../parts/icons.tsx'
import { type Arrangement, arrange, columnsOf, cutIn, needsOwnPage, pageAt } from './layout.ts'
import { widestOf } from './measure.ts'

type Result = NonNullable<HallView['result']>
type Row = Result['rows'][number]

const PER_CENT = 10

/** Columns have figures of equal width, while measured texts have narrower ones, too. */
const inWidestDigits = (figure: string): string => figure.replaceAll(/\d/g, '0')

interface RowProps {
  readonly row: Row
  readonly hasBars: boolean
  readonly isCut: boolean
}

const ShownRow = ({ row, hasBars, isCut }: RowProps): JSX.Element => {
  const bar = useRef<HTMLElement>(null)
  useLayoutEffect(() => bar.current?.style.setProperty('--v', `${row.bar / PER_CENT}%`), [row.bar])
  return (
    <li class={`${row.isElected ? 'elected' : ''}${isCut ? ' cut' : ''}`}>
      {row.isElected ? <Check /> : <span />}
      <span class="n">{row.position}</span>
      <span class="name">{row.name}</span>
      {hasBars && (
        <span class="track">
          <i ref={bar} />
        </span>
      )}
      <span class="v">{row.votes}</span>
      <span class="short">{hasBars ? row.note : row.brief}</span>
    </li>
  )
}

interface ListProps {
  readonly rows: readonly Row[]
  readonly arrangement: Arrangement
  readonly threshold: Result['threshold']
  /** The row above which the line is drawn. */
  readonly cut: Row | undefined
}

const List = ({ rows, arrangement, threshold, cut }: ListProps): JSX.Element => {
  const list = useRef<HTMLOListElement>(null)
  const { hasBars, rows: most, numberWidth, votesWidth, briefWidth, nameWidth, noteWidth } = arrangement
  const measures = {
    '--rows': `${most}`,
    '--number': `${numberWidth}rem`,
    '--votes': `${votesWidth}rem`,
    '--brief': `${briefWidth}rem`,
    '--name': `${nameWidth}rem`,
    '--note': `${noteWidth}rem`,
    '--need': `${(threshold?.at ?? 0) / PER_CENT}%`,
  }
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(measures)) list.current?.style.setProperty(name, value)
  }, Object.values(measures))
  const hasLine = hasBars && threshold !== null
  return (
    <ol class={`hall-list${hasBars ? ' few' : ''}${hasLine ? ' lined' : ''}`} aria-label={say(HALL.names)} ref={list}>
      {hasLine && (
        <li class="need-label" aria-hidden="true">
          <span>{threshold.label}</span>
        </li>
      )}
      {rows.map((row) => (
        <ShownRow key={row.position} row={row} hasBars={hasBars} isCut={!hasBars && row === cut} />
      ))}
    </ol>
  )
}

const Reading = ({ reading, isShort }: { reading: NonNullable<Result['reading']>; isShort: boolean }): JSX.Element => (
  <div class="hall-reading">
    <b>{reading.title}</b>
    {!isShort && reading.lines.map((line) => <p key={line}>{line}</p>)}
  </div>
)

/** The room of a list in rem; null until it is measured. */
const useRoom = (drawn: unknown) => {
  const box = useRef<HTMLDivElement>(null)
  const room = useSignal<{ readonly width: number; readonly height: number } | null>(null)
  const measure = (): void => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const { clientWidth = 0, clientHeight = 0 } = box.current ?? {}
    const [width, height] = [clientWidth / rem, clientHeight / rem]
    if (width !== room.peek()?.width || height !== room.peek()?.height) room.value = { width, height }
  }
  useLayoutEffect(measure, [drawn])
  useEffect(() => {
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [])
  return { box, room }
}

interface HallResultProps {
  readonly result: Result
  /** Milliseconds since the result is shown. */
  readonly shownFor: ReadonlySignal<number>
  /** Says which page is shown. */
  readonly turned: (page: number, pages: number) => void
}

/** A declared result by votes, with the line of the votes that elect, in pages if need be. */
export const HallResult = ({ result, shownFor, turned }: HallResultProps): JSX.Element => {
  const { title, needed, threshold, settled, reading, rows } = result
  const { box, room } = useRoom(result)
  const { value: measured } = room
  const readingPages = reading && needsOwnPage(reading.lines) ? 1 : 0
  const arrangement =
    measured &&
    arrange({
      ...measured,
      names: rows.length,
      widestNumber: widestOf(rows.map(({ position }) => inWidestDigits(`${position}`))),
      widestName: widestOf(rows.map(({ name }) => name)),
      widestVotes: widestOf(rows.map(({ votes }) => inWidestDigits(votes))),
      widestNote: widestOf(rows.map(({ note }) => note)),
      widestBrief: widestOf(rows.map(({ brief }) => brief)),
    })
  const pages = (arrangement?.pages ?? 1) + readingPages
  const page = pageAt(shownFor.value, pages)
  useLayoutEffect(() => turned(page, pages), [page, pages])
  const cut = threshold ? rows[cutIn(rows)] : undefined
  const isReadingPage = page < readingPages
  return (
    <section class="hall-result">
      <div class="hall-title">
        <h1>{title}</h1>
        <p class={threshold ? 'need' : ''}>{needed}</p>
      </div>
      {settled.map((line) => (
        <p class="hall-settled" key={line}>
          {line}
        </p>
      ))}
      {reading && <Reading reading={reading} isShort={readingPages > 0 && !isReadingPage} />}
      <div class="hall-pages" ref={box}>
        {arrangement &&
          !isReadingPage &&
          columnsOf(rows, arrangement, page - readingPages).map((column) => (
            <List key={column[0]?.position} rows={column} arrangement={arrangement} threshold={threshold} cut={cut} />
          ))}
      </div>
    </section>
  )
}
