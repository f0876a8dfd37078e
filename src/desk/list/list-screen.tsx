import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { LIST } from '../../locale/desk/list.ts'
import { AFTER } from '../../locale/desk/result.ts'
import { call } from '../api/call.ts'
import type { Overview } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { FROM_SET_UP } from '../from-set-up.ts'
import { say } from '../language.ts'
import { actOf, runsMeeting, type Step } from '../meeting/acts.ts'
import { Cancel } from '../meeting/cancel.tsx'
import type { RowContext } from '../meeting/election-group.tsx'
import { roundsOf } from '../meeting/headline.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { StepAct } from '../meeting/step-act.tsx'
import { sayOffice } from '../office.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import { hrefOf, wayFromHere } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { rolesHere } from '../session.ts'
import { ApprovalForm, Approvals } from './approval.tsx'
import { draftName, hasDraft } from './drafts.ts'
import { ListEditor } from './list-editor.tsx'
import { type ListFacts, readListFacts } from './list-facts.ts'
import { ListTable } from './list-table.tsx'
import { OpinionForm } from './opinion-form.tsx'
import { OpinionTie } from './opinion-tie.tsx'
import { Opinions } from './opinions.tsx'
import { standingOn } from './rows.ts'

/** People who stand on the recorded list. */
const countIn = ({ list }: ListFacts): number => (list ? standingOn(list).length : 0)

/** The state of the list and the next act, in one sentence. */
const headlineOf = (facts: ListFacts, next: Step | null): string => {
  const { number, seats, office: code, state } = facts.round
  const [office, count] = [sayOffice(code), countIn(facts)]
  if (state !== 'listing') {
    return facts.list?.approved
      ? say(LIST.approved, { office, number, count, seats })
      : say(LIST.over, { office, number })
  }
  switch (next?.code) {
    case 'change-list':
      return say(LIST.toChange, { count, seats })
    case 'hold-opinion-vote':
      return say(LIST.aboveLimit, { count, seats })
    case 'settle-opinion-tie':
      return say(LIST.tied)
    case 'approve-list':
      return say(LIST.toApprove, { count, seats })
    default:
      return say(LIST.none, { office, number, seats })
  }
}

/** Steps whose sentence says more than the heading. */
const SAYS_MORE: readonly Step['code'][] = ['await-election', 'change-list', 'hold-opinion-vote', 'settle-opinion-tie']

interface BodyProps {
  readonly overview: Overview
  readonly facts: ListFacts
  /** The name of changes of this list that are not recorded yet. */
  readonly draft: string
  readonly next: Step | null
  /** Whether the set-up goes on after the vote. */
  readonly isFromSetUp: boolean
  readonly roles: RowContext['roles']
  readonly again: () => Promise<void>
}

