// Every file imports this one, by an option of the bundler, so that the modules of the first screen become one part.
// Otherwise the bundler makes a part, and thus a request, for each set of screens that share a module.
import './keys.ts'
import './names.ts'
import './parts/form.tsx'
import './parts/icons.tsx'
import './parts/notice.tsx'
import './parts/page.tsx'
import './parts/pin-input.tsx'
import './parts/who.tsx'
import './screens.tsx'
import './session.ts'
import './sign-in/password-sign-in.tsx'
import './sign-in/pin-sign-in.tsx'
