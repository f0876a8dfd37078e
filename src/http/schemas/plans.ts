import { z } from 'zod'
import { CONGRESS_ROLES } from '../../rules/roles.ts'
import { username } from './accounts.ts'
import { NoticeOut } from './common.ts'
import {
  ApprovalIn,
  ApprovalOut,
  agreement,
  CandidateListIn,
  CandidateListOut,
  ElectionIn,
  origin,
  RoundOut,
} from './elections.ts'
import { choice, field, flag, id } from './fields.ts'
import { RollIn } from './meetings.ts'
import { BoardIn, PersonIn } from './people.ts'

const REF = z
  .string()
  .regex(/^[\w.-]+$/)
  .max(40)
const ref = (description: string, example: string) => field(REF, description, example)
const person = ref('`ref` of a person of this plan.', 'dung')

const list = z.strictObject({
  order: CandidateListIn.shape.order,
  candidates: field(
    z
      .array(z.strictObject({ person, origin, agreement: agreement.nullable().optional() }))
      .min(1)
      .max(100),
    'All names, including people who asked to withdraw.',
    [{ person: 'dung', origin: 'convening-committee' }],
  ),
  withdrawals: field(
    z.array(z.strictObject({ person, accepted: flag('Whether the meeting let the person withdraw.', true) })).max(100),
    'Requests to withdraw, with the meeting’s decisions.',
    [],
  ).optional(),
  approval: ApprovalIn.nullable().optional(),
})

const { source, vote, paper } = BoardIn.shape
const { summoned, attending, exclusions } = RollIn.shape

export const PlanIn = z
  .strictObject({
    roll: field(
      z.strictObject({ summoned, attending, exclusions }).nullable(),
      'The roll, if it is not recorded yet.',
      {
        summoned: 24,
        attending: 22,
      },
    ).optional(),
    people: field(
      z.array(PersonIn.extend({ ref: ref('Name of the person within this plan.', 'dung') })).max(250),
      'The people who stand or count.',
      [],
    ),
    board: field(
      z
        .strictObject({
          members: field(
            z
              .array(
                z.strictObject({
                  person,
                  head: flag('True for the head of the board (trưởng ban); exactly one member.', true),
                  username: username.nullable().optional(),
                }),
              )
              .min(1)
              .max(100),
            'Members of the board, including the head; an account named here gets the role of its seat.',
            [{ person: 'huy', head: true, username: 'do.quang.huy' }],
          ),
          source,
          vote,
          paper,
        })
        .nullable(),
      'The counting board, if it is not recorded yet.',
      null,
    ).optional(),
    elections: field(
      z
        .array(
          z.strictObject({
            ref: ref('Name of the election within this plan.', 'secretary'),
            office: ElectionIn.shape.office,
            seats: ElectionIn.shape.seats,
            alternates: ElectionIn.shape.alternates,
            eligibleFrom: ref('`ref` of an earlier election of this plan.', 'committee').nullable().optional(),
            list: field(
              list.nullable(),
              'The list of the first round, with the vote of the meeting if it has voted; absent if it cannot be proposed yet.',
              null,
            ).optional(),
          }),
        )
        .max(9),
      'The elections in the order of their votes.',
      [],
    ),
  })
  .meta({ id: 'NewPlan' })

export const PlanOut = z
  .strictObject({
    people: field(
      z.array(z.strictObject({ ref: ref('Name of the person in the plan.', 'dung'), id: id('Id of the person.') })),
      'The people in their order.',
      [],
    ),
    elections: field(
      z.array(
        z.strictObject({
          ref: ref('Name of the election in the plan.', 'secretary'),
          id: id('Id of the election.'),
          roundId: id('Id of the first round; null if the plan had no list for it.').nullable(),
          approved: flag('Whether the list of the first round is approved.', true),
        }),
      ),
      'The elections in their order.',
      [],
    ),
    grants: field(
      z.array(
        z.strictObject({
          username: field(z.string(), 'User name of the account.', 'do.quang.huy'),
          role: choice(CONGRESS_ROLES, 'The role granted.', 'board-head'),
        }),
      ),
      'The roles granted to the members of the board.',
      [],
    ),
    notices: field(
      z.array(
        NoticeOut.extend({
          pointer: field(z.string(), 'JSON Pointer (RFC 6901) of the part of the plan.', '/elections/0/list/approval'),
        }),
      ),
      'Unusual but permitted properties of the parts, as each of them has when it is recorded alone.',
      [],
    ),
  })
  .meta({ id: 'Plan' })

export const ListedRoundIn = CandidateListIn.extend({
  candidates: CandidateListIn.shape.candidates.optional(),
  approval: ApprovalIn.nullable().optional(),
}).meta({ id: 'NewListedRound' })

export const ListedRoundOut = z
  .strictObject({
    round: RoundOut,
    list: CandidateListOut,
    approval: field(ApprovalOut.nullable(), 'The vote of the meeting on the list; null if it has not voted.', null),
  })
  .meta({ id: 'ListedRound' })
