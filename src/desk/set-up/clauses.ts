import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Clause } from '../api/types.ts'

/** The clauses of citations as far as they are read, by citation. A clause that cannot be read is left out. */
export const useClauses = (citations: readonly string[]): ReadonlyMap<string, Clause> => {
  const found = useSignal<ReadonlyMap<string, Clause>>(new Map())
  const asked = citations.join(' ')
  useEffect(() => {
    const read = async (citation: string): Promise<readonly Clause[]> => {
      const [id = '', clause = ''] = citation.split(':')
      const answer = await call('GET /v1/regulations/{id}/clauses/{clause}', { path: { id, clause } })
      return answer.ok ? [answer.value] : []
    }
    const unread = asked.split(' ').filter((citation) => citation !== '' && !found.peek().has(citation))
    void Promise.all(unread.map(read)).then((answers) => {
      found.value = new Map([...found.peek(), ...answers.flat().map((clause) => [clause.id, clause] as const)])
    })
  }, [asked, found])
  return found.value
}
