import type { FoundTemplates, RefusedTemplate } from '../documents/press/own-templates.ts'
import { oneLine } from '../kernel/one-line.ts'
import { START_WORDS } from '../locale/start.ts'
import { both } from '../locale/text.ts'

const refusedLine = ({ file, fault }: RefusedTemplate): string => {
  if (fault === null) return both(START_WORDS.templateUnknown, { file })
  if (fault.kind === 'text-not-printable') return both(START_WORDS.templateWithoutLetter, { file, text: fault.text })
  const { template, line, message } = fault
  return both(START_WORDS.templateFaulty, { file, template, line: line ?? '?', message })
}

/** The organisation's own templates at the start: those in use, and those that are not used, with the reason. */
export const templateLines = ({ own, refused }: FoundTemplates): readonly string[] => [
  ...(own.size > 0
    ? [both(START_WORDS.templates, { files: [...own.keys()].map((name) => `${name}.typ`).join(', ') })]
    : []),
  ...refused.map((each) => oneLine(refusedLine(each))),
]
