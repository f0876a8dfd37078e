import { type ReadonlySignal, useComputed, useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { ENTRY } from '../../locale/desk/entry.ts'
import { say } from '../language.ts'
import { sayOffice } from '../office.ts'
import { type BallotPaper, type Drawn, possiblePlaces } from './ballot-paper.ts'
import { Boxes } from './boxes.tsx'
import { columnsOf, isLongList, paperWidth, rowsOf } from './layout.ts'
import type { Line } from './line/line.ts'

interface NameProps {
  readonly place: number
  readonly name: string
  readonly drawn: ReadonlySignal<Drawn>
}

/** One name: a key changes the class of its row, and nothing else of it. */
const Name = ({ place, name, drawn }: NameProps): JSX.Element => {
  const look = useComputed(() => {
    const { line, possible } = drawn.value
    const typed = line.marks.find((mark) => mark.place === place)
    if (typed) return typed.kind
    return possible.includes(place) ? 'maybe' : ''
  })
  return (
    <li class={look}>
      <b>{place}</b>
      <span>{name}</span>
      <em>{say(ENTRY.struck)}</em>
    </li>
  )
}

interface PaperProps {
  readonly paper: BallotPaper
  readonly line: ReadonlySignal<Line>
}

const aboutOf = ({ candidates: names, seats, form }: BallotPaper): string =>
  say(form === 'strike-out' ? ENTRY.listWithSurplus : ENTRY.listWithout, { names, seats, struck: names - seats })

const longestOf = (names: readonly string[]): number => Math.max(...names.map(({ length }) => length))

/** The list as the ballot shows it; names that are struck on it are struck here, in the blue of a pen. */
export const Paper = ({ paper, line }: PaperProps): JSX.Element => {
  const { names, ids, form, office } = paper
  const place = useRef<HTMLElement>(null)
  const drawn = useComputed(() => ({ line: line.value, possible: possiblePlaces(line.value, paper) }))
  useLayoutEffect(() => {
    place.current?.style.setProperty('--rows', String(rowsOf(names.length)))
    place.current?.parentElement?.style.setProperty('--paper', `${paperWidth(longestOf(names))}rem`)
  }, [names])
  useSignalEffect(() => {
    const { line: now, possible } = drawn.value
    const row = possible[0] ?? now.marks.at(-1)?.place
    // Only where the list scrolls: elsewhere a key must not ask for the layout.
    if (row === undefined || !scrolls(paper)) return
    place.current?.querySelectorAll('li, tbody tr')[row - 1]?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <section class="paper" ref={place} aria-label={say(ENTRY.paper)}>
      <header>
        <b>{say(ENTRY.paperTitle, { office: sayOffice(office) }).toLocaleUpperCase('vi')}</b>
        <p>
          <span class="long">{say(ENTRY.listOf)} </span>
          {aboutOf(paper)}
        </p>
      </header>
      {form === 'agree-disagree' ? (
        isLongList(names.length, form) ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by the keyboard
          <div class="long-list" tabIndex={0}>
            <Boxes paper={paper} drawn={drawn} />
          </div>
        ) : (
          <Boxes paper={paper} drawn={drawn} />
        )
      ) : (
        <ol {...namesProps(names.length)}>
          {names.map((name, index) => (
            <Name key={ids[index]} place={index + 1} name={name} drawn={drawn} />
          ))}
        </ol>
      )}
    </section>
  )
}

/** The windows of styles/screens/entry-small.css. */
const SMALL = matchMedia('(max-width: 60rem), (max-height: 30rem)')

const scrolls = ({ candidates, form }: BallotPaper): boolean => SMALL.matches || isLongList(candidates, form)

/** A list too long for the window scrolls, also by the keyboard. */
const namesProps = (names: number): { readonly class: string; readonly tabIndex?: number } =>
  isLongList(names, 'strike-out') ? { class: 'names long-list', tabIndex: 0 } : { class: 'names' }

const GRIDS = ['entry-grid', 'entry-grid two-columns', 'entry-grid wide', 'entry-grid wide widest'] as const

/** The class of the page for a list: how much of the window its paper gets. */
export const gridClass = ({ names, form }: BallotPaper): string =>
  form === 'agree-disagree' ? 'entry-grid agree' : (GRIDS[columnsOf(names.length) - 1] ?? 'entry-grid')
