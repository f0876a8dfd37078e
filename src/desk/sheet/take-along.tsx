import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { ENTRY } from '../../locale/desk/entry.ts'
import { SHEET } from '../../locale/desk/sheet.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { Failed } from '../parts/notice.tsx'
import { goTo } from '../router.ts'
import type { Slot } from '../slots.ts'
import type { SheetState } from './use-sheet.ts'

interface TakeAlongProps extends Pick<SheetState, 'takeTo'> {
  readonly batchId: string
}

/**
 * The way out for a typist who opened an entry at the same time as somebody else: the figures go to the entry of the stack
 * that is still free. The service says which is free, and for nobody with a hand in another one.
 */
export const TakeAlong = ({ batchId, takeTo }: TakeAlongProps): JSX.Element | null => {
  const [free, failed] = [useSignal<Slot | null>(null), useSignal<Failure | null>(null)]
  useEffect(() => {
    let isGone = false
    void call('GET /v1/ballot-batches/{id}', { path: { id: batchId } }).then((read) => {
      if (isGone || !read.ok || read.value.cancelled) return
      free.value = read.value.entries.find((entry) => entry.free)?.slot ?? null
    })
    return () => {
      isGone = true
    }
  }, [batchId])
  const { value: slot } = free
  if (slot === null) return null
  const take = async (): Promise<void> => {
    failed.value = await takeTo(slot)
    if (failed.value === null) goTo('sheet', batchId, slot)
  }
  return (
    <>
      <p>
        <button class="btn main big" type="button" onClick={() => void take()}>
          {say(SHEET.takeAlong, { slot: say(ENTRY[slot]) })}
        </button>
      </p>
      {failed.value && <Failed failure={failed.value} />}
    </>
  )
}
