import { err, ok, type Result } from '../../kernel/result.ts'
import { networkOf } from '../access/network.ts'
import type { AccessReads } from '../access/ports.ts'
import type { Secrets } from '../access/secrets.ts'
import type { Account } from '../accounts/model.ts'
import type { AccountWrites } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { UnitOfWork } from '../ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RefusalCode } from '../refusal-codes.ts'
import type { AdmissionLimit } from '../sessions/admission-limit.ts'
import { type Browser, type OpenedSession, openSession } from '../sessions/open-session.ts'
import type { FailureWrites, SessionWrites } from '../sessions/ports.ts'
import { delayed } from '../sessions/throttle.ts'
import { FLOW_SECONDS, openFlow, type ReturnedFlow } from './flow.ts'
import { logOpenIdRefusal, type OpenIdRefusal } from './log-refusal.ts'
import type { OpenIdWrites } from './ports.ts'
import type { OpenIdPerson, OpenIdProvider } from './provider.ts'

export interface OpenIdParts {
  readonly uow: UnitOfWork
  readonly secrets: Secrets
  readonly provider: OpenIdProvider
  readonly admission: AdmissionLimit
  /** Told why the provider led to nobody; for the technician. */
  readonly onFailure: (detail: string) => void
}

/** What the browser brings back from the provider. */
export interface Answer {
  /** The query of the address that it asks for. */
  readonly query: string
  readonly state: string
  /** What it kept meanwhile; null without. */
  readonly sealed: string | null
}

/** What the provider's answer led to, before the transaction that judges it. */
interface Proof {
  readonly flow: ReturnedFlow
  readonly person: OpenIdPerson
}

/**
 * What a reason is called before the one who tries. Whether there is an account behind somebody, and what became of it,
 * is for those who look after accounts.
 */
const CODES: Readonly<Record<OpenIdRefusal, RefusalCode>> = {
  'flow-missing': 'openid-flow-over',
  'flow-expired': 'openid-flow-over',
  'flow-used': 'openid-flow-over',
  'provider-away': 'openid-unavailable',
  'provider-refused': 'openid-refused',
  'answer-invalid': 'openid-refused',
  'not-linked': 'openid-not-linked',
  'account-disabled': 'openid-not-linked',
  'account-of-service': 'openid-not-linked',
}

/** Answers that are looked at at the same time, all together and from one address: the provider is not to be flooded. */
const INSIDE_MOST = 32
const INSIDE_PER_ADDRESS = 8
const SOON_SECONDS = 1

/** What follows from an answer. A refusal that was logged has to be committed, so that it comes as a value. */
type Outcome = { readonly opened: OpenedSession } | { readonly refused: RefusalCode }

/**
 * Signs in whoever comes back from the provider: the answer must belong to a flow of this browser, lead to a person
 * there, and that person to an account here. The provider is asked outside the transaction.
 */
export const finishOpenIdSignIn = async (
  parts: OpenIdParts,
  context: Context,
  answer: Answer,
  browser: Browser,
): Promise<Result<OpenedSession, Refusal>> => {
  const proof = await inTurn(parts, context, () => prove(parts, context, answer))
  if (proof === null) return delayed(SOON_SECONDS)
  const done = await parts.uow.write(context, (tx) => recordOutcome(tx, parts.secrets, context, proof, browser))
  if (done.kind === 'replayed') throw new Error('a sign-in carries no idempotency key')
  if (!done.result.ok) return done.result
  const recorded = done.result.value
  return 'opened' in recorded ? ok(recorded.opened) : refuse(recorded.refused)
}

const inTurn = <T>({ admission }: OpenIdParts, { address }: Context, work: () => Promise<T>): Promise<T | null> =>
  admission.run(`openid ${networkOf(address) ?? '?'}`, INSIDE_PER_ADDRESS, () =>
    admission.run('openid', INSIDE_MOST, work),
  )

const prove = async (
  { secrets, provider, onFailure }: OpenIdParts,
  { at }: Context,
  { query, state, sealed }: Answer,
): Promise<Result<Proof, OpenIdRefusal>> => {
  const flow = openFlow(secrets, sealed, state, at)
  if (!flow.ok) return flow
  const person = await provider.finish({ flow: flow.value, query, secondsAway: flow.value.secondsAway })
  if (person.ok) return ok({ flow: flow.value, person: person.value })
  onFailure(person.error.detail)
  return err(person.error.reason)
}

const recordOutcome = async (
  tx: AccessReads & AccountWrites & SessionWrites & FailureWrites & OpenIdWrites & AppendsEvents,
  secrets: Secrets,
  context: Context,
  proof: Result<Proof, OpenIdRefusal>,
  browser: Browser,
): Promise<Result<Outcome, Refusal>> => {
  const refused = async (reason: OpenIdRefusal, account?: Account): Promise<Result<Outcome, Refusal>> => {
    const isLogged = await logOpenIdRefusal(tx, context, reason, account?.id ?? null)
    return isLogged ? ok({ refused: CODES[reason] }) : refuse(CODES[reason])
  }
  if (!proof.ok) return refused(proof.error)
  const { flow, person } = proof.value
  const account = await accountOf(tx, person)
  if (!account) return refused('not-linked')
  if (account.kind !== 'person') return refused('account-of-service', account)
  if (account.state !== 'active') return refused('account-disabled', account)
  // A provider lets a code be used once; that an answer opens one session does not depend on it.
  const until = new Date(Date.parse(context.at) + FLOW_SECONDS * 1000).toISOString()
  if (!(await tx.endFlow(secrets.digest(flow.state), context.at, until))) return refused('flow-used', account)
  const proven = { account, via: 'openid', secondFactor: person.secondFactor, device: null } as const
  const brought = browser.brought ?? flow.brought
  return ok({ opened: await openSession(tx, secrets, context, proven, { ...browser, brought }) })
}

/** The link is read again when the account is locked: an administrator may be taking it away at this moment. */
const accountOf = async (tx: AccountWrites, { issuer, subject }: OpenIdPerson): Promise<Account | undefined> => {
  const linked = await tx.credentialByOpenId(issuer, subject)
  if (!linked || !(await tx.lockAccount(linked.accountId))) return undefined
  const still = await tx.credentialByOpenId(issuer, subject)
  return still?.accountId === linked.accountId ? tx.account(linked.accountId) : undefined
}
