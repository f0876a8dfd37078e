import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Session } from '../api/types.ts'
import { codeAsked } from '../code-asked.ts'
import { laterPartOf } from '../part-of-desk.ts'
import { later } from '../parts/later.tsx'

const CodeOverPage = later(laterPartOf(async () => (await import('../sign-in/code-over-page.tsx')).CodeOverPage))

/** The question for a code over the verifier, before the service hands out the log of a meeting that asks for one. */
export const CodeForLog = ({ meeting }: { readonly meeting: string }): JSX.Element | null => {
  const session = useSignal<Session | null>(null)
  const { value: asked } = codeAsked
  useEffect(() => {
    if (asked === null) return
    void call('GET /v1/session').then((answer) => {
      if (!answer.ok) return asked.answer(false)
      const roles = answer.value.roles.filter(({ congress }) => congress?.id === meeting)
      session.value = { ...answer.value, roles }
    })
  }, [asked])
  return asked && session.value && <CodeOverPage session={session.value} asked={asked} />
}
