import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Clause } from '../api/types.ts'

/** The clause that fixes the base of the majority at a meeting; null before it is read. */
export const useBaseClause = (congressId: string): Clause | null => {
  const found = useSignal<Clause | null>(null)
  useEffect(() => {
    const read = async (): Promise<void> => {
      const annex = await call('GET /v1/congresses/{id}/readings', { path: { id: congressId } })
      if (!annex.ok) return
      const [id = '', clause = ''] = annex.value.baseClause.split(':')
      const answer = await call('GET /v1/regulations/{id}/clauses/{clause}', { path: { id, clause } })
      if (answer.ok) found.value = answer.value
    }
    void read()
  }, [congressId])
  return found.value
}
