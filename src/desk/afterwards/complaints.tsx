import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { COMPLAINTS } from '../../locale/desk/afterwards.ts'
import type { Complaint, Overview } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say, sayDay, sayTime } from '../language.ts'
import { roundsOf } from '../meeting/headline.ts'
import { Done, NotBegun, Stop } from '../parts/icons.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { readComplaint } from './complaint-facts.ts'
import { sayOutcome, sayRound } from './complaint-fields.tsx'
import { ChangeComplaint, type ComplaintAct, NewComplaint, nameOfAct } from './complaint-form.tsx'

interface SaysProps {
  readonly complaint: Complaint
  readonly overview: Overview
}

const aboutOf = ({ complaint: { roundId }, overview }: SaysProps): string => {
  const round = roundsOf(overview).find(({ id }) => id === roundId)
  return round ? say(COMPLAINTS.aboutRound, { round: sayRound(round) }) : say(COMPLAINTS.wholeMeeting)
}

/** The content of a version, and its outcome. */
const Says = (props: SaysProps): JSX.Element => {
  const { complainant, receivedOn, text, outcome } = props.complaint
  const received = say(COMPLAINTS.received, { day: sayDay(receivedOn) })
  return (
    <>
      <small class="quiet">
        {received}, {aboutOf(props)}
      </small>
      <small class="quiet">{say(COMPLAINTS.from, { name: complainant })}</small>
      <p class="as-written">{text}</p>
      {outcome ? (
        <span class="state done">
          <Done />
          <span>
            {sayOutcome(outcome)},{' '}
            {say(COMPLAINTS.decided, {
              day: sayDay(outcome.decidedOn),
              ...(outcome.by === null ? {} : { by: outcome.by }),
            })}
          </span>
        </span>
      ) : (
        <span class="state wait">
          <Stop />
          {say(COMPLAINTS.waiting)}
        </span>
      )}
      {outcome?.note && <small>{outcome.note}</small>}
    </>
  )
}

/** Every version of a complaint, the newest first. */
const Versions = ({ complaint, overview }: SaysProps): JSX.Element => {
  const { number, version } = complaint
  const facts = useFacts(() => readComplaint(overview.id, number), [overview.id, number, version])
  const { value: answer } = facts.answer
  const versions = [...(facts.last.value?.versions ?? [])].reverse()
  return (
    <>
      {answer && !answer.ok && <Failed failure={answer.failure} />}
      <ol class="versions" aria-busy={answer === null}>
        {versions.map((each) => (
          <li key={each.version}>
            <b>{say(COMPLAINTS.version, { version: each.version, at: sayTime(each.recordedAt) })}</b>
            <Says complaint={each} overview={overview} />
            {each.reason !== null && <small>{say(COMPLAINTS.why, { reason: each.reason })}</small>}
          </li>
        ))}
      </ol>
    </>
  )
}

const VersionsOnRequest = (props: SaysProps): JSX.Element => {
  const isOpen = useSignal(false)
  return (
    <details
      class="small"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open
      }}
    >
      <summary>{say(COMPLAINTS.versions, { count: props.complaint.version })}</summary>
      {isOpen.value && <Versions {...props} />}
    </details>
  )
}

/** The open form: a new complaint, or an act on one by its number. */
type Filling = { readonly number: number; readonly act: ComplaintAct } | 'new' | null

interface RowProps extends SaysProps {
  readonly mayRecord: boolean
  readonly act: ComplaintAct | null
  readonly isStale: boolean
  readonly fill: (act: ComplaintAct | null) => void
  readonly done: (byOther: boolean) => Promise<void>
}

const Row = ({ complaint, overview, mayRecord, act, isStale, fill, done }: RowProps): JSX.Element => {
  const { number, version } = complaint
  return (
    <li class="paper-row">
      <span class={complaint.outcome ? 'done-mark' : 'quiet'}>{complaint.outcome ? <Done /> : <NotBegun />}</span>
      <div>
        {isStale && <Notice kind="stop">{say(COMPLAINTS.changed)}</Notice>}
        <b>{say(COMPLAINTS.number, { number })}</b>
        <Says complaint={complaint} overview={overview} />
        {version > 1 && <VersionsOnRequest complaint={complaint} overview={overview} />}
        {act !== null && (
          <ChangeComplaint
            key={act}
            overview={overview}
            number={number}
            act={act}
            done={done}
            giveUp={() => fill(null)}
          />
        )}
      </div>
      {mayRecord && act === null && (
        <span class="flow">
          {(['outcome', 'correction'] as const).map((each) => {
            const words = nameOfAct(each, complaint)
            return (
              <button
                key={each}
                class="btn in-row"
                type="button"
                aria-label={say(COMPLAINTS.ofNumber, { act: words, number })}
                onClick={() => fill(each)}
              >
                {words}
              </button>
            )
          })}
        </span>
      )}
    </li>
  )
}

interface ComplaintsProps {
  readonly overview: Overview
  readonly complaints: readonly Complaint[]
  readonly mayRecord: boolean
  readonly again: () => Promise<void>
}

/** The complaints about a meeting, with their outcomes, for those who may read them. */
export const Complaints = ({ overview, complaints, mayRecord, again }: ComplaintsProps): JSX.Element => {
  const [filling, stale] = [useSignal<Filling>(null), useSignal<number | null>(null)]
  const fill = (next: Filling): void => {
    filling.value = next
    stale.value = null
  }
  const { value: open } = filling
  return (
    <section class="after" aria-labelledby="complaints">
      <h2 id="complaints">{say(COMPLAINTS.title)}</h2>
      {complaints.length === 0 ? (
        <p class="quiet">
          {say(COMPLAINTS.none)} {!mayRecord && say(COMPLAINTS.whoRecords)}
        </p>
      ) : (
        <ol class="paper-rows complaints">
          {complaints.map((complaint) => (
            <Row
              key={complaint.number}
              complaint={complaint}
              overview={overview}
              mayRecord={mayRecord}
              act={open !== null && open !== 'new' && open.number === complaint.number ? open.act : null}
              isStale={stale.value === complaint.number}
              fill={(act) => fill(act && { number: complaint.number, act })}
              done={async (byOther) => {
                await again()
                fill(null)
                if (byOther) stale.value = complaint.number
              }}
            />
          ))}
        </ol>
      )}
      <p class="small quiet">{say(COMPLAINTS.keeps)}</p>
      {mayRecord && open === 'new' && (
        <NewComplaint
          overview={overview}
          recorded={async () => {
            await again()
            fill(null)
          }}
          giveUp={() => fill(null)}
        />
      )}
      {mayRecord && open !== 'new' && (
        <button class="btn" type="button" onClick={() => fill('new')}>
          {say(COMPLAINTS.record)}
        </button>
      )}
    </section>
  )
}
