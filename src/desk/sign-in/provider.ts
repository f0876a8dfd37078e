import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { OpenId } from '../api/types.ts'

/** The provider by which people may sign in here; null without one, and before it is known. */
export const useProvider = (): OpenId | null => {
  const provider = useSignal<OpenId | null>(null)
  useEffect(() => {
    void call('GET /v1/openid').then((answer) => {
      provider.value = answer.ok ? answer.value : null
    })
  }, [provider])
  return provider.value
}
