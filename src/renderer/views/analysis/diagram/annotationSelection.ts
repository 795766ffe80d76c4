/** Which annotations are selected on the open diagram: part of the session. */
import { create } from 'zustand'
import type { AnnotationId } from '../../../../shared/domain/ids'

export const useAnnotationSelection = create<{ readonly ids: readonly AnnotationId[] }>(() => ({
  ids: [],
}))

export function selectAnnotations(ids: readonly AnnotationId[]): void {
  useAnnotationSelection.setState({ ids })
}
