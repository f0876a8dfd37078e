import type { Service } from '../../bench/support/service.ts'
import type { Hall } from './hall.ts'
import type { Journal } from './journal.ts'
import { Laptop } from './laptop.ts'
import { type Play, type PlayedVote, playHall } from './play-hall.ts'
import { watchChanges } from './watch-changes.ts'

/** Plays a congress on laptops that are opened for it, each with a page that looks for changes, and closes them. */
export const holdCongress = async (
  { origin }: Pick<Service, 'origin'>,
  hall: Hall,
  play: Play,
  journal: Journal,
): Promise<readonly PlayedVote[]> => {
  const laptops: Laptop[] = []
  const over = new AbortController()
  const pages: Promise<void>[] = []
  const open = async ({ username, password }: Hall['head']): Promise<Laptop> => {
    const laptop = new Laptop(origin, journal)
    laptops.push(laptop)
    await laptop.signIn(username, password)
    pages.push(watchChanges(laptop, hall.congressId, over.signal))
    return laptop
  }
  try {
    return await playHall(hall, open, play)
  } finally {
    over.abort()
    await Promise.allSettled(pages)
    for (const laptop of laptops) laptop.close()
  }
}
