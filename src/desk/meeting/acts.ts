import { OVERVIEW } from '../../locale/desk/overview.ts'
import type { Bilingual } from '../../locale/text.ts'
import type { Role } from '../allowed.ts'
import type { Overview } from '../api/types.ts'

export type Step = Overview['next'][number]
type Code = Step['code']

interface Act {
  /** The roles that may do it, the one that usually does first. */
  readonly roles: readonly Role[]
  /** The screen that does it, with the round behind it; null if no screen does it yet. */
  readonly screen: string | null
  /** The act as a verb with its object, for the way there. */
  readonly words: Bilingual
}

const PRESIDIUM: readonly Role[] = ['presidium', 'secretary']
const HEAD: readonly Role[] = ['board-head']

const onList = (words: Bilingual): Act => ({ roles: PRESIDIUM, screen: 'list', words })
const afterRound = (words: Bilingual): Act => ({ roles: PRESIDIUM, screen: 'decision', words })
const onMeeting = (words: Bilingual): Act => ({ roles: PRESIDIUM, screen: 'meeting', words })
const onBallots = (words: Bilingual): Act => ({ roles: HEAD, screen: 'ballots', words })
const onStacks = (words: Bilingual): Act => ({ roles: HEAD, screen: 'round', words })

/** Who does an act that is missing, and on which screen; the service checks it again. */
const ACTS: Readonly<Record<Code, Act>> = {
  'grant-again': { roles: ['presidium'], screen: 'roles', words: OVERVIEW.grantAgain },
  // Administrators have no overview of a meeting; their page of the meeting has the act.
  'await-grant': { roles: [], screen: null, words: OVERVIEW.grantAgain },
  'record-roll': {
    roles: ['presidium', 'secretary', 'credentials-committee'],
    screen: 'set-up',
    words: OVERVIEW.recordRoll,
  },
  'record-board': { roles: PRESIDIUM, screen: 'set-up', words: OVERVIEW.recordBoard },
  'create-election': onMeeting(OVERVIEW.createElection),
  // It is nobody's act: the election that it waits for shows its own.
  'await-election': { roles: [], screen: null, words: OVERVIEW.openFirst },
  'open-round': onMeeting(OVERVIEW.openFirst),
  'open-next-round': onMeeting(OVERVIEW.openNext),
  'propose-list': onList(OVERVIEW.proposeList),
  'change-list': onList(OVERVIEW.changeList),
  'hold-opinion-vote': onList(OVERVIEW.recordOpinion),
  'settle-opinion-tie': onList(OVERVIEW.settleOpinion),
  'approve-list': onList(OVERVIEW.approveList),
  'issue-ballots': onBallots(OVERVIEW.issueBallots),
  'record-return': onBallots(OVERVIEW.recordReturn),
  'set-up-stacks': onStacks(OVERVIEW.setUpStacks),
  'finish-stacks': onStacks(OVERVIEW.seeStacks),
  'settle-differences': onStacks(OVERVIEW.settleDifferences),
  'give-rulings': { roles: HEAD, screen: 'doubtful', words: OVERVIEW.giveRulings },
  'confirm-result': { roles: ['board-head', 'board-member'], screen: 'result', words: OVERVIEW.confirmResult },
  'declare-result': { roles: HEAD, screen: 'result', words: OVERVIEW.declareResult },
  'record-decision': afterRound(OVERVIEW.recordDecision),
  'record-appointment': afterRound(OVERVIEW.recordAppointment),
  'seal-ballots': {
    roles: ['board-head', 'presidium', 'secretary'],
    screen: 'ballots',
    words: OVERVIEW.sealBallots,
  },
  'close-meeting': { roles: ['presidium'], screen: 'meeting', words: OVERVIEW.closeMeeting },
}

export const actOf = ({ code }: Pick<Step, 'code'>): Act => ACTS[code]

/** Whether one of the roles may do an act. */
export const mayDo = (step: Pick<Step, 'code'>, roles: readonly Role[]): boolean =>
  actOf(step).roles.some((role) => roles.includes(role))

/** Whether somebody runs the meeting: its lists, votes by show of hands and decisions. */
export const runsMeeting = (roles: readonly Role[]): boolean => PRESIDIUM.some((role) => roles.includes(role))
