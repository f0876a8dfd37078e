import { Bug } from '../../kernel/bug.ts'
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
  /** Receives the reason why the provider identified nobody, for the technician. */
  readonly onFailure: (detail: string) => void
}

/** The browser's return from the provider. */
export interface Answer {
  /** The query of the requested address. */
  readonly query: string
  readonly state: string
  /** The sealed flow from the browser's cookie; null if there is none. */
  readonly sealed: string | null
}

/** The result of the provider's answer, before the transaction that decides. */
interface Proof {
  readonly flow: ReturnedFlow
  readonly person: OpenIdPerson
}

/**
 * The code of each reason for the caller. Whether an account exists, and its state, is shown to administrators only.
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
  'second-factor-missing': 'openid-without-second-factor',
}

/**
 * Maximum number of answers processed at the same time, in total and per address, so that the provider is not
 * flooded.
 */
const INSIDE_MOST = 32
const INSIDE_PER_ADDRESS = 8
const SOON_SECONDS = 1

/** The outcome of an answer. A logged refusal has to be committed, so it is a value. */
type Outcome = { readonly opened: OpenedSession } | { readonly refused: RefusalCode }

/**
 * Signs in a person who returns from the provider: the answer must belong to a flow of this browser and identify a
 * person with an account here. The provider is called outside the transaction.
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
  if (done.kind === 'replayed') throw new Bug('a sign-in carries no idempotency key')
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
  // The provider must not be a way around the second factor of the account itself, which password and code prove.
  const own = (await tx.credential(account.id))?.secondFactor
  if (own?.confirmed && !person.secondFactor) return refused('second-factor-missing', account)
  // Providers accept a code once; this service does not rely on that to open only one session per answer.
  const until = new Date(Date.parse(context.at) + FLOW_SECONDS * 1000).toISOString()
  if (!(await tx.endFlow(secrets.digest(flow.state), context.at, until))) return refused('flow-used', account)
  const proven = { account, via: 'openid', secondFactor: person.secondFactor, device: null } as const
  const brought = browser.brought ?? flow.brought
  return ok({ opened: await openSession(tx, secrets, context, proven, { ...browser, brought }) })
}

/** The link is read again once the account is locked: an administrator may be removing it at this moment. */
const accountOf = async (tx: AccountWrites, { issuer, subject }: OpenIdPerson): Promise<Account | undefined> => {
  const linked = await tx.credentialByOpenId(issuer, subject)
  if (!linked || !(await tx.lockAccount(linked.accountId))) return undefined
  const still = await tx.credentialByOpenId(issuer, subject)
  return still?.accountId === linked.accountId ? tx.account(linked.accountId) : undefined
}
