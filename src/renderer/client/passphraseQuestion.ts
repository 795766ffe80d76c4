/** The question for a passphrase, as a promise of the analyst's answer. It is kept nowhere. */
import { create } from 'zustand'
import { problemOf } from '../../shared/problem'

type Question = {
  /** The file that is to be opened. */
  readonly name: string
  /** Whether the last answer was another passphrase. */
  readonly wasWrong: boolean
  /** Null: the analyst opens something else. */
  readonly answer: (passphrase: string | null) => void
}

export const usePassphraseQuestion = create<{ readonly question: Question | null }>(() => ({
  question: null,
}))

/**
 * Runs the work; asks for the passphrase when it needs one, and again while it is a wrong one.
 * Undefined when the analyst gives none.
 */
export async function withPassphrase<T>(
  work: (passphrase: string | undefined) => Promise<T>,
): Promise<T | undefined> {
  let passphrase: string | undefined
  for (;;) {
    try {
      return await work(passphrase)
    } catch (thrown) {
      const { code, details } = problemOf(thrown)
      if (code !== 'passphrase-needed' && code !== 'passphrase-wrong') throw thrown
      const answer = await ask(details.name, code === 'passphrase-wrong')
      if (answer === null) return undefined
      passphrase = answer
    }
  }
}

function ask(name: string, wasWrong: boolean): Promise<string | null> {
  usePassphraseQuestion.getState().question?.answer(null) // one question at a time
  return new Promise(resolve => {
    const answer = (passphrase: string | null) => {
      usePassphraseQuestion.setState({ question: null })
      resolve(passphrase)
    }
    usePassphraseQuestion.setState({ question: { name, wasWrong, answer } })
  })
}
