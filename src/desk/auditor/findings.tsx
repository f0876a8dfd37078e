import type { JSX } from 'preact'
import { VERIFY } from '../../locale/desk/verify.ts'
import { say } from '../language.ts'
import { Notice } from '../parts/notice.tsx'
import type { Report } from './messages.ts'

/** Violations, remarks, witnesses, and evidence that is about other logs. */
export const Findings = ({ report }: { readonly report: Report }): JSX.Element => (
  <>
    {report.fault && <Notice kind="stop">{say(report.fault)}</Notice>}
    {report.violations.length > 0 && (
      <section>
        <h2>{say(VERIFY.violations)}</h2>
        <ul class="findings">
          {report.violations.map((one) => (
            <li key={one.en}>{say(one)}</li>
          ))}
        </ul>
        {report.more > 0 && <p>{say(VERIFY.more, { more: report.more })}</p>}
      </section>
    )}
    {report.compared.receipts.all > 0 && report.compared.receipts.here === 0 && (
      <Notice kind="wait">{say(VERIFY.receiptsOfOthers, { all: report.compared.receipts.all })}</Notice>
    )}
    {report.remarks.length > 0 && (
      <section>
        <h2>{say(VERIFY.remarks)}</h2>
        <ul class="findings">
          {report.remarks.map((one) => (
            <li key={one.en}>{say(one)}</li>
          ))}
        </ul>
      </section>
    )}
    {report.witnesses.length > 0 && (
      <section>
        <h2>{say(VERIFY.witnesses)}</h2>
        <ul class="findings">
          {report.witnesses.map(({ words, key }) => (
            <li key={words.en}>
              {say(words)} <code>{key}</code>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
)
