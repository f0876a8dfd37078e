import { type JSX, render } from 'preact'
import { VERIFY } from '../locale/desk/verify.ts'
import { say } from './language.ts'
import { laterPartOf, usePart } from './part-of-desk.ts'
import { Notice } from './parts/notice.tsx'
import { Page } from './parts/page.tsx'
import { Loading } from './parts/waiting.tsx'

const part = laterPartOf(async () => (await import('./auditor/verify-page.tsx')).VerifyPage)

const Verify = (): JSX.Element => {
  const { found: Found, isMissing } = usePart(part)
  if (Found) return <Found />
  if (!isMissing) return <Loading />
  return (
    <Page title={say(VERIFY.title)}>
      <main class="column">
        <h1>{say(VERIFY.title)}</h1>
        <Notice kind="stop">{say(VERIFY.missing)}</Notice>
      </main>
    </Page>
  )
}

render(<Verify />, document.getElementById('desk') ?? document.body)
