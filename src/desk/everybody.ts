import { type Answer, call } from './api/call.ts'
import type { Person } from './api/types.ts'

/** People on a page, the most that the service gives. */
const PAGE = '200'

/** Everybody in a meeting, in the order of recording: page after page, because no page has more than 200. */
export const everybodyIn = async (congressId: string): Promise<Answer<readonly Person[]>> => {
  const people: Person[] = []
  for (;;) {
    const last = people.at(-1)
    const page = await call('GET /v1/congresses/{id}/people', {
      path: { id: congressId },
      query: { limit: PAGE, ...(last ? { after: last.id } : {}) },
    })
    if (!page.ok) return page
    people.push(...page.value.items)
    if (page.value.next === null) return { ok: true, value: people, etag: null }
  }
}
