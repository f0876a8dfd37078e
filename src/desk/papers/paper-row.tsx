import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { PAPERS } from '../../locale/desk/papers.ts'
import type { Answer } from '../api/call.ts'
import type { Paper } from '../api/types.ts'
import { say, sayTime } from '../language.ts'
import type { Values } from '../parts/form.tsx'
import { Done, NotBegun, Stop } from '../parts/icons.tsx'
import { openFile } from '../parts/save-file.ts'
import { type KindOfPaper, madeOf } from './kinds.ts'
import { MakeForm } from './make-form.tsx'

const sayVersion = ({ version, format, pages, recordedAt }: Paper): string =>
  [
    say(PAPERS.version, { version, format: format.toUpperCase(), at: sayTime(recordedAt) }),
    ...(pages === null ? [] : [say(PAPERS.pages, { pages })]),
  ].join(', ')

const fileOf = (id: string): string => `/v1/papers/${encodeURIComponent(id)}/file`

interface PaperRowProps {
  readonly paper: KindOfPaper
  /** Every paper of the round or the meeting, in the order in which they were made. */
  readonly papers: readonly Paper[]
  /** True if the facts of the newest version have changed since. */
  readonly isOutdated: boolean
  readonly mayPrint: boolean
  /** True if the address asks for this paper: its form is open if there is none yet. */
  readonly isAsked?: boolean
  readonly fillsAlternates: boolean
  readonly make: (values: Values, key: string) => Promise<Answer<Paper>>
  readonly made: () => Promise<void>
}

/** One kind of paper: its newest version as a file, and the form that makes another one. */
export const PaperRow = ({
  paper,
  papers,
  isOutdated,
  mayPrint,
  isAsked = false,
  fillsAlternates,
  make,
  made,
}: PaperRowProps): JSX.Element => {
  const name = say(paper.label)
  const [newest, ...older] = madeOf(papers, paper.kind)
  const isOpen = useSignal(isAsked && mayPrint && !newest)
  return (
    <li class="paper-row">
      <span class={newest && !isOutdated ? 'done-mark' : 'quiet'}>
        {newest ? isOutdated ? <Stop /> : <Done /> : <NotBegun />}
      </span>
      <div>
        <b>{name}</b>
        <small class="quiet">{newest ? sayVersion(newest) : say(PAPERS.notMade)}</small>
        {newest && isOutdated && (
          <span class="state stop">
            <Stop />
            {say(PAPERS.outdated)}
          </span>
        )}
        {older.length > 0 && (
          <details class="small">
            <summary>{say(PAPERS.older, { count: older.length })}</summary>
            {older.map((each) => (
              <p key={each.id}>
                <a href={fileOf(each.id)}>{sayVersion(each)}</a>
              </p>
            ))}
          </details>
        )}
        {isOpen.value && (
          <MakeForm
            paper={paper}
            head={newest?.head ?? null}
            fillsAlternates={fillsAlternates}
            make={make}
            made={async ({ id }) => {
              isOpen.value = false
              openFile(fileOf(id))
              await made()
            }}
            giveUp={() => {
              isOpen.value = false
            }}
          />
        )}
      </div>
      <span class="flow">
        {newest && (
          <a
            class="btn in-row"
            href={fileOf(newest.id)}
            aria-label={say(PAPERS.openOf, {
              paper: name,
              version: newest.version,
              format: newest.format.toUpperCase(),
            })}
          >
            {say(PAPERS.open)}
          </a>
        )}
        {mayPrint && !isOpen.value && (
          <button
            class="btn in-row"
            type="button"
            aria-label={say(PAPERS.makeOf, { paper: name })}
            onClick={() => {
              isOpen.value = true
            }}
          >
            {say(PAPERS.make)}
          </button>
        )}
      </span>
    </li>
  )
}
