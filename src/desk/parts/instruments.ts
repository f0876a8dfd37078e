import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { REGULATION_LABELS } from '../../locale/labels.ts'
import { call } from '../api/call.ts'
import type { Instrument } from '../api/types.ts'
import { language, say } from '../language.ts'

const isRegulation = (id: string): id is keyof typeof REGULATION_LABELS => Object.hasOwn(REGULATION_LABELS, id)

/** The instruments of the law never change while the service runs, so they are read once. */
let read: readonly Instrument[] | null = null

/** Titles of instruments by the id in a citation: of `qd244-2014:d32`, that of `qd244-2014`; undefined before they are read. */
export const useInstruments = (): ((citation: string) => string | undefined) => {
  const known = useSignal(read)
  useEffect(() => {
    if (known.value !== null) return
    void call('GET /v1/instruments').then((answer) => {
      if (answer.ok) read = known.value = answer.value.items
    })
  }, [known])
  return (citation) => {
    const [instrument = ''] = citation.split(':', 1)
    if (isRegulation(instrument)) return say(REGULATION_LABELS[instrument])
    return known.value?.find(({ id }) => id === instrument)?.title[language.value]
  }
}
