import { z } from 'zod'
import { count, EXAMPLE_ID, field, flag, id, instant } from './fields.ts'
import { SignInIn } from './sessions.ts'

const digest = (description: string) =>
  field(z.hex().length(64), description, '3b4c0f5e9f0f8e2d3a1c7f6b5d4e3c2b1a09f8e7d6c5b4a3928170605f4e3d2c')
const others = count('Members of the board besides the head.', 4)
const needed = count('Confirmations by them that the result needs: at least half; 0 if it needs none.', 2)

const member = {
  personId: id('Member of the counting board.'),
  fullName: field(z.string(), 'Full name.', 'Lê Thị Mai'),
}
const tookPart = flag('Whether the member had a hand in an entry of the round; the service derives it.', true)

export const SignOffOut = z
  .strictObject({
    digest: digest(
      'Digest of the result that can be declared now, or of the declared one; null while there is none to confirm.',
    ).nullable(),
    others,
    needed,
    missing: count('Confirmations that are still missing before the head can declare, also one of `outsiders`.', 1),
    outsiders: field(
      z.array(z.strictObject(member)),
      'Members without a hand in the entries, of whom one has to confirm because the head had a hand in them; empty if nobody has to.',
      [],
    ),
    open: field(z.array(z.strictObject(member)), 'Members besides the head who have not confirmed this digest.', []),
    confirmations: field(
      z.array(
        z.strictObject({
          ...member,
          roundId: id('Its round.'),
          digest: digest('The digest that the member confirmed.'),
          counts: flag('False if it is void: the figures changed since, or the member left the board.', true),
          tookPart,
          confirmedAt: instant('When it was confirmed.'),
          confirmedBy: field(z.string(), 'Id of the account that confirmed it.', EXAMPLE_ID),
        }),
      ),
      'Every confirmation of the round, the first one first; void ones stay.',
      [],
    ),
  })
  .meta({ id: 'SignOff' })

export const ConfirmationIn = z
  .strictObject({ digest: digest('Digest of the tally that the member has seen.') })
  .meta({ id: 'NewConfirmation' })

/** A confirmation by a member who is present, on the laptop of the head. */
export const ConfirmationInPersonIn = z
  .strictObject({ ...SignInIn.shape, digest: digest('Digest of the tally that the member has seen.') })
  .meta({ id: 'NewConfirmationInPerson' })

/** The confirmations with which a result was declared. */
export const DeclaredSignOff = field(
  z
    .strictObject({
      digest: digest('SHA-256 over the canonical JSON of the result and of what was declared with it.'),
      stamp: field(
        z.string(),
        'Stamp of the tally that was declared, with which its ETag begins; the digest covers it.',
        '1-1-2-14',
      ),
      others,
      needed,
      confirmedBy: field(
        z.array(
          z.strictObject({
            personId: id('Member of the counting board.'),
            head: flag('Whether the member is the head, who confirms by declaring.', false),
            tookPart,
          }),
        ),
        'The members who confirmed it, the head first.',
        [],
      ),
    })
    .nullable(),
  'The confirmations of the board; null in a meeting that was recorded before results were confirmed.',
  null,
)
