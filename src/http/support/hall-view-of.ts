import type { FastifyRequest } from 'fastify'
import { type Scope, SIGNING_IN } from '../../app/access/identity.ts'
import { findHallScreen } from '../../app/hall/find-screen.ts'
import type { HallScreen } from '../../app/hall/model.ts'
import { type HallFacts, readHall } from '../../app/hall/read-hall.ts'
import type { Reads } from '../../app/ports.ts'
import type { Refusal } from '../../app/refusal.ts'
import { type HallView, hallView } from '../../documents/view/hall-view.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { officeInSentence } from '../../locale/papers/ballots.ts'
import { hallFactsOf } from './hall-facts.ts'
import type { Services } from './services.ts'

const NOWHERE: Scope = { ...SIGNING_IN, installation: false }

/** The token of a screen: a header, so that no address, log or history holds it. */
const tokenOf = ({ headers }: FastifyRequest): string =>
  /^Hall ([A-Za-z0-9_-]{43})$/.exec(headers.authorization ?? '')?.[1] ?? ''

/** The open screen of a request. */
export const hallScreenOf = (
  request: FastifyRequest,
  { uow, secrets }: Services,
): Promise<Result<HallScreen, Refusal>> =>
  uow.read(SIGNING_IN, (reads) => findHallScreen(reads, secrets, tokenOf(request)))

const inWords = async (reads: Reads, facts: HallFacts): Promise<HallView> => {
  const { congress, level, isClosed, current, shown, withdrawn } = facts
  const named = ({ office, recordNumber: number }: NonNullable<HallFacts['withdrawn']>) => ({
    office: officeInSentence(office, level),
    number,
  })
  return hallView({
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
  { congressId }: Pick<HallScreen, 'congressId'>,
  { uow }: Services,
): Promise<Result<HallView, Refusal>> =>
  uow.read({ ...NOWHERE, congressIds: [congressId] }, async (reads) => {
    const facts = await readHall(reads, congressId)
    return facts.ok ? ok(await inWords(reads, facts.value)) : facts
  })
