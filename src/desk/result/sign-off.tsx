import type { ComponentChildren, JSX } from 'preact'
import { SIGN_OFF } from '../../locale/desk/result.ts'
import type { SignOff } from '../api/types.ts'
import { say, sayHour } from '../language.ts'
import { Check, Done, NotBegun } from '../parts/icons.tsx'

interface SignerProps {
  readonly name: string
  readonly isDone: boolean
  readonly children: ComponentChildren
  /** The end of the line: a time or an act. */
  readonly end?: ComponentChildren
}

const Signer = ({ name, isDone, children, end }: SignerProps): JSX.Element => (
  <li>
    <span class={isDone ? 'done-mark' : 'quiet'}>{isDone ? <Done /> : <NotBegun />}</span>
    <div>
      <b>{name}</b>
      <small>{children}</small>
    </div>
    {end}
  </li>
)

interface SignersProps {
  readonly signOff: SignOff
  /** Name of the head, if the head is the one who reads this. */
  readonly head: string | null
  /** The act of a member who has not confirmed yet. */
  readonly actOf?: ((member: SignOff['open'][number]) => ComponentChildren) | undefined
}

/** The members of the board, and who of them has confirmed the result. */
export const Signers = ({ signOff, head, actOf }: SignersProps): JSX.Element => (
  <ul class="signers">
    {head !== null && (
      <Signer name={head} isDone={false}>
        {say(SIGN_OFF.head)}
      </Signer>
    )}
    {signOff.confirmations
      .filter(({ counts }) => counts)
      .map(({ personId, fullName, tookPart, confirmedAt }) => (
        <Signer
          key={personId}
          name={fullName}
          isDone
          end={
            <span class="small quiet">
              <span class="sr">{say(SIGN_OFF.confirmedAt, { at: '' })}</span>
              {sayHour(confirmedAt)}
            </span>
          }
        >
          {say(SIGN_OFF.member, tookPart ? { part: say(SIGN_OFF.tookPart) } : {})}
        </Signer>
      ))}
    {signOff.open.map((member) => (
      <Signer key={member.personId} name={member.fullName} isDone={false} end={actOf?.(member)}>
        {say(
          signOff.confirmations.some(({ personId }) => personId === member.personId) ? SIGN_OFF.void : SIGN_OFF.waiting,
        )}
      </Signer>
    ))}
  </ul>
)

/** Whether the confirmations suffice for the declaration. */
export const Enoughness = ({ signOff }: { readonly signOff: SignOff }): JSX.Element => {
  const { others, needed, missing, open, outsiders } = signOff
  if (missing > 0) {
    return (
      <p class="enough small">
        <NotBegun />
        <span>
          <b>{say(SIGN_OFF.missing, { missing })}</b>
          {outsiders.length > 0 && (
            <>. {say(SIGN_OFF.fromOutside, { names: outsiders.map(({ fullName }) => fullName).join(', ') })}</>
          )}
        </span>
      </p>
    )
  }
  return (
    <p class="enough small done-mark">
      <Check />
      <span>
        <b>{say(SIGN_OFF.enough)}</b>{' '}
        {needed === 0
          ? say(SIGN_OFF.notNeeded)
          : say(SIGN_OFF.enoughWhy, { given: others - open.length, others, needed })}
      </span>
    </p>
  )
}
