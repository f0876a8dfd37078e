import type { JSX } from 'preact'
import { PAPERS } from '../../locale/desk/papers.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import type { Answer } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { Paper } from '../api/types.ts'
import { say } from '../language.ts'
import { Options } from '../parts/choice.tsx'
import { asTyped, dayOf } from '../parts/day-of.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import type { KindOfPaper, PaperField } from './kinds.ts'

interface FieldOfProps {
  readonly name: PaperField
  readonly head: Paper['head']
  readonly fillsAlternates: boolean
}

const FieldOf = ({ name, head, fillsAlternates }: FieldOfProps): JSX.Element | null => {
  const open = { hint: say(PAPERS.leftOpen), optional: true }
  const kept = head?.[name === 'copies' || name === 'part' ? 'place' : name] ?? null
  const value = kept === null ? {} : { value: name === 'issuedOn' ? asTyped(String(kept)) : String(kept) }
  switch (name) {
    case 'place':
      return <Field name="place" label={say(PAPERS.place)} {...open} {...value} />
    case 'number':
      return (
        <Field
          name="number"
          label={say(PAPERS.number)}
          {...open}
          {...value}
          inputMode="numeric"
          pattern="[0-9]{1,4}"
          short
        />
      )
    case 'issuedOn':
      return <Field name="issuedOn" label={say(PAPERS.issuedOn)} {...open} {...value} maxLength={10} short />
    case 'copies':
      return <Field name="copies" label={say(PAPERS.copies)} inputMode="numeric" pattern="[1-9][0-9]{0,5}" short />
    case 'part':
      return fillsAlternates ? (
        <Options
          name="part"
          label={say(PAPERS.part)}
          options={[
            { value: 'delegates', label: say(PAPERS.delegates) },
            { value: 'alternates', label: say(PAPERS.alternates) },
          ]}
        />
      ) : null
  }
}

interface MakeFormProps {
  readonly paper: KindOfPaper
  /** The letterhead of the newest version; null for the first one. */
  readonly head: Paper['head']
  /** True if the vote also fills alternate seats, about which there are minutes of their own. */
  readonly fillsAlternates: boolean
  /** Sends the request for the paper. */
  readonly make: (values: Values, key: string) => Promise<Answer<Paper>>
  readonly made: (paper: Paper) => Promise<void>
  readonly giveUp: () => void
}

/** The form by which one paper is made. */
export const MakeForm = ({ paper, head, fillsAlternates, make, made, giveUp }: MakeFormProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const send = async (values: Values): Promise<Failure | null> => {
    if (values['issuedOn'] && dayOf(values['issuedOn']) === null) return wrongField('issuedOn', say(PAPERS.wrongDay))
    const answer = await make(values, keyFor(values))
    answered(failureIn(answer))
    if (!answer.ok) return answer.failure
    await made(answer.value)
    return null
  }
  return (
    <Form
      submit={send}
      takesFocus
      button={say(PAPERS.makeOf, { paper: say(paper.label) })}
      busy={say(PAPERS.making, { paper: say(paper.label) })}
      beside={
        <button class="btn big" type="button" onClick={giveUp}>
          {say(PAPERS.giveUp)}
        </button>
      }
    >
      {paper.formats.length > 1 && (
        <Options
          name="format"
          label={say(PAPERS.format)}
          options={paper.formats.map((format) => ({ value: format, label: format.toUpperCase() }))}
        />
      )}
      {paper.fields.map((name) => (
        <FieldOf key={name} name={name} head={head} fillsAlternates={fillsAlternates} />
      ))}
    </Form>
  )
}
