import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { nameFinder } from '../../rules/names-in-text.ts'
import type { PlaceRef } from '../access/place.ts'
import type { AccessReads } from '../access/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuseAll } from '../refusal.ts'

/** A free text of a request, with its place in the body. */
export interface GivenText {
  readonly pointer: string
  readonly text: string
}

/** Free texts beside ballots, and whether the caller has confirmed that names in them stay. */
export interface TextsBesideBallots {
  readonly texts: readonly GivenText[]
  readonly confirmed: boolean
}

/** At most so many places are named. */
const PLACES = 20

/** Like `namesKept`, in the congress to which a thing belongs. */
export const namesKeptAt = async (
  reads: Pick<PersonReads, 'people'> & Pick<AccessReads, 'placeOf'>,
  about: PlaceRef | null,
  given: TextsBesideBallots,
): Promise<Result<null, Refusal>> => {
  if (given.confirmed || given.texts.length === 0 || about === null) return ok(null)
  const place = await reads.placeOf(about)
  return place?.congressId ? namesKept(reads, place.congressId, given) : ok(null)
}

/**
 * Warns of names of the meeting in texts that are kept beside ballots for ever: such a text can tell who cast a
 * ballot. Refuses them at their places unless the caller confirms that they stay. Reads nothing if there is no text.
 */
export const namesKept = async (
  reads: Pick<PersonReads, 'people'>,
  congressId: CongressId,
  { texts, confirmed }: TextsBesideBallots,
): Promise<Result<null, Refusal>> => {
  if (confirmed || texts.length === 0) return ok(null)
  const find = nameFinder((await reads.people(congressId)).map(({ fullName }) => fullName))
  const errors = texts
    .flatMap(({ pointer, text }) => {
      const name = find(text)
      return name === null ? [] : [{ pointer, code: 'text-names-person' as const, params: { name } }]
    })
    .slice(0, PLACES)
  const [first] = errors
  return first ? refuseAll(first, errors) : ok(null)
}
