import { READING_VALUES } from '../../locale/readings.ts'
import type { Bilingual } from '../../locale/text.ts'
import type { MeetingKind, Readings } from '../../rules/types.ts'
import type { Stage } from './stage.ts'

interface ReadingAnswer {
  readonly name: keyof Readings
  readonly description: Bilingual
}

/** Readings that apply to one kind of meeting only. */
const ONLY_AT: Readonly<Record<string, readonly MeetingKind[]>> = {
  conferenceBase: ['committee-conference', 'inspection-conference'],
  rejectedDelegates: ['delegates-congress'],
}

const concerns = (name: string, kind: MeetingKind): boolean => ONLY_AT[name]?.includes(kind) ?? true

/** Prints the named readings of the congress, each marked as not being law. */
export const showReadings = async ({ cast, report, congress }: Stage): Promise<void> => {
  const { words, language } = report
  const { body } = await cast.secretary.client.get<{ readonly items: readonly ReadingAnswer[] }>('/readings')
  report.step(words('readings'))
  report.text(words('readingsIntro'))
  for (const { name, description } of body.items.filter((reading) => concerns(reading.name, congress.kind))) {
    const value = READING_VALUES[congress.readings[name]][language]
    report.item(words('readingItem', { name, value, description: description[language] }))
  }
}
