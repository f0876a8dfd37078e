import type { Bilingual } from '../../locale/text.ts'
import type { Stage } from './stage.ts'

interface Annex {
  readonly regulation: { readonly number: string; readonly title: Bilingual }
  readonly implementing: { readonly title: Bilingual } | null
  readonly readings: readonly {
    readonly name: string
    readonly meaning: Bilingual
    readonly description: Bilingual
  }[]
}

/** Prints the annex of readings: the rules of the congress, and the named readings, each marked as not being law. */
export const showReadings = async ({ cast, report, congress }: Stage): Promise<void> => {
  const { words, language } = report
  const { body } = await cast.secretary.client.get<Annex>(`/congresses/${congress.id}/readings`)
  const { number, title } = body.regulation
  report.step(words('readings'))
  report.text(words('regulation', { regulation: `${title[language]} (${number})` }))
  if (body.implementing) report.text(words('implementing', { implementing: body.implementing.title[language] }))
  report.text(words('readingsIntro'))
  for (const { name, meaning, description } of body.readings) {
    report.item(words('readingItem', { name, value: meaning[language], description: description[language] }))
  }
}
