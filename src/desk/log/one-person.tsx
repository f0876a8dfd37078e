import type { JSX } from 'preact'
import { ONE_PERSON } from '../../locale/desk/one-person.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { type Answer, call } from '../api/call.ts'
import type { Overview } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say, sayFirst } from '../language.ts'
import { sayOffice } from '../office.ts'
import { isByOnePair } from './by-one-pair.ts'

/** The sentences about what one person did without a second. */
const readSentences = async ({ id, elections }: Overview): Promise<Answer<readonly string[]>> => {
  const grants = await call('GET /v1/congresses/{id}/role-grants', { path: { id } })
  if (!grants.ok) return grants
  const sentences = grants.value.items
    .filter(({ alone, revokedAt }) => alone && revokedAt === null)
    .map(({ role, personName, displayName }) =>
      say(ONE_PERSON.role, { role: sayFirst(ROLE_LABELS[role]), name: personName ?? displayName }),
    )
  for (const { office, rounds } of elections) {
    for (const { id: round, number, state } of rounds) {
      if (state !== 'declared') continue
      const result = await call('GET /v1/rounds/{id}/result', { path: { id: round } })
      if (!result.ok) return result
      if (isByOnePair(result.value.signOff))
        sentences.push(say(ONE_PERSON.round, { office: sayOffice(office), number }))
    }
  }
  return { ok: true, value: sentences, etag: null }
}

/** Lists the roles that one person granted alone, and the results that one pair of hands made. */
export const OnePerson = ({ overview }: { readonly overview: Overview }): JSX.Element | null => {
  const { last } = useFacts(() => readSentences(overview), [overview.id])
  const { value: sentences } = last
  if (sentences === null || sentences.length === 0) return null
  return (
    <details>
      <summary>
        {say(ONE_PERSON.title)} ({sentences.length})
      </summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  )
}
