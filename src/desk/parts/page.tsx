import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { PRODUCT_NAME } from '../../kernel/product.ts'
import { FRAME, LANGUAGE_NAMES } from '../../locale/desk/frame.ts'
import { otherLanguage, say, sayHour, switchLanguage } from '../language.ts'
import { awaySince } from '../live.ts'
import { isMarked } from '../rehearsal-mark.ts'
import { Server } from './icons.tsx'

interface PageProps {
  /** The state and the next thing to do; also the title of the window. */
  readonly title: string
  /** The meeting, on a page whose `where` is something else. */
  readonly meeting?: string | null
  /** The meeting. */
  readonly where?: string | undefined
  /** The part of it that the page is about, or its term. */
  readonly about?: string | undefined
  /** The people and acts at the end of the bar. */
  readonly end?: ComponentChildren
  /** True if the end of the bar says already that the service is away. */
  readonly saysAway?: boolean
  readonly children: ComponentChildren
}

/** Says that the service is away. The place is always there, so that a screen reader hears what comes into it. */
const ServerAway = ({ isSaid }: { readonly isSaid: boolean }): JSX.Element => (
  <span role="status">
    {awaySince.value !== null && !isSaid && (
      <span class="state stop">
        <Server />
        {say(FRAME.awaySince, { time: sayHour(awaySince.value) })}
      </span>
    )}
  </span>
)

/** The bar above every screen, with the mark of a rehearsal below it, and its content. */
export const Page = ({
  title,
  meeting = null,
  where,
  about,
  end,
  saysAway = false,
  children,
}: PageProps): JSX.Element => {
  const { value: marked } = isMarked
  useLayoutEffect(() => {
    document.title = `${marked ? `${say(FRAME.rehearsal)}: ` : ''}${title} – ${PRODUCT_NAME}`
  }, [title, marked])
  const other = otherLanguage()
  const bar = (
    <header class="bar">
      <span class="name">{PRODUCT_NAME}</span>
      {where !== undefined && (
        <p class={meeting === null ? 'where' : 'where with-meeting'}>
          {meeting !== null && <span class="of-meeting">{meeting}</span>}
          <b>{where}</b>
          {about !== undefined && <span class="about">{about}</span>}
        </p>
      )}
      <div class="end">
        <ServerAway isSaid={saysAway} />
        {end}
        <button class="btn in-row" type="button" lang={other} onClick={switchLanguage}>
          {LANGUAGE_NAMES[other]}
        </button>
      </div>
    </header>
  )
  return (
    <>
      {marked ? (
        <div>
          {bar}
          <aside class="rehearsal">
            <b>{say(FRAME.rehearsal)}</b> {say(FRAME.notReal)}
          </aside>
        </div>
      ) : (
        bar
      )}
      {children}
    </>
  )
}
