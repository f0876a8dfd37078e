import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { DOUBTFUL } from '../../locale/desk/doubtful.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import type { Bilingual } from '../../locale/text.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { BallotRuling } from '../api/types.ts'
import { sayMarks } from '../difference/words.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { ClauseLine } from '../parts/clause-line.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { congressOf } from '../session.ts'
import { InvalidList } from './invalid-list.tsx'
import { type Background, type Paper, type RegisterFacts, readBackground, readRegister } from './read-register.ts'
import { RegisterList } from './register-list.tsx'
import { TypedRuling, Versions } from './ruled.tsx'
import { RulingForm } from './ruling-form.tsx'
import { invalidAllTheSame, kindOf, nameOf, sayKind, sayRuling, stateOf } from './words.ts'

const headingOf = ({ register }: RegisterFacts): string => {
  if (register.waiting > 0) return say(DOUBTFUL.waiting, { count: register.waiting })
  return say(register.papers.length === 0 ? DOUBTFUL.none : DOUBTFUL.allRuled)
}

interface PaperPanelProps {
  readonly paper: Paper
  readonly facts: RegisterFacts
  readonly background: Background
  readonly isSame: () => Promise<boolean | Failure>
  readonly onRecorded: (ruling: BallotRuling) => Promise<void>
  readonly onStale: (why: Bilingual) => Promise<void>
}

/** The paper to take in hand, with the form for its ruling. */
const PaperPanel = ({ paper, facts, background, ...acts }: PaperPanelProps): JSX.Element => {
  const isCorrecting = useSignal(false)
  const kind = kindOf(paper)
  const state = stateOf(paper, facts)
  const { batch: stack, batchId, ballot } = paper
  const typists = facts.batches
    .find(({ id }) => id === batchId)
    ?.entries.flatMap(({ typist }) => typist?.displayName ?? [])
    .join(', ')
  return (
    <section class="panel decide">
      {typists && <p class="small quiet">{say(DOUBTFUL.setAsideBy, { names: typists })}</p>}
      <h2>{say(DOUBTFUL.takePaper, { stack, number: ballot.number })}</h2>
      <p class="small">
        {kind && say(DOUBTFUL.doubt, { kind: sayKind(kind) })}{' '}
        {kind !== 'unreadable' &&
          say(DOUBTFUL.marksTyped, { marks: sayMarks({ ...ballot, setAside: null }, background.list) })}
      </p>
      {state === 'differing' && (
        <>
          <Notice kind="information">{say(DOUBTFUL.differsHint)}</Notice>
          <p>
            <a class="btn main big" href={hrefOf('difference', batchId)}>
              {say(DOUBTFUL.toDifferences)}
            </a>
          </p>
        </>
      )}
      {state === 'typed' && <TypedRuling paper={paper} members={background.members} />}
      {state === 'ruled' && <Versions paper={paper} members={background.members} />}
      {state === 'ruled' && !isCorrecting.value && (
        <p>
          <button
            class="btn"
            type="button"
            onClick={() => {
              isCorrecting.value = true
            }}
          >
            {say(DOUBTFUL.correct)}
          </button>
        </p>
      )}
      {kind && (state === 'waiting' || (state === 'ruled' && isCorrecting.value)) && (
        <RulingForm paper={paper} kind={kind} background={background} {...acts} />
      )}
    </section>
  )
}

/** The register of the ballots that were set aside in a round, with the rulings of the board. */
export const Doubtful = ({ session, rest }: ScreenProps): JSX.Element => {
  const [roundId = ''] = rest
  const congressId = congressOf(session)?.id ?? ''
  const facts = useFacts(async () => readRegister(roundId), [roundId])
  const known = useFacts(async () => readBackground(roundId, congressId), [roundId, congressId])
  const [shown, done] = [useSignal<string | null>(null), useSignal<string | null>(null)]
  const stale = useSignal<Bilingual | null>(null)
  const { value: answer } = facts.answer
  const { value: found } = facts.last
  const { value: background } = known.last
  const failed = [answer, known.answer.value].find((one) => one !== null && !one.ok)
  const papers = found?.register.papers ?? []
  const paper =
    papers.find((one) => nameOf(one) === shown.value) ??
    papers.find((one) => found && stateOf(one, found) === 'waiting') ??
    papers[0]

  const recorded = async (paper: Paper, { ruling }: BallotRuling): Promise<void> => {
    shown.value = null
    stale.value = null
    await facts.again()
    const { value: now } = facts.last
    const ruled = now?.register.papers.find((one) => nameOf(one) === nameOf(paper))
    done.value = say(DOUBTFUL.recorded, {
      stack: paper.batch,
      number: paper.ballot.number,
      ruling: sayRuling(ruling),
      ...(now && ruled ? invalidAllTheSame(ruled, now) : {}),
    })
  }
  const isSame = async (paper: Paper): Promise<boolean | Failure> => {
    const now = await call('GET /v1/rounds/{id}/doubtful-ballots', { path: { id: roundId } })
    if (!now.ok) return now.failure
    const same = now.value.papers.find((one) => nameOf(one) === nameOf(paper))
    return same?.ballot.version === paper.ballot.version
  }
  const refused = async (paper: Paper, why: Bilingual): Promise<void> => {
    shown.value = nameOf(paper)
    done.value = null
    stale.value = why
    await facts.again()
  }

  return (
    <MeetingPage
      session={session}
      title={found ? headingOf(found) : say(answer ? DOUBTFUL.notShown : FRAME.loading)}
      roundId={roundId}
    >
      {() => (
        <>
          {failed && !failed.ok && <Failed failure={failed.failure} />}
          {background && (
            <div class="small lead">
              <p class="quiet">{say(DOUBTFUL.introduction)}</p>
              <ClauseLine clause={background.clause} />
            </div>
          )}
          {done.value !== null && <Notice kind="done">{done.value}</Notice>}
          {stale.value && <Notice kind="information">{say(stale.value)}</Notice>}
          {found && papers.length === 0 && <p>{say(DOUBTFUL.noneHint)}</p>}
          {found && (
            <div class="doubt-grid">
              <section>
                {papers.length > 0 && (
                  <RegisterList
                    facts={found}
                    chosen={paper && nameOf(paper)}
                    onChoose={(one) => {
                      shown.value = nameOf(one)
                    }}
                  />
                )}
                <InvalidList register={found.register} />
              </section>
              {paper && background && (
                <PaperPanel
                  key={`${nameOf(paper)} ${paper.ballot.version} ${paper.ruling?.version ?? 0}`}
                  paper={paper}
                  facts={found}
                  background={background}
                  isSame={() => isSame(paper)}
                  onRecorded={(ruling) => recorded(paper, ruling)}
                  onStale={(why) => refused(paper, why)}
                />
              )}
            </div>
          )}
        </>
      )}
    </MeetingPage>
  )
}
