import type { Signal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { KEYS } from '../../locale/desk/entry-keys.ts'
import type { Bilingual } from '../../locale/text.ts'
import { say } from '../language.ts'
import { KeyCap, type KeyName } from './key-cap.tsx'
import type { AsideKind } from './line/ballot.ts'
import type { EntryContext } from './line/line.ts'
import { soundsOn } from './sounds.ts'
import { asideWords } from './words.ts'

interface RowProps {
  readonly keys: readonly KeyName[]
  readonly onLine: string
  readonly onEmpty: string
}

const Row = ({ keys, onLine, onEmpty }: RowProps): JSX.Element => (
  <tr>
    <th scope="row">
      {keys.map((name) => (
        <KeyCap key={name} name={name} />
      ))}
    </th>
    <td>{onLine}</td>
    <td>{onEmpty}</td>
  </tr>
)

const DIGITS: Readonly<Record<EntryContext['mode'], Bilingual>> = {
  struck: KEYS.digitsOnLine,
  agree: KEYS.digitsWithout,
}

const ZERO: Readonly<Record<EntryContext['mode'], Bilingual>> = {
  struck: KEYS.zeroOnEmpty,
  agree: KEYS.zeroWithout,
}

const ASIDE: readonly (readonly [key: KeyName, kind: AsideKind])[] = [
  ['1', 'not-issued'],
  ['2', 'marked'],
  ['3', 'outside-name'],
  ['4', 'unreadable'],
]

const Table = ({ mode }: { readonly mode: EntryContext['mode'] }): JSX.Element => (
  <table class="key-table">
    <thead>
      <tr>
        <th>{say(KEYS.key)}</th>
        <th>{say(KEYS.onLine)}</th>
        <th>{say(KEYS.onEmpty)}</th>
      </tr>
    </thead>
    <tbody>
      <Row keys={['0–9']} onLine={say(DIGITS[mode])} onEmpty={`${say(KEYS.digitsOnEmpty)}; ${say(ZERO[mode])}`} />
      {mode === 'agree' && <Row keys={['.']} onLine={say(KEYS.dotOnLine)} onEmpty={say(KEYS.likeLeft)} />}
      <Row keys={['Enter']} onLine={say(KEYS.enterOnLine)} onEmpty={say(KEYS.enterOnEmpty)} />
      <Row keys={['+']} onLine={say(KEYS.plusOnLine)} onEmpty={say(KEYS.plusOnEmpty)} />
      <Row keys={['−']} onLine={say(KEYS.minusOnLine)} onEmpty={say(KEYS.minusOnEmpty)} />
      <Row keys={['*']} onLine={say(KEYS.timesOnLine)} onEmpty={say(KEYS.timesOnEmpty)} />
      {ASIDE.map(([key, kind]) => (
        <Row
          key={key}
          keys={['/', key]}
          onLine={say(KEYS.asideAs, { reason: asideWords(kind) })}
          onEmpty={say(KEYS.likeLeft)}
        />
      ))}
    </tbody>
  </table>
)

interface AllKeysProps {
  readonly isOpen: Signal<boolean>
  readonly mode: EntryContext['mode']
  /** Acts beside the sounds, such as practising. */
  readonly children?: ComponentChildren
  readonly onClosed: () => void
}

/** All keys of ballot entry, over the page. The line stays as it is. */
export const AllKeys = ({ isOpen, mode, children, onClosed }: AllKeysProps): JSX.Element | null => {
  const place = useRef<HTMLDialogElement>(null)
  const { value: open } = isOpen
  useLayoutEffect(() => {
    if (open) place.current?.showModal()
  }, [open])
  if (!open) return null
  return (
    <dialog
      class="all-keys"
      ref={place}
      aria-labelledby="all-keys"
      onClose={() => {
        isOpen.value = false
        onClosed()
      }}
    >
      <div class="page-head">
        <h1 id="all-keys">{say(KEYS.title)}</h1>
        <button class="btn" type="button" onClick={() => place.current?.close()}>
          {say(KEYS.close)} <KeyCap name="Esc" />
        </button>
      </div>
      <Table mode={mode} />
      <p class="small quiet">
        {say(KEYS.allDigits)} {say(KEYS.anyRow)}
      </p>
      <div class="acts">
        <button
          class="btn in-row"
          type="button"
          onClick={() => {
            soundsOn.value = !soundsOn.value
          }}
        >
          {say(soundsOn.value ? KEYS.soundsOn : KEYS.soundsOff)}
        </button>
        {children}
      </div>
    </dialog>
  )
}
