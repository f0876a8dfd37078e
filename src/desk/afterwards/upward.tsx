import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { UPWARD } from '../../locale/desk/afterwards.ts'
import { PAPERS } from '../../locale/desk/papers.ts'
import { failureIn } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Overview, PaperPackage } from '../api/types.ts'
import { say } from '../language.ts'
import { roundsOf } from '../meeting/headline.ts'
import { sayOffice } from '../office.ts'
import { OF_MEETING, OF_ROUND } from '../papers/kinds.ts'
import { scansOfMeeting } from '../papers/scan-calls.ts'
import { Scans } from '../papers/scans.tsx'
import { Done, NotBegun, Stop } from '../parts/icons.tsx'
import { Failed } from '../parts/notice.tsx'
import { countReceived, type Received, receive } from '../parts/received.ts'
import { Receiving } from '../parts/receiving.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useAct } from '../parts/use-act.ts'
import { hrefOf } from '../router.ts'
import { sayRound } from './complaint-fields.tsx'
import type { UpwardFacts } from './upward-facts.ts'

type Packaged = PaperPackage['papers'][number]

const PARTS = { delegates: PAPERS.delegates, alternates: PAPERS.alternates } as const

/** The name of a paper, with its vote and the part of it. */
const nameOf = ({ kind, office, roundNumber, part }: Packaged): string => {
  const known = [...OF_ROUND, ...OF_MEETING].find((each) => each.kind === kind)
  const paper = known ? say(known.label) : kind
  if (office === null || roundNumber === null) return paper
  const ofVote = `${paper}, ${sayRound({ office, number: roundNumber })}`
  return part === null ? ofVote : say(UPWARD.part, { paper: ofVote, part: say(PARTS[part]) })
}

const stateOf = ({ paperId, pdfId, outdated }: Packaged): 'made' | 'noPdf' | 'outdated' | 'missing' => {
  if (paperId === null) return 'missing'
  if (outdated) return 'outdated'
  return pdfId === null ? 'noPdf' : 'made'
}

const WORDS = {
  made: UPWARD.made,
  noPdf: UPWARD.noPdf,
  outdated: UPWARD.outdated,
  missing: UPWARD.missing,
} as const

const MARKS = { made: Done, noPdf: NotBegun, outdated: Stop, missing: NotBegun } as const

interface RowProps {
  readonly paper: Packaged
  /** The round on whose page the paper is made; undefined if there is none. */
  readonly madeAt: string | undefined
}

const Row = ({ paper, madeAt }: RowProps): JSX.Element => {
  const [name, state] = [nameOf(paper), stateOf(paper)]
  const Mark = MARKS[state]
  return (
    <li class="paper-row">
      <span class={state === 'made' ? 'done-mark' : 'quiet'}>
        <Mark />
      </span>
      <div>
        <b>{name}</b>
        <small class="quiet">{say(WORDS[state])}</small>
      </div>
      <span class="flow">
        {paper.pdfId !== null && (
          <a class="btn in-row" href={`/v1/papers/${paper.pdfId}/file`} aria-label={`${say(UPWARD.open)}: ${name}`}>
            {say(UPWARD.open)}
          </a>
        )}
        {state !== 'made' && madeAt !== undefined && (
          <a class="btn in-row" href={hrefOf('papers', madeAt)} aria-label={`${say(UPWARD.make)}: ${name}`}>
            {say(UPWARD.make)}
          </a>
        )}
      </span>
    </li>
  )
}

/** Saves every paper for the superior as one archive, or says which of them are not ready. */
const SaveAll = ({ congressId }: { readonly congressId: string }): JSX.Element => {
  const received = useSignal<Received | null>(null)
  const { send, sending, failure } = useAct(async () => {
    received.value = null
    const count = countReceived()
    const hear = (piece: Uint8Array): boolean => {
      received.value = count(piece)
      return true
    }
    const file = await call('GET /v1/congresses/{id}/report-package/file', {
      path: { id: congressId },
      long: true,
      take: (response) => receive(response, hear),
    })
    if (file.ok) saveFile(file.value, 'ho-so-gui-cap-tren.zip')
    return failureIn(file)
  })
  return (
    <>
      {failure.value && <Failed failure={failure.value} />}
      {sending.value && received.value && <Receiving name={say(UPWARD.saving)} received={received.value} />}
      <button class="btn" type="button" aria-disabled={sending.value} onClick={() => void send()}>
        {say(sending.value ? UPWARD.saving : UPWARD.save)}
      </button>
    </>
  )
}

interface BundleProps {
  readonly overview: Overview
  readonly bundle: PaperPackage
}

const Bundle = ({ overview, bundle }: BundleProps): JSX.Element => {
  const { made, outdated, missing } = bundle.progress
  const lastRound = roundsOf(overview).at(-1)?.id
  return (
    <>
      <p>{say(UPWARD.progress, { made, outdated, missing })}</p>
      {bundle.open.length > 0 && (
        <p class="quiet">{say(UPWARD.electionsOpen, { offices: bundle.open.map(sayOffice).join(', ') })}</p>
      )}
      <ul class="paper-rows">
        {bundle.papers.map((paper) => (
          <Row key={`${paper.kind} ${paper.roundId} ${paper.part}`} paper={paper} madeAt={paper.roundId ?? lastRound} />
        ))}
      </ul>
      <SaveAll congressId={overview.id} />
    </>
  )
}

interface UpwardProps {
  readonly overview: Overview
  readonly facts: UpwardFacts
  readonly mayAttach: boolean
  readonly again: () => Promise<void>
}

/** The papers that go up to the superior, and the scans of signed papers of the meeting. */
export const Upward = ({ overview, facts, mayAttach, again }: UpwardProps): JSX.Element => {
  const { bundle, papers, scans } = facts
  return (
    <>
      <section class="after" aria-labelledby="upward">
        <h2 id="upward">{say(UPWARD.title)}</h2>
        {bundle === null ? <p class="quiet">{say(UPWARD.noResult)}</p> : <Bundle overview={overview} bundle={bundle} />}
      </section>
      <Scans
        calls={scansOfMeeting(overview.id)}
        otherPaper={say(UPWARD.otherPaper)}
        scans={scans}
        papers={papers}
        mayAttach={mayAttach}
        isAside
        changed={again}
      />
    </>
  )
}
