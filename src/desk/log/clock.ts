import { language } from '../language.ts'

/** An instant as hours, minutes and seconds on this laptop. */
export const sayClock = (instant: string): string =>
  new Intl.DateTimeFormat(language.value, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))
