/**
 * zod, told before its first schema that it may not make functions out of text.
 *
 * Under our content security policy its probe for that would be reported as a violation. Everything
 * that declares a schema imports zod from here, so that the order of modules cannot undo it.
 */
import { z } from 'zod'

z.config({ jitless: true })

export { z }
