import type { Answer } from './answer.ts'

interface ListPage<Item> {
  readonly items: readonly Item[]
  /** Address of the next page; null on the last one. */
  readonly next: string | null
}

/** The part of a query that chooses a page. */
export interface PageQuery {
  limit: string
  after?: string
}

/**
 * Reads a list page after page to its end, because no page has more than 200 items.
 * @param read asks for one page
 */
export const everyPage = async <Item>(
  read: (query: PageQuery) => Promise<Answer<ListPage<Item>>>,
): Promise<Answer<readonly Item[]>> => {
  const items: Item[] = []
  const query: PageQuery = { limit: '200' }
  for (;;) {
    const page = await read(query)
    if (!page.ok) return page
    items.push(...page.value.items)
    if (page.value.next === null) return { ...page, value: items }
    query.after = new URLSearchParams(page.value.next).get('after')!
  }
}
