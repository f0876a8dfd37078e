import type { ComponentChildren, JSX } from 'preact'

const Icon = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <svg class="i" viewBox="0 0 20 20" aria-hidden="true">
    {children}
  </svg>
)

/** Ballots that are only on this laptop. */
export const Laptop = (): JSX.Element => (
  <Icon>
    <rect x="3.5" y="4" width="13" height="9" rx="1" />
    <path d="M1.5 16h17" />
  </Icon>
)

/** The service, and what it has. */
export const Server = (): JSX.Element => (
  <Icon>
    <rect x="3" y="3" width="14" height="6" rx="1" />
    <rect x="3" y="11" width="14" height="6" rx="1" />
    <path d="M6 6h.1M6 14h.1" />
  </Icon>
)

export const Stop = (): JSX.Element => (
  <Icon>
    <path d="M6.6 2.2h6.8l4.4 4.4v6.8l-4.4 4.4H6.6l-4.4-4.4V6.6z" />
    <path d="M10 5.8v5M10 13.9v.1" />
  </Icon>
)

export const Information = (): JSX.Element => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 9.3v4.2M10 6.4v.1" />
  </Icon>
)

export const Done = (): JSX.Element => (
  <Icon>
    <circle class="fill" cx="10" cy="10" r="8.5" stroke="none" />
    <path class="over" d="M6 10.3l2.8 2.8 5.2-5.8" />
  </Icon>
)

/** Begun and not finished. */
export const Running = (): JSX.Element => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path class="fill" d="M10 2.5a7.5 7.5 0 010 15z" stroke="none" />
  </Icon>
)

/** Not begun. */
export const NotBegun = (): JSX.Element => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" stroke-dasharray="2.4 3.5" />
  </Icon>
)

export const Locked = (): JSX.Element => (
  <Icon>
    <rect x="4" y="9" width="12" height="8" rx="1.5" />
    <path d="M7 9V6.5a3 3 0 016 0V9" />
  </Icon>
)

/** A pile of ballots. */
export const Stack = (): JSX.Element => (
  <Icon>
    <path d="M3 13.5l7 3.5 7-3.5M3 10l7 3.5 7-3.5M10 3l7 3.5-7 3.5-7-3.5z" />
  </Icon>
)

/** A reading of the program. */
export const Reading = (): JSX.Element => (
  <Icon>
    <path d="M10 5.5C8 4 5.2 3.8 3 4.3v11.2c2.2-.5 5-.3 7 1.2 2-1.5 4.8-1.7 7-1.2V4.3c-2.2-.5-5-.3-7 1.2zM10 5.5v11" />
  </Icon>
)

/** Not chosen by enough votes. */
export const NotElected = (): JSX.Element => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
  </Icon>
)

/** As many votes as others. */
export const Tied = (): JSX.Element => (
  <Icon>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M6.5 8.3h7M6.5 11.7h7" />
  </Icon>
)

/** A step that is past, or enough for the next one. */
export const Check = (): JSX.Element => (
  <Icon>
    <path d="M4 10.5l4 4 8.5-9" />
  </Icon>
)

export const Printer = (): JSX.Element => (
  <Icon>
    <path d="M6 7V3h8v4M6 14H3.5V7.5h13V14H14M6 12h8v5H6z" />
  </Icon>
)

/** Two things that are not equal. */
export const NotEqual = (): JSX.Element => (
  <Icon>
    <path d="M4 7.5h12M4 12.5h12M13.5 3.5l-7 13" />
  </Icon>
)

/** One thing too few. */
export const Missing = (): JSX.Element => (
  <Icon>
    <path d="M4 10h12" />
  </Icon>
)

/** Back to the person it came from. */
export const GiveBack = (): JSX.Element => (
  <Icon>
    <path d="M8 4L3.5 8.5 8 13M3.5 8.5H12a4.5 4.5 0 010 9H8" />
  </Icon>
)

/** Something unusual to look at. */
export const Attention = (): JSX.Element => (
  <Icon>
    <path d="M10 3l8 14H2z" />
    <path d="M10 8v4.5M10 14.8v.1" />
  </Icon>
)

/** An X in a box of a ballot. */
export const Cross = (): JSX.Element => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
)
