import { effect, signal } from '@preact/signals'
import { type Bilingual, type FillParams, fill, type Language } from '../locale/text.ts'

const KEPT_AS = 'kiem-phieu-language'

/** The language of every text on the screen; kept in this browser. Vietnamese unless somebody has switched. */
export const language = signal<Language>(localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'vi')

export const otherLanguage = (): Language => (language.value === 'en' ? 'vi' : 'en')

export const switchLanguage = (): void => {
  language.value = otherLanguage()
  localStorage.setItem(KEPT_AS, language.value)
}

/** A text in the current language, with its figures filled in. A component that says it is drawn again after a switch. */
export const say = (text: Bilingual, params: FillParams = {}): string => fill(text[language.value], params)

/** Words with a capital letter at their beginning. */
export const capitalised = (words: string): string => words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1)

/** The same with a capital letter, for labels that also occur within sentences. */
export const sayFirst = (text: Bilingual, params: FillParams = {}): string => capitalised(say(text, params))

/** An instant as day and time. */
export const sayTime = (instant: string): string =>
  new Intl.DateTimeFormat(language.value, { dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant))

/** An instant as hours and minutes. */
export const sayHour = (instant: string): string =>
  new Intl.DateTimeFormat(language.value, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  )

/** A plain date, year-month-day, as day, month and year. */
export const sayDay = (day: string): string =>
  new Intl.DateTimeFormat(language.value, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

effect(() => {
  document.documentElement.lang = language.value
})
