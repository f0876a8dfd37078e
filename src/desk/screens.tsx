import type { ComponentType, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { NO_ANSWER } from './api/failure.ts'
import type { Session } from './api/types.ts'
import { homeFor } from './home.ts'
import { laterPartOf, type Part, partOf, usePart } from './part-of-desk.ts'
import { Outdated } from './parts/boundary.tsx'
import { Away, Loading } from './parts/waiting.tsx'
import { meetingInAddress } from './router.ts'
import type { ScreenProps } from './screen-props.ts'
import { boardRoleOf, congressOf, meetingsOf, rolesHere } from './session.ts'
import { isSlot } from './slots.ts'

type Screen = ComponentType<ScreenProps>

/** The screens of people who are signed in, by the first part of the address. Each is fetched when it is first shown. */
const SCREENS = {
  account: partOf(async () => (await import('./account/account.tsx')).Account),
  administration: laterPartOf(async () => (await import('./administration/administration.tsx')).Administration),
  afterwards: partOf(async () => (await import('./afterwards/afterwards.tsx')).Afterwards),
  decision: partOf(async () => (await import('./decision/decision-screen.tsx')).DecisionScreen),
  hall: laterPartOf(async () => (await import('./hall-screen/hall-screen.tsx')).HallScreenPage),
  kept: partOf(async () => (await import('./outbox/kept-ballots.tsx')).KeptBallots),
  list: laterPartOf(async () => (await import('./list/list-screen.tsx')).ListScreen),
  log: laterPartOf(async () => (await import('./log/log.tsx')).Log),
  meetings: partOf(async () => (await import('./meeting/meetings.tsx')).Meetings),
  meeting: partOf(async () => (await import('./meeting/meeting-screen.tsx')).MeetingScreen),
  devices: laterPartOf(async () => (await import('./head/devices.tsx')).DevicesPage),
  ballots: partOf(async () => (await import('./head/ballots.tsx')).BallotsPage),
  sheet: partOf(async () => (await import('./sheet/sheet.tsx')).SheetScreen),
  roles: laterPartOf(async () => (await import('./grants/grants.tsx')).Grants),
  round: partOf(async () => (await import('./stacks/round.tsx')).RoundPage),
  'rehearsal-over': partOf(async () => (await import('./rehearsal/rehearsal-over.tsx')).RehearsalOver),
  'set-up': laterPartOf(async () => (await import('./set-up/set-up.tsx')).SetUp),
  seats: partOf(async () => (await import('./seats/seats.tsx')).Seats),
  'call-ups': partOf(async () => (await import('./call-ups/call-ups.tsx')).CallUpsPage),
  confirm: partOf(async () => (await import('./result/confirm.tsx')).Confirm),
  papers: partOf(async () => (await import('./papers/papers.tsx')).Papers),
  reading: laterPartOf(async () => (await import('./reading/reading.tsx')).ReadingPage),
  result: partOf(async () => (await import('./result/result.tsx')).Result),
  doubtful: laterPartOf(async () => (await import('./doubtful/doubtful.tsx')).Doubtful),
  difference: laterPartOf(async () => (await import('./difference/difference.tsx')).Difference),
  entry: partOf(async () => (await import('./entry/entry.tsx')).Entry),
  practice: partOf(async () => (await import('./typist/practice/practice.tsx')).Practice),
  webhooks: laterPartOf(async () => (await import('./webhooks/webhooks.tsx')).Webhooks),
  stacks: partOf(async () => (await import('./typist/stacks.tsx')).Stacks),
} as const satisfies Readonly<Record<string, Part<Screen>>>

/** The screen of somebody without a role in the meeting, which has no address of its own. */
const NO_ROLE: Part<Screen> = partOf(async () => (await import('./meeting/no-role.tsx')).NoRole)

type ScreenName = keyof typeof SCREENS

const isScreen = (name: string): name is ScreenName => Object.hasOwn(SCREENS, name)

/** The first screen of a person, and the one for an address that leads nowhere. */
const homeOf = (session: Session): ScreenName => {
  if (meetingInAddress.value === null && meetingsOf(session).length > 1) return 'meetings'
  const roles = congressOf(session) === null ? null : rolesHere(session)
  // A role outside a meeting is that of an administrator.
  return homeFor(roles, boardRoleOf(session)?.role === 'board-member', session.roles.length > 0)
}

/** Screens that show nothing of a meeting, or the meetings to choose from. */
const WITHOUT_MEETING: readonly string[] = [
  'account',
  'administration',
  'kept',
  'meetings',
  'practice',
  'rehearsal-over',
]

/** Whether an address leads to a meeting in which the person has no role, or none any more. */
const lacksRole = (session: Session, place: string): boolean => {
  if (congressOf(session) !== null || WITHOUT_MEETING.includes(place)) return false
  return meetingInAddress.value !== null || isScreen(place) || session.roles.length === 0
}

/** Whether a screen can be at an address: an entry is named by its number. */
const isPlace = (place: string, [, slot = '']: readonly string[]): boolean =>
  (place !== 'entry' && place !== 'sheet') || isSlot(slot)

const nameOf = (session: Session, [place = '', ...rest]: readonly string[]): ScreenName => {
  if (session.mustChangePassword) return 'account'
  const isMine = place !== 'stacks' || boardRoleOf(session) !== null
  return isScreen(place) && isMine && isPlace(place, rest) ? place : homeOf(session)
}

/** The screen at an address, for those who may see it: the service refuses what they may not read. */
export const ShownScreen = ({ session, path }: { session: Session; path: readonly string[] }): JSX.Element => {
  const [place = '', ...rest] = path
  const isWithoutRole = !session.mustChangePassword && lacksRole(session, place)
  const part = isWithoutRole ? NO_ROLE : SCREENS[nameOf(session, path)]
  const { found: Found, isMissing, isOutdated, again } = usePart<Screen>(part)
  const types = boardRoleOf(session) !== null
  useEffect(() => {
    // A typist opens a stack also while the server is away.
    if (types) void SCREENS.entry.bring()
  }, [types])

  // Another round is another screen: an answer that comes late for the one before must not reach it.
  if (Found) return <Found key={[congressOf(session)?.id, ...rest].join('/')} session={session} rest={rest} />
  if (!isMissing) return <Loading />
  return isOutdated ? <Outdated /> : <Away failure={NO_ANSWER} again={again} />
}
