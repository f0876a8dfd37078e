import type { JSX } from 'preact'
import { DOUBTFUL } from '../../locale/desk/doubtful.ts'
import { call } from '../api/call.ts'
import type { BallotRuling } from '../api/types.ts'
import type { BoardMember } from '../board.ts'
import { useFacts } from '../facts.ts'
import { say, sayHour } from '../language.ts'
import { Failed } from '../parts/notice.tsx'
import type { Paper } from './read-register.ts'
import { namesOf, sayRuling } from './words.ts'

interface VersionsProps {
  readonly paper: Paper
  readonly members: readonly BoardMember[]
}

const sayVersion = (
  { version, ruling, vote, present, note, reason, recordedAt }: BallotRuling,
  { members }: VersionsProps,
) =>
  say(DOUBTFUL.version, {
    version,
    for: vote.for,
    against: vote.against,
    blank: vote.blank,
    at: sayHour(recordedAt),
    ruling: sayRuling(ruling),
    names: namesOf(present, members),
    ...(note === null ? {} : { note }),
    ...(reason === null ? {} : { reason }),
  })

/** Every version of a ruling, the first one first; the last one is in force. */
export const Versions = (props: VersionsProps): JSX.Element => {
  const { batchId, ballot, ruling } = props.paper
  const path = { id: batchId, number: String(ballot.number) }
  const facts = useFacts(
    async () => call('GET /v1/ballot-batches/{id}/rulings/{number}', { path }),
    [batchId, ballot.number, ruling?.version],
  )
  const { value: answer } = facts.answer
  return (
    <section class="small">
      <h3>{say(DOUBTFUL.versions)}</h3>
      {answer && !answer.ok && <Failed failure={answer.failure} />}
      <ol class="versions">
        {facts.last.value?.versions.map((version) => (
          <li key={version.version}>{sayVersion(version, props)}</li>
        ))}
      </ol>
    </section>
  )
}

/** The ruling that was typed with the ballot, in a meeting with one entry of each stack. */
export const TypedRuling = ({ paper, members }: VersionsProps): JSX.Element | null => {
  const { doubt } = paper.ballot
  if (!doubt) return null
  return (
    <p>
      {say(DOUBTFUL.ruledWhileTyping, {
        name: namesOf([doubt.ruledBy], members),
        ...(doubt.note ? { note: doubt.note } : {}),
      })}
    </p>
  )
}
