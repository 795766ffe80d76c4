/** The question before unsaved changes would be lost, as a promise of the analyst's answer. */
import { create } from 'zustand'

export type UnsavedAnswer = 'save' | 'discard' | 'stay'

type Question = { readonly answer: ((answer: UnsavedAnswer) => void) | null }

export const useUnsavedQuestion = create<Question>(() => ({ answer: null }))

export function askAboutUnsavedChanges(): Promise<UnsavedAnswer> {
  useUnsavedQuestion.getState().answer?.('stay') // one question at a time
  return new Promise(resolve => {
    useUnsavedQuestion.setState({
      answer: answer => {
        useUnsavedQuestion.setState({ answer: null })
        resolve(answer)
      },
    })
  })
}
