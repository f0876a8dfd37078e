import type { JSX } from 'preact'
import { READING } from '../../locale/desk/reading.ts'
import { AFTER, RESULT, SIGN_OFF } from '../../locale/desk/result.ts'
import { DECISION_KIND_LABELS } from '../../locale/labels.ts'
import type { DeclaredResult, Overview, ResultVersion, Session } from '../api/types.ts'
import { say, sayTime } from '../language.ts'
import { runsMeeting } from '../meeting/acts.ts'
import { Done, Reading, Stop } from '../parts/icons.tsx'
import { Notice } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import { GROUNDS } from '../seats/seat-facts.ts'
import { rolesHere } from '../session.ts'
import { FollowingRound } from './following.tsx'
import { alternatesOf, namesOf } from './outcome.ts'
import type { AfterFacts } from './read-after.ts'
import type { Round } from './shown.tsx'
import { sayUndoing } from './undoing-words.ts'

const leads = (session: Session): boolean => runsMeeting(rolesHere(session))

const Choices = ({ choices }: Pick<DeclaredResult, 'choices'>): JSX.Element | null =>
  choices.length === 0 ? null : (
    <>
      <p>{say(AFTER.choices)}</p>
      <ul class="choices">
        {choices.map(({ decision, detail, reading }) => (
          <li key={decision}>
            {detail}
            {reading !== undefined && (
              <span class="tag reading">
                <Reading />
                {say(AFTER.reading)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )

interface NextProps {
  readonly session: Session
  readonly round: Round
  readonly overview: Overview | null
  readonly declared: DeclaredResult
  readonly facts: AfterFacts
}

/** The next act after a declaration, and the ways to the pages where it is done. */
export const Next = ({ session, round, overview, declared, facts: { decision } }: NextProps): JSX.Element => {
  return (
    <section class="after" aria-labelledby="next">
      <h2 id="next">{say(AFTER.next)}</h2>
      <p>{round.next?.detail ?? say(AFTER.nothing)}</p>
      {decision === null ? (
        <>
          <Choices choices={declared.choices} />
          {declared.choices.length > 0 && !leads(session) && <p class="small quiet">{say(AFTER.whoDecides)}</p>}
        </>
      ) : (
        <Notice kind="done">{say(AFTER.decided, { kind: say(DECISION_KIND_LABELS[decision.kind]) })}</Notice>
      )}
      <p class="flow">
        {(decision !== null || (leads(session) && declared.choices.length > 0)) && (
          <a class={decision === null ? 'btn main' : 'btn'} href={hrefOf('decision', declared.roundId)}>
            {say(decision === null ? AFTER.decide : AFTER.toDecision)}
          </a>
        )}
        {leads(session) && (
          <a class="btn" href={hrefOf('seats', declared.roundId)}>
            {say(AFTER.refusals)}
          </a>
        )}
        <FollowingRound session={session} overview={overview} round={round} />
        <a class="btn" href={hrefOf('papers', declared.roundId)}>
          {say(AFTER.papers)}
        </a>
        <a class="btn" href={hrefOf('ballots', declared.roundId)}>
          {say(AFTER.ballots)}
        </a>
      </p>
    </section>
  )
}

interface RefusalsProps {
  readonly facts: AfterFacts
  readonly declared: DeclaredResult
}

/** The people who take no seat, also those whose refusal was recorded by mistake. */
export const SeatRefusals = ({ facts: { refusals }, declared }: RefusalsProps): JSX.Element | null =>
  refusals.length === 0 ? null : (
    <section class="after" aria-labelledby="refusals">
      <h2 id="refusals">{say(AFTER.refusals)}</h2>
      <ul>
        {refusals.map(({ number, personId, ground, reason, cancelled }) => {
          const [name = ''] = namesOf(declared.names, [personId])
          const words = `${name}: ${say(GROUNDS[ground])}. ${reason}`
          return (
            <li key={number}>
              {cancelled === null ? (
                words
              ) : (
                <>
                  <del>{words}</del> <span class="tag">{say(AFTER.refusalTaken)}</span>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )

/** The elected people of a version, and the alternates elected with them. */
const sayElected = (result: ResultVersion['result'], names: ResultVersion['names']): string => {
  const elected = namesOf(names, result.elected).join(', ')
  const alternates = namesOf(names, alternatesOf({ result, settledAlternates: null })?.elected ?? []).join(', ')
  return [
    elected === '' ? say(SIGN_OFF.announcesNobody) : elected,
    ...(alternates === '' ? [] : [say(RESULT.alternates, { names: alternates })]),
  ].join('. ')
}

/** Every version of the result: the one in force, and those that hold no more, struck and with the decision that ended them. */
export const Versions = ({ facts: { versions } }: { readonly facts: AfterFacts }): JSX.Element | null =>
  versions.length === 0 ? null : (
    <section class="after" aria-labelledby="versions">
      <h2 id="versions">{say(AFTER.versions)}</h2>
      <ol class="versions">
        {versions.map(({ version, holds, undoing, result, names, declaredAt }) => {
          const said = sayElected(result, names)
          return (
            <li key={version}>
              <p>
                <b>{say(AFTER.version, { version, at: sayTime(declaredAt) })}</b>{' '}
                <span class={`state ${holds ? 'done' : 'stop'}`}>
                  {holds ? <Done /> : <Stop />}
                  {say(holds ? AFTER.holds : AFTER.holdsNoMore)}
                </span>
              </p>
              <p class="small">{holds ? said : <del>{said}</del>}</p>
              {undoing?.kind === 'reopened' && <p class="small">{sayUndoing(undoing)}</p>}
            </li>
          )
        })}
      </ol>
      <p>
        <a href={hrefOf('reading', versions[0]?.roundId ?? '')}>{say(READING.way)}</a>
      </p>
    </section>
  )
