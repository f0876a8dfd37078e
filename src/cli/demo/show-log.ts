import { AUDIT_CATALOGUE, type AuditAction } from '../../events/catalogue.ts'
import { DECISION_KIND_LABELS, OUTCOME_LABELS, officeLabel, ROUND_KIND_LABELS } from '../../locale/labels.ts'
import type { DecisionKind } from '../../rules/decision.ts'
import type { Office, Outcome, RoundKind } from '../../rules/types.ts'
import type { HttpClient } from './http-client.ts'
import type { Report } from './report.ts'
import type { Stage } from './stage.ts'

interface AuditEvent {
  readonly sequence: number
  readonly at: string
  readonly actor: { readonly name: string }
  readonly action: AuditAction
  /** Figures of the event; the action decides which of them exist. */
  readonly after: {
    readonly fullName?: string
    readonly summoned?: number
    readonly attending?: number
    readonly members?: readonly unknown[]
    readonly office?: Office
    readonly seats?: number
    readonly number?: number
    readonly kind?: string
    readonly candidates?: readonly unknown[]
    readonly names?: readonly unknown[]
    readonly issued?: number
    readonly returned?: number
    readonly size?: number
    readonly entered?: number
    readonly tally?: { readonly valid: number; readonly invalid: Readonly<Record<string, number>> }
    readonly result?: { readonly outcome: Outcome }
  } | null
}

const readLog = async (client: HttpClient, congressId: string): Promise<readonly AuditEvent[]> => {
  const events: AuditEvent[] = []
  let path: string | null = `/congresses/${congressId}/audit-events?limit=200`
  while (path !== null) {
    const { body }: { body: { items: readonly AuditEvent[]; next: string | null } } = await client.get(path)
    events.push(...body.items)
    path = body.next?.replace(/^\/v1/, '') ?? null
  }
  return events
}

/** The most informative figures of an event. */
const detailOf = ({ report, level }: Stage, { action, after }: AuditEvent): string => {
  if (after === null) return ''
  const { language, words } = report
  const { summoned = '', attending = '', office, seats = '', number = '', kind } = after
  switch (action) {
    case 'roll.recorded':
      return words('rollDetail', { summoned, attending })
    case 'election.created':
      return office ? words('seatsDetail', { office: officeLabel(office, level, language), seats }) : ''
    case 'round.created':
      return words('roundDetail', { number, kind: ROUND_KIND_LABELS[kind as RoundKind][language] })
    case 'batch.created':
      return words('stackSize', { number, count: after.size ?? '' })
    case 'result.declared':
      return after.result ? OUTCOME_LABELS[after.result.outcome][language] : ''
    case 'decision.recorded':
      return DECISION_KIND_LABELS[kind as DecisionKind][language]
    default:
      return countOf(report, after)
  }
}

const countOf = ({ words }: Report, after: NonNullable<AuditEvent['after']>): string => {
  const { fullName, members, candidates, names, issued, returned, entered, tally } = after
  const people = (members ?? candidates ?? names)?.length
  const sheet = tally && Object.values(tally.invalid).reduce((sum, count) => sum + count, tally.valid)
  const ballots = issued ?? returned ?? entered ?? sheet
  if (people !== undefined) return words('people', { count: people })
  return fullName ?? (ballots === undefined ? '' : words('ballotCount', { count: ballots }))
}

/** Prints the log of the congress, event by event. */
export const showLog = async (stage: Stage): Promise<void> => {
  const { cast, report, congress } = stage
  const { words, language } = report
  const events = await readLog(cast.auditor.client, congress.id)
  report.step(words('log'))
  report.text(words('logIntro', { count: events.length }))
  report.gap()
  report.table(
    [
      { title: words('number'), right: true },
      { title: words('time') },
      { title: words('who') },
      { title: words('what') },
      { title: words('detail') },
    ],
    events.map((event) => [
      `${event.sequence}`,
      event.at.slice(11, 19),
      event.actor.name,
      AUDIT_CATALOGUE[event.action][language],
      detailOf(stage, event),
    ]),
  )
}
