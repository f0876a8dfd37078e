import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { EntryPlace } from './outbox.ts'
import { entryIdOf, type Kept, NOTHING_KEPT, type Plan, unsentIn } from './plan.ts'
import type { QueueTools } from './tools.ts'

/** How often a window that only shows an entry looks whether the other one is still there. */
const LOOK_MS = 3_000

/** The outcome of a change: the new state, null if the plan refused it, or the reason why nothing could be changed. */
export type Changed = Plan | null | 'cannot-keep' | 'elsewhere'

/** The unsent ballots of one entry, and whether this window may change them. */
export interface Keeper {
  readonly kept: ReadonlySignal<Kept>
  /** True if this window types the entry. */
  readonly owns: ReadonlySignal<boolean>
  readonly canKeep: ReadonlySignal<boolean>
  /** Keeps what a plan makes of the entry, in one transaction that fails in every window but the one that types it. */
  readonly change: (plan: (found: Kept) => Plan | null, isDraft?: boolean) => Promise<Changed>
  /** Becomes the window that types the entry, unless another one is there. */
  readonly claim: () => Promise<void>
  /** Lets another window have it. */
  readonly end: () => Promise<void>
}

/**
 * @param on what follows: `owned` after this window has become the one that types the entry, `sent` after another one
 * has sent something: true if it could not be read
 */
export const openKeeper = (
  { store, windows, clock }: Pick<QueueTools, 'store' | 'windows' | 'clock'>,
  place: EntryPlace,
  on: { readonly owned: () => void; readonly sent: () => Promise<boolean> },
): Keeper => {
  const entryId = entryIdOf(place)
  const kept = signal<Kept>(NOTHING_KEPT)
  const [owns, canKeep] = [signal(false), signal(true)]
  let [ended, isBehind, cancelLook] = [false, false, () => {}]

  const show = (found: Kept, isMine: boolean): void =>
    batch(() => {
      canKeep.value = true
      owns.value = isMine
      kept.value = { entry: found.entry, ballots: found.ballots, changes: found.changes }
    })

  const lookLater = (): void => {
    cancelLook()
    if (!ended) cancelLook = clock.after(LOOK_MS, () => void takeOver())
  }

  const change: Keeper['change'] = async (plan, isDraft = false) => {
    let isMine = true
    try {
      const done = await store.change(
        place,
        (found) => {
          isMine = found.entry?.window === windows.id
          return isMine ? plan(found) : null
        },
        isDraft,
      )
      canKeep.value = true
      if (!isMine) {
        owns.value = false
        lookLater()
        return 'elsewhere'
      }
      if (done) show(done, true)
      if (done && !isDraft) windows.sayChanged(entryId)
      return done
    } catch {
      canKeep.value = false
      return 'cannot-keep'
    }
  }

  const claim = async (): Promise<void> => {
    try {
      const other = (await store.read(entryId)).entry?.window ?? null
      const isFree = other === null || other === windows.id || !(await windows.isThere(other))
      const claimed = isFree
        ? await store.change(place, (found) => {
            // Another window may have been faster.
            const { window = null, draft = null, ...entry } = found.entry ?? {}
            if (ended || (window !== null && window !== other && window !== windows.id)) return null
            return { ...found, entry: { ...entry, ...place, entryId, window: windows.id, draft } }
          })
        : null
      const found = claimed ?? (await store.read(entryId))
      const owned = owns.value
      batch(() => {
        show(found, found.entry?.window === windows.id)
        if (owns.value && !owned) on.owned()
      })
      if (!owns.value) lookLater()
    } catch {
      canKeep.value = false
      lookLater()
    }
  }

  /** @param isChanged whether another window says that it has changed something: it may have sent all that it took */
  const takeOver = async (isChanged = false): Promise<void> => {
    if (ended || owns.value) return
    const before = unsentIn(kept.value)
    await claim()
    const unsent = unsentIn(kept.value)
    if (!owns.value && (isBehind || unsent < before || (isChanged && unsent === 0))) isBehind = await on.sent()
  }

  const hear = async (changed: string | null): Promise<void> => {
    if (changed !== null && changed !== entryId) return
    // Another window changes an entry only after it has taken it over, while this one was too slow to answer.
    if (changed !== null && owns.value) await change(() => null)
    await takeOver(changed !== null)
  }
  const stopHearing = windows.hear((changed) => void hear(changed))

  return {
    kept,
    owns,
    canKeep,
    change,
    claim,
    end: async () => {
      cancelLook()
      stopHearing()
      if (owns.value) {
        await change((found) => (found.entry ? { ...found, entry: { ...found.entry, window: null } } : null))
      }
      ended = true
    },
  }
}
