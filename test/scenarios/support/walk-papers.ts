import { type Command, entryId } from './walk-command.ts'
import type { WalkHall } from './walk-hall.ts'
import { placesIn, SIZE, type World } from './walk-model.ts'

/**
 * The typist of an open entry counts one paper more than the stack has, cannot finish the entry, and counts again. The
 * commands come beside those that chance picks, because they leave every state as it was.
 */
export const countTwice = ({ call }: WalkHall, world: World): readonly Command[] => {
  if (world.state !== 'open') return []
  for (const { round, election } of placesIn(world)) {
    for (const batch of election.cancelled ? [] : round.batches) {
      const entry = batch.entries.find(({ state, typist }) => state === 'open' && typist !== null)
      if (!entry) continue
      const path = `/v1/ballot-batches/${batch.id}/entries/${entry.slot}`
      const who = entry.typist!
      const count = (papers: number): Command => ({
        name: `${who} counts ${papers} papers of ${path}`,
        reasons: [],
        touches: [{ machine: 'entry', id: entryId(batch, entry), event: 'papers-counted' }],
        send: () => call(who, 'POST', `${path}/paper-count`, { body: { papers } }),
        accepted: () => {},
      })
      const finish: Command = {
        name: `${who} cannot finish ${path}`,
        reasons: ['papers-differ'],
        touches: [],
        send: () => call(who, 'POST', `${path}/finalisation`),
        accepted: () => {},
      }
      return [count(SIZE + 1), finish, count(SIZE)]
    }
  }
  return []
}
