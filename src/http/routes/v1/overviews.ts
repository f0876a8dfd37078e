import { readChanges } from '../../../app/overview/read-changes.ts'
import { type Overview, readOverview } from '../../../app/overview/read-overview.ts'
import { officeLabel } from '../../../locale/labels.ts'
import { NEXT_STEP_TEXTS } from '../../../locale/next-steps.ts'
import { ROLE_LABELS } from '../../../locale/roles.ts'
import { fill, type Language } from '../../../locale/text.ts'
import type { OrganisationLevel } from '../../../rules/election.ts'
import type { NextStep } from '../../../rules/next-steps.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { rollView } from '../../../views/meeting-view.ts'
import { idParams, problems } from '../../schemas/common.ts'
import { ChangesOut, OverviewOut } from '../../schemas/overview.ts'
import type { Routes } from '../../support/app.ts'
import { read } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'

const stepInWords = (
  { code, stacks, missing, office, people }: NextStep,
  level: OrganisationLevel,
  language: Language,
) => ({
  code,
  detail: fill(NEXT_STEP_TEXTS[code][language], {
    ...stacks,
    ...(missing === undefined ? {} : { missing }),
    ...(people && { names: people.map(({ name, role }) => `${name} (${ROLE_LABELS[role][language]})`).join(', ') }),
    ...(office === undefined ? {} : { office: officeLabel(office, level, language) }),
  }),
})

const rollOf = ({ congress, roll }: Overview) => {
  if (!roll) return null
  const { version, summoned, attending, base, votesNeeded } = rollView(congress, roll)
  return { version, summoned, attending, base, votesNeeded }
}

const present =
  (language: Language) =>
  (overview: Overview): unknown => {
    const { congress, level, closedAt, board, elections, next } = overview
    const inWords = (step: NextStep | null) => step && stepInWords(step, level, language)
    return {
      id: congress.id,
      name: congress.name,
      kind: congress.kind,
      heldOn: congress.heldOn,
      closedAt,
      rehearsal: congress.rehearsal,
      roll: rollOf(overview),
      board: board && { version: board.version, members: board.members.length, source: board.source },
      elections: elections.map(({ election, rounds, next: ofElection }) => ({
        id: election.id,
        number: election.number,
        office: election.office,
        seats: election.seats,
        alternates: election.alternates,
        rounds: rounds.map(({ round, next: ofRound, ...progress }) => ({
          id: round.id,
          number: round.number,
          kind: round.kind,
          office: round.office,
          seats: round.seats,
          state: round.state,
          ...progress,
          next: inWords(ofRound),
        })),
        next: inWords(ofElection),
      })),
      next: next.map(inWords),
    }
  }

/** A meeting at a glance. */
export const overviewRoutes: Routes = (app, services) => {
  app.get(
    '/congresses/:id/overview',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags: ['congresses'],
        summary: 'Read a meeting at a glance: roll, board, elections, rounds and what is missing next',
        description:
          'It holds no figure of a vote. How far the stacks are is shown to the head of the counting board and to auditors.',
        params: idParams<'congress'>('Id of the congress.'),
        response: { 200: OverviewOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads, actor) => readOverview(reads, actor, request.params.id),
        toBody: present(languageOf(request.headers['accept-language'])),
      }),
  )

  app.get(
    '/congresses/:id/changes',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags: ['congresses'],
        summary: 'Ask whether anything has changed that the caller can see',
        description:
          'Cheap, for a page that asks every few seconds and reads its facts again after a change. What is typed in entries is no change. A page sends `Unattended: 1` with every request since nobody touched it, so that looking for news keeps nobody signed in.',
        params: idParams<'congress'>('Id of the congress.'),
        response: { 200: ChangesOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads, actor) => readChanges(reads, actor, request.params.id),
        toBody: (newest) => ({ newest }),
      }),
  )
}
