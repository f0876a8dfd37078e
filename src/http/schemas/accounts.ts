import { z } from 'zod'
import { PASSWORD_LENGTH } from '../../app/accounts/password.ts'
import { ROLES } from '../../rules/roles.ts'
import { choice, field, id, instant, line, reason, version } from './fields.ts'

/** The name with which people sign in. */
export const username = field(
  z.string().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/),
  'User name: 3 to 40 lower-case letters, digits and . _ -, unique in the installation.',
  'nguyen.van.dung',
)

/** A password as typed. Its length in characters is checked by the rules. */
const passwordField = (description: string, example = 'phượng nở đỏ góc sân đình') =>
  field(
    z
      .string()
      .regex(/^[^\p{Cc}\p{Cs}]*$/u)
      .min(1)
      .max(1_000),
    description,
    example,
  )

/** A code of the second factor. */
const codeField = (description: string) => field(z.string().regex(/^\d{6}$/), description, '492039')

const displayName = line('Display name.', 'Nguyễn Văn Dũng', 100)

const openId = field(
  z.strictObject({
    issuer: field(
      z.string().regex(/^https?:\/\/[\x21-\x7e]{1,300}$/),
      'Address of the provider, as in its ID tokens.',
      'https://dang-nhap.vi-du.vn',
    ),
    subject: field(
      z.string().regex(/^[\x20-\x7e]{1,255}$/),
      'Id of the person at the provider, as in its ID tokens.',
      '248289761001',
    ),
  }),
  'The person at an OpenID Connect provider who may sign in to this account.',
  { issuer: 'https://dang-nhap.vi-du.vn', subject: '248289761001' },
)

const organisationId = id<'organisation'>(
  'Organisation that administers the account; null for system administrators.',
).nullable()

export const AccountIn = z
  .strictObject({ username, displayName, organisationId, openId: openId.nullable().optional() })
  .meta({ id: 'NewAccount' })

const state = choice(['active', 'disabled'], 'A disabled account can neither sign in nor use keys or PINs.', 'active')

export const AccountChangeIn = z
  .strictObject({ displayName, state, openId: openId.nullable().optional(), reason: reason.optional() })
  .meta({ id: 'AccountChange' })

const signIn = {
  password: choice(
    ['chosen', 'temporary', 'none'],
    'chosen: by the person; temporary: set by another person, to be changed at the first sign-in.',
    'chosen',
  ),
  passwordExpiresAt: instant('When a temporary password expires; null for other passwords.').nullable(),
  secondFactor: choice(['none', 'prepared', 'confirmed'], 'Required at sign-in only after its confirmation.', 'none'),
}

export const accountKind = choice(
  ['person', 'service'],
  'person; or service: another system, which uses keys.',
  'person',
)

const shown = {
  id: id('Id of the account.'),
  organisationId,
  kind: accountKind,
  username: field(z.string(), 'User name.', 'nguyen.van.dung'),
  displayName: field(z.string(), 'Display name.', 'Nguyễn Văn Dũng'),
}

const account = {
  ...shown,
  state,
  ...signIn,
  openId: openId.nullable(),
  version: version(),
  createdAt: instant('When it was created.'),
  createdBy: field(z.string(), 'Id of the account that created it.', '0192f3a4-5b6c-7d8e-9f01-23456789abcd'),
}

export const AccountOut = z.strictObject(account).meta({ id: 'Account' })

const temporaryPassword = field(
  z.string(),
  'To be handed to the person. Shown only this once; valid for seven days, until the first sign-in.',
  'b7kq-x2mt-9fvc-4hgr',
)

export const NewAccountOut = z
  .strictObject({ ...account, temporaryPassword: temporaryPassword.nullable() })
  .meta({ id: 'AccountWithPassword' })

export const TemporaryPasswordOut = z
  .strictObject({ temporaryPassword, passwordExpiresAt: instant('When it expires.') })
  .meta({ id: 'TemporaryPassword' })

const heldRole = z.strictObject({
  role: choice(ROLES, 'The role.', 'secretary'),
  congressId: id<'congress'>('Congress of the role; null for administrators.').nullable(),
  organisationId: id<'organisation'>('Organisation of the role; null for roles in a congress.').nullable(),
})

export const OwnAccountOut = z
  .strictObject({
    ...shown,
    ...signIn,
    roles: field(z.array(heldRole), 'Roles held now, limited to this sign-in.', []),
  })
  .meta({ id: 'OwnAccount' })

const { least, most } = PASSWORD_LENGTH

export const PasswordChangeIn = z
  .strictObject({
    current: passwordField('Current password.', 'b7kq-x2mt-9fvc-4hgr'),
    password: passwordField(
      `New password: ${least} to ${most} characters of any kind, spaces and tones included; not a common one.`,
    ),
  })
  .meta({ id: 'PasswordChange' })

export const PasswordIn = z
  .strictObject({ password: passwordField('Current password, asked again.') })
  .meta({ id: 'CurrentPassword' })

export const CodeIn = z.strictObject({ code: codeField('Code shown by the phone.') }).meta({ id: 'SecondFactorCode' })

export const FactorProofOut = z
  .strictObject({
    provedAt: instant('When the code was accepted.'),
    until: instant('Until when acts need no other code.'),
  })
  .meta({ id: 'SecondFactorProof' })

export const SecondFactorOut = z
  .strictObject({
    secret: field(
      z.string(),
      'Secret for typing, in base32. Shown only this once.',
      'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    ),
    uri: field(
      z.string(),
      'The same as an address for a QR code. Shown only this once.',
      'otpauth://totp/Ki%E1%BB%83m%20phi%E1%BA%BFu:nguyen.van.dung?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    ),
  })
  .meta({ id: 'NewSecondFactor' })
