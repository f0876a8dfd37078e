import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { PRODUCT_NAME } from '../../kernel/product.ts'
import { LANGUAGE_NAMES } from '../../locale/desk/frame.ts'
import { otherLanguage, switchLanguage } from '../language.ts'

interface PageProps {
  /** The state and the next thing to do; also the title of the window. */
  readonly title: string
  /** The meeting. */
  readonly where?: string | undefined
  /** The people and acts at the end of the bar. */
  readonly end?: ComponentChildren
  readonly children: ComponentChildren
}

/** The bar above every screen, and its content. */
export const Page = ({ title, where, end, children }: PageProps): JSX.Element => {
  useLayoutEffect(() => {
    document.title = `${title} – ${PRODUCT_NAME}`
  }, [title])
  const other = otherLanguage()
  return (
    <>
      <header class="bar">
        <span class="name">{PRODUCT_NAME}</span>
        {where !== undefined && (
          <p class="where">
            <b>{where}</b>
          </p>
        )}
        <div class="end">
          {end}
          <button class="btn in-row" type="button" lang={other} onClick={switchLanguage}>
            {LANGUAGE_NAMES[other]}
          </button>
        </div>
      </header>
      {children}
    </>
  )
}
