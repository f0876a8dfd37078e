import type { Answer } from '../../support/service.ts'

/** Required headers of every answer. */
const REQUIRED: Readonly<Record<string, RegExp>> = {
  'content-security-policy':
    /^default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'(?:; script-src 'self'; style-src 'self';(?: font-src 'self'; img-src 'self';| img-src 'self' data:;)? connect-src 'self'(?:; require-trusted-types-for 'script'; (?:trusted-types 'none'|worker-src 'self'; trusted-types kiem-phieu-verifier))?)?$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /^(?:[a-z-]+=\(\), )+[a-z-]+=\(\)$/,
}

/** Missing or wrong headers of one answer. `tls`: it came over TLS. */
export const headerComplaints = ({ headers }: Pick<Answer, 'headers'>, tls = false): string[] => {
  const complaints = Object.entries(REQUIRED)
    .filter(([name, value]) => !value.test(headers[name] ?? ''))
    .map(([name]) => `${name}: ${headers[name]}`)
  for (const name of Object.keys(headers)) if (name.startsWith('access-control-')) complaints.push(`has ${name}`)
  const hsts = headers['strict-transport-security']
  if (tls ? hsts !== 'max-age=31536000; includeSubDomains' : hsts !== undefined) complaints.push(`HSTS is ${hsts}`)
  return complaints
}
