import { officeLabel } from '../locale/labels.ts'
import { capitalised, language } from './language.ts'
import { congressOf, signed } from './session.ts'

type Office = Parameters<typeof officeLabel>[0]

/** An office as the papers of this meeting name it: chi ủy in a chi bộ, cấp ủy elsewhere. */
export const sayOffice = (office: Office): string => {
  const congress = signed.value.kind === 'in' ? congressOf(signed.value.session) : null
  return officeLabel(office, congress?.level ?? 'grassroots', language.value)
}

/** The same with a capital letter. */
export const sayOfficeFirst = (office: Office): string => capitalised(sayOffice(office))
