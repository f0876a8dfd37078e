import type { FastifyRequest } from 'fastify'
import { type Scope, SIGNING_IN } from '../../app/access/identity.ts'
import { findHallScreen, hallScreenEnd } from '../../app/hall/find-screen.ts'
import type { HallScreen, ScreenEnd } from '../../app/hall/model.ts'
import { type HallFacts, readHall } from '../../app/hall/read-hall.ts'
import type { Reads } from '../../app/ports.ts'
import { type Refusal, refuse } from '../../app/refusal.ts'
import { type HallView, hallView } from '../../documents/view/hall-view.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { officeInSentence } from '../../locale/papers/ballots.ts'
import { hallFactsOf } from './hall-facts.ts'
import type { Services } from './services.ts'

/** Nothing but the congress of a screen. */
const scopeOfScreen = ({ congressId }: Pick<HallScreen, 'congressId'>): Scope => ({
  ...SIGNING_IN,
  installation: false,
  congressIds: [congressId],
})

/** The token of a screen: a header, so that no address, log or history holds it. */
const tokenOf = ({ headers }: FastifyRequest): string =>
  /^Hall ([A-Za-z0-9_-]{43})$/.exec(headers.authorization ?? '')?.[1] ?? ''

/** The screen of a request, and how it ended; null while it is open. */
export const hallScreenOf = async (
  request: FastifyRequest,
  { uow, secrets, now }: Services,
): Promise<Result<{ readonly screen: HallScreen; readonly end: ScreenEnd }, Refusal>> => {
  const found = await uow.read(SIGNING_IN, (reads) => findHallScreen(reads, secrets, tokenOf(request)))
  if (!found.ok) return found
  const screen = found.value
  const end = await uow.read(scopeOfScreen(screen), (reads) => hallScreenEnd(reads, screen, now().toISOString()))
  return ok({ screen, end })
}

/** The open screen of a request. A wrong, an unknown, a closed and an expired token have one answer. */
export const openHallScreenOf = async (
  request: FastifyRequest,
  services: Services,
): Promise<Result<HallScreen, Refusal>> => {
  const found = await hallScreenOf(request, services)
  if (!found.ok) return found
  const { screen, end } = found.value
  return end === null ? ok(screen) : refuse('hall-screen-unknown')
}

const inWords = async (reads: Reads, facts: HallFacts): Promise<HallView> => {
  const { congress, level, isClosed, current, shown, withdrawn } = facts
  const named = ({ office, recordNumber: number }: NonNullable<HallFacts['withdrawn']>) => ({
    office: officeInSentence(office, level),
    number,
  })
  return hallView({
    rehearsal: congress.rehearsal,
    congressName: congress.name,
    term: congress.term,
    isClosed,
    current: current && {
      ...named(current.round),
      state: current.round.state,
      seats: current.round.seats,
      list: current.list,
      phase: current.phase,
    },
    shown: shown && (await hallFactsOf(reads, shown, level)),
    withdrawn: withdrawn && named(withdrawn),
  })
}

/** Reads the present content of a screen, in the scope of its congress alone. */
export const readHallView = (
  screen: Pick<HallScreen, 'congressId'>,
  { uow }: Services,
): Promise<Result<HallView, Refusal>> =>
  uow.read(scopeOfScreen(screen), async (reads) => {
    const facts = await readHall(reads, screen.congressId)
    return facts.ok ? ok(await inWords(reads, facts.value)) : facts
  })
