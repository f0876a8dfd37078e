import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { call } from '../api/call.ts'

/** Whether the installation waits for its first administrator. False before the answer. */
export const useAwaited = (): boolean => {
  const isAwaited = useSignal(false)
  useEffect(() => {
    void call('GET /v1/first-administrator').then((answer) => {
      isAwaited.value = answer.ok && answer.value.awaited
    })
  }, [isAwaited])
  return isAwaited.value
}