const Body = ({ overview, facts, draft, next, isFromSetUp, roles, again }: BodyProps): JSX.Element => {
  const { round, list, tag, people, approvals } = facts
  // A list that somebody else lays in the meantime must not take away the names chosen here.
  const mayRecord = runsMeeting(roles) && round.state === 'listing'
  const isChanging = useSignal((list === null && mayRecord) || hasDraft(draft))
  const [isStale, opened] = [useSignal(false), useSignal(0)]
  // Nor must a list that somebody else has put to the vote: the editor says so, and stays until it is left.
  const isEditing = runsMeeting(roles) && isChanging.value
  const mayCancel = runsMeeting(roles) && !isEditing && (round.state === 'listing' || round.state === 'listed')
  const attending = overview.roll?.attending ?? null
  const isOpinion = mayRecord && next?.code === 'hold-opinion-vote'
  const tied = mayRecord && next?.code === 'settle-opinion-tie' ? facts.opinions.at(-1) : undefined
  const isVoting = mayRecord && tag !== null && next?.code === 'approve-list'
  const done = async (stale = false): Promise<void> => {
    await again()
    isStale.value = stale
    isChanging.value = false
  }
  const voted = async (stale: boolean, isApproved: boolean): Promise<void> => {
    const goOn = wayFromHere()
    await done(stale)
    if (isApproved && isFromSetUp) goOn('set-up', 'next')
  }
  const drop = (): void => {
    opened.value += 1
    isChanging.value = list === null
  }
  return (
    <div class="column-of-acts">
      {next && SAYS_MORE.includes(next.code) && <p>{next.detail}</p>}
      {isStale.value && <Notice kind="stop">{say(LIST.stale)}</Notice>}
      {isEditing && (
        <ListEditor key={opened.value} facts={facts} draft={draft} done={() => done()} again={again} drop={drop} />
      )}
      {!isEditing && (
        <div class={isVoting || isOpinion || tied ? 'list-grid' : ''}>
          <div class="column-of-acts">
            {list && <ListTable list={list} people={people} />}
            {!mayRecord && round.state === 'listing' && <p class="quiet">{say(LIST.presidium)}</p>}
            {mayRecord && (
              <p>
                <button
                  class={next?.code === 'change-list' ? 'btn main' : 'btn'}
                  type="button"
                  onClick={() => {
                    isStale.value = false
                    isChanging.value = true
                  }}
                >
                  {say(LIST.change)}
                </button>
              </p>
            )}
          </div>
          {isOpinion && <OpinionForm facts={facts} done={done} />}
          {tied && (
            <OpinionTie key={tied.version} opinion={tied} tag={facts.opinionTag} attending={attending} done={done} />
          )}
          {isVoting && <ApprovalForm key={tag} roundId={round.id} seen={tag} attending={attending} done={voted} />}
        </div>
      )}
      <Opinions roundId={round.id} opinions={facts.opinions} tag={facts.opinionTag} mayCancel={mayRecord} done={done} />
      <Approvals approvals={approvals} />
      {runsMeeting(roles) && list?.approved && (
        <p>
          <a class="btn" href={hrefOf('seats', round.id)}>
            {say(AFTER.refusals)}
          </a>
        </p>
      )}
      {runsMeeting(roles) && round.state === 'listed' && (
        <p>
          <a class="btn main big" href={hrefOf('set-up', 'next')}>
            {say(LIST.toSetUp)}
          </a>
        </p>
      )}
      {mayCancel && (
        <section class="group">
          <p class="quiet small">{say(LIST.cancelHint)}</p>
          <Cancel
            words={say(LIST.cancelRound)}
            cancel={async (reason, key) => {
              const path = { id: round.id }
              const goOn = wayFromHere()
              const answer = await call('POST /v1/rounds/{id}/cancellation', { path, body: { reason }, key })
              if (!answer.ok) return answer.failure
              goOn('meeting')
              return null
            }}
          />
        </section>
      )}
      {roles.includes('presidium') && (round.state === 'voting' || round.state === 'counting') && (
        <p>
          <a href={hrefOf('result', round.id)}>{say(LIST.toUndo)}</a>
        </p>
      )}
      {next && actOf(next).screen !== 'list' && (
        <p>
          <StepAct
            step={next}
            roles={roles}
            roundId={round.id}
            electionId={round.electionId}
            about={next.detail}
            isMain
            again={again}
          />
        </p>
      )}
    </div>
  )
}

/** The candidate list of a round: drawn up, trimmed by an opinion vote, voted on, and as it is on the ballot. */
export const ListScreen = ({ session, rest }: ScreenProps): JSX.Element => {
  const [roundId = '', from] = rest
  const facts = useFacts(() => readListFacts(roundId), [roundId])
  const { value: found } = facts.last
  const { value: answer } = facts.answer
  const nextIn = (overview: Overview): Step | null => roundsOf(overview).find(({ id }) => id === roundId)?.next ?? null
  return (
    <MeetingPage
      session={session}
      title={(overview) => (found ? headlineOf(found, nextIn(overview)) : say(LIST.title))}
      roundId={roundId}
    >
      {({ overview, again }) => (
        <>
          {answer && !answer.ok && <Failed failure={answer.failure} />}
          {found && (
            <Body
              key={found.round.id}
              overview={overview}
              facts={found}
              draft={draftName(session.account.id, found.round.id)}
              next={nextIn(overview)}
              isFromSetUp={from === FROM_SET_UP}
              roles={rolesHere(session)}
              again={async () => {
                await Promise.all([facts.again(), again()])
              }}
            />
          )}
        </>
      )}
    </MeetingPage>
  )
}
