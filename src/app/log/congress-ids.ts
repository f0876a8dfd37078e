import type { CongressId } from '../../kernel/brand.ts'
import { SIGNING_IN } from '../access/identity.ts'
import type { CongressFilter } from '../congresses/ports.ts'
import type { UnitOfWork } from '../ports.ts'

const PAGE = 100

/** Ids of all congresses of the installation that fit the filter, in order of creation, read page by page. */
export async function* congressIds(
  source: Pick<UnitOfWork, 'read'>,
  filter: CongressFilter = {},
): AsyncGenerator<CongressId, void> {
  let ids: readonly CongressId[] = []
  do {
    const page = { limit: PAGE, after: ids.at(-1) ?? null }
    const congresses = await source.read(SIGNING_IN, (reads) => reads.congresses(page, filter))
    ids = congresses.map(({ id }) => id)
    yield* ids
  } while (ids.length > 0)
}
