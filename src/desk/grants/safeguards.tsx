import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { SAFEGUARDS } from '../../locale/desk/safeguards.ts'
import { failureIn } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { Field, Form } from '../parts/form.tsx'
import { Failed, Notice } from '../parts/notice.tsx'

interface WishProps {
  readonly name: string
  readonly label: string
  readonly isOn: boolean
}

const Wish = ({ name, label, isOn }: WishProps): JSX.Element => (
  <label class="statement">
    <input type="checkbox" name={name} value="true" defaultChecked={isOn} />
    {label}
  </label>
)

/** The codes that a meeting asks for, which the presidium sets. */
export const SafeguardsForm = ({ congressId }: { readonly congressId: string }): JSX.Element | null => {
  const path = { id: congressId }
  const { answer, again } = useFacts(() => call('GET /v1/congresses/{id}/safeguards', { path }), [congressId])
  const isSaved = useSignal(false)
  const { value: found } = answer
  if (found === null) return null
  if (!found.ok && found.failure.code !== 'safeguards-unknown') return <Failed failure={found.failure} />
  const before = found.ok ? found.value : null
  return (
    <section>
      <h2>{say(SAFEGUARDS.title)}</h2>
      {isSaved.value && <Notice kind="done">{say(SAFEGUARDS.saved)}</Notice>}
      <Form
        key={String(before?.version)}
        button={say(SAFEGUARDS.save)}
        isAside
        submit={async ({ head, codeAgain, reason }) => {
          isSaved.value = false
          const sent = await call('PUT /v1/congresses/{id}/safeguards', {
            path,
            seen: found.ok ? found.etag : null,
            body: {
              headSecondFactor: head !== undefined,
              secondFactorAgain: codeAgain !== undefined,
              ...(reason === undefined ? {} : { reason }),
            },
          })
          if (sent.ok) {
            await again()
            isSaved.value = true
          }
          return failureIn(sent)
        }}
      >
        <p class="hint">{say(SAFEGUARDS.hint)}</p>
        <Wish name="head" label={say(SAFEGUARDS.head)} isOn={before?.headSecondFactor ?? false} />
        <Wish name="codeAgain" label={say(SAFEGUARDS.again)} isOn={before?.secondFactorAgain ?? false} />
        {before && <Field name="reason" label={say(SAFEGUARDS.reason)} maxLength={2000} />}
      </Form>
    </section>
  )
}
