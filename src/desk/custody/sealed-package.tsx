import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { CUSTODY } from '../../locale/desk/custody.ts'
import type { Failure } from '../api/failure.ts'
import type { BallotPackage, Session } from '../api/types.ts'
import type { BoardMember } from '../board.ts'
import { useFacts } from '../facts.ts'
import { say, sayDay } from '../language.ts'
import { Done, Locked, NotBegun, Running } from '../parts/icons.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { rolesHere } from '../session.ts'
import { ActForm } from './act-form.tsx'
import { actsIn, nameOfAct, type PackageAct } from './package-acts.ts'
import { type PackageFacts, readPackage } from './package-facts.ts'

type Opening = NonNullable<BallotPackage['versions'][number]['opening']>

const MARKS = { unsealed: NotBegun, sealed: Locked, opened: Running, ordered: Running, destroyed: Done } as const
const KINDS = { unsealed: 'wait', sealed: 'done', opened: 'stop', ordered: 'wait', destroyed: 'idle' } as const

const stateOf = ({ state, versions }: BallotPackage): string => {
  const newest = versions.at(-1)
  switch (state) {
    case 'unsealed':
      return say(CUSTODY.unsealed)
    case 'sealed':
      return say(CUSTODY.sealed, { place: newest?.sealing.place ?? '' })
    case 'opened':
      return say(CUSTODY.opened)
    case 'ordered':
      return say(CUSTODY.ordered)
    case 'destroyed':
      return say(CUSTODY.destroyed, { day: sayDay(newest?.destruction?.destroyedOn ?? '') })
  }
}

type Row = readonly [label: string, value: string]

/** An opening of the package, which stays on the page after it was sealed again. */
const openingRow = ({ openedOn, cause, sealsIntact }: Opening): Row => [
  say(CUSTODY.openedWhy, { day: sayDay(openedOn) }),
  [say(CUSTODY[cause]), say(sealsIntact ? CUSTODY.whole : CUSTODY.broken)].join('; '),
]

const rowsOf = ({ held, board }: PackageFacts): readonly Row[] => {
  const newest = held.versions.at(-1)
  if (!newest) return []
  const { sealing, opening, destructionOrder, destruction } = newest
  const names = sealing.sealedBy.map((id) => board.find((member) => member.id === id)?.fullName ?? id)
  const present = destruction?.present ?? opening?.present
  return [
    [say(CUSTODY.seals), sealing.seals.join(', ')],
    [say(CUSTODY.ballots), String(sealing.ballots)],
    [say(CUSTODY.sealedBy), names.join(', ')],
    [say(CUSTODY.sealedOn), sayDay(sealing.sealedOn)],
    ...held.versions.flatMap(({ opening: opened }) => (opened === null ? [] : [openingRow(opened)])),
    ...(destructionOrder
      ? [
          [
            say(CUSTODY.orderNumber),
            say(CUSTODY.order, {
              number: destructionOrder.number,
              day: sayDay(destructionOrder.date),
              issuer: destructionOrder.issuer,
            }),
          ] as const,
        ]
      : []),
    ...(present ? [[say(CUSTODY.present), present.join(', ')] as const] : []),
  ]
}

const Held = ({ facts }: { readonly facts: PackageFacts }): JSX.Element => {
  const { held } = facts
  const Mark = MARKS[held.state]
  const reasons = held.versions.flatMap(({ version, reason }) => (reason === null ? [] : [{ version, reason }]))
  return (
    <>
      <p class={`state ${KINDS[held.state]}`}>
        <Mark />
        {stateOf(held)}
      </p>
      {held.state === 'unsealed' && <p class="small quiet">{say(CUSTODY.unsealedHint)}</p>}
      {held.state === 'sealed' && held.destructionFrom !== null && (
        <p class="small quiet">{say(CUSTODY.sealedHint, { from: sayDay(held.destructionFrom) })}</p>
      )}
      {held.openComplaints.length > 0 && (
        <Notice kind="information">{say(CUSTODY.complaints, { numbers: held.openComplaints.join(', ') })}</Notice>
      )}
      {held.holdsOtherNumber && <Notice kind="information">{say(CUSTODY.otherNumber)}</Notice>}
      <dl class="held">
        {rowsOf(facts).map(([label, value]) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {reasons.map(({ version, reason }) => (
          <div key={version}>
            <dt>{say(CUSTODY.version)}</dt>
            <dd>{say(CUSTODY.versionReason, { version, reason })}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

interface SealedPackageProps {
  readonly session: Session
  readonly roundId: string
  readonly board: readonly BoardMember[]
}

/** The sealed package of a round: its state, where and by whom it is kept, and the next act for those who may do it. */
export const SealedPackage = ({ session, roundId, board }: SealedPackageProps): JSX.Element => {
  const facts = useFacts(() => readPackage(roundId), [roundId])
  const chosen = useSignal<PackageAct | null>(null)
  /** Why an act was refused whose form the new state no longer has. */
  const refused = useSignal<Failure | null>(null)
  const { value: answer } = facts.answer
  const found = facts.last.value && { ...facts.last.value, board }
  const acts = found ? actsIn(found.held.state, rolesHere(session)) : []
  const act = chosen.value !== null && acts.includes(chosen.value) ? chosen.value : null
  return (
    <section class="panel evening package" aria-labelledby="package" aria-busy={answer === null}>
      <h2 id="package">{say(CUSTODY.title)}</h2>
      {answer && !answer.ok && <Failed failure={answer.failure} />}
      {found && <Held facts={found} />}
      {found && act !== null && (
        <ActForm
          key={act}
          act={act}
          facts={found}
          roundId={roundId}
          giveUp={() => {
            chosen.value = null
          }}
          done={async (stale) => {
            refused.value = stale
            await facts.again()
            if (stale === null) chosen.value = null
          }}
        />
      )}
      {act === null && refused.value && <Failed failure={refused.value} />}
      {found && act === null && acts.length > 0 && (
        <p class="flow">
          {acts.map((each) => (
            <button
              key={each}
              class="btn"
              type="button"
              onClick={() => {
                refused.value = null
                chosen.value = each
              }}
            >
              {say(nameOfAct(each, found.held.state))}
            </button>
          ))}
        </p>
      )}
    </section>
  )
}
