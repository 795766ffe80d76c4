/**
 * The screens of an open project, each in a file of its own that is read when it is first needed:
 * the start screen should not wait for the diagram.
 */
import { lazy } from 'react'

const loadAnalysis = () => import('./views/analysis/AnalysisScreen')

export const AnalysisScreen = lazy(async () => ({ default: (await loadAnalysis()).AnalysisScreen }))

/** Over every screen, for texts can be imported and corrected from each. */
export const SourceDialogs = lazy(async () => ({
  default: (await import('./views/analysis/SourceDialogs')).SourceDialogs,
}))

export const ActorsScreen = lazy(async () => ({
  default: (await import('./views/actors/ActorsScreen')).ActorsScreen,
}))

export const MatrixScreen = lazy(async () => ({
  default: (await import('./views/matrix/MatrixScreen')).MatrixScreen,
}))

/** The text beside the matrix: screens do not know each other, so it is handed to it. */
export const ReaderPane = lazy(async () => ({
  default: (await import('./views/analysis/reader/ReaderPane')).ReaderPane,
}))

/** What the selected evidence cites, and all that is said of it, beside the matrix in the same way. */
const loadEvidence = () => import('./views/analysis/inspector/SelectedEvidence')

export const SelectedPassages = lazy(async () => ({
  default: (await loadEvidence()).SelectedPassages,
}))

export const SelectedEvidenceItem = lazy(async () => ({
  default: (await loadEvidence()).SelectedEvidenceItem,
}))

export const NetworkScreen = lazy(async () => ({
  default: (await import('./views/network/NetworkScreen')).NetworkScreen,
}))

export const SearchScreen = lazy(async () => ({
  default: (await import('./views/search/SearchScreen')).SearchScreen,
}))

export const ProjectScreen = lazy(async () => ({
  default: (await import('./views/project/ProjectScreen')).ProjectScreen,
}))

/** Reads the screen that a project opens with ahead of time. */
export function expectProject(): void {
  // A failure is told by the screen itself, which asks again.
  loadAnalysis().catch(() => undefined)
}
