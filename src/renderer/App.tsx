/** The window: providers, then the start screen or the open project. */
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import i18next from 'i18next'
import { Fragment, type ReactNode, Suspense, useEffect } from 'react'
import { prepareStoreClient, queryClient, useProjectSession } from './client/projectSession'
import { useSession } from './client/session'
import { useSettings } from './client/settings'
import { Announcer } from './components/Announcer'
import { Busy } from './components/Busy'
import { ErrorBoundary } from './components/ErrorBoundary'
import { useLocale } from './i18n/locale'
import {
  ActorsScreen,
  AnalysisScreen,
  expectProject,
  MatrixScreen,
  NetworkScreen,
  ProjectScreen,
  ReaderPane,
  SearchScreen,
  SelectedEvidenceItem,
  SelectedPassages,
  SourceDialogs,
} from './screens'
import { theme } from './styles/theme'
import { Shell } from './views/shell/Shell'
import { StartScreen } from './views/start/StartScreen'

export function App({ nonce }: { readonly nonce: string }) {
  const colorScheme = useSettings(settings => settings.theme)
  const forced = colorScheme === 'auto' ? undefined : colorScheme
  return (
    <QueryClientProvider client={queryClient}>
      <DirectionProvider detectDirection={false} initialDirection="rtl">
        <MantineProvider
          theme={theme}
          defaultColorScheme="auto"
          {...(forced === undefined ? {} : { forceColorScheme: forced })}
          getStyleNonce={() => nonce}
        >
          <LanguageFollower />
          <ErrorBoundary>
            <NewWithLocale>
              <Shell>
                <Suspense fallback={<Busy />}>
                  <CurrentScreen />
                </Suspense>
                <Suspense fallback={null}>
                  <DialogsOfProject />
                </Suspense>
              </Shell>
            </NewWithLocale>
          </ErrorBoundary>
          <NotificationsByDirection />
          <Announcer />
        </MantineProvider>
      </DirectionProvider>
    </QueryClientProvider>
  )
}

function CurrentScreen() {
  const isOpen = useProjectSession(({ client }) => client !== null)
  const screen = useSession(session => session.screen)
  useReadiness(isOpen)
  if (!isOpen) return <StartScreen />
  switch (screen) {
    case 'analysis':
      return <AnalysisScreen />
    case 'actors':
      return <ActorsScreen />
    case 'matrix':
      return (
        <MatrixScreen
          reader={<ReaderPane />}
          passages={<SelectedPassages />}
          details={<SelectedEvidenceItem />}
        />
      )
    case 'network':
      return <NetworkScreen />
    case 'search':
      return <SearchScreen />
    case 'project':
      return <ProjectScreen />
  }
}

function DialogsOfProject() {
  const isOpen = useProjectSession(({ client }) => client !== null)
  return isOpen ? <SourceDialogs /> : null
}

/** While no project is open: makes ready in a quiet moment what opening one will need. */
function useReadiness(isOpen: boolean): void {
  useEffect(() => {
    if (isOpen) return
    const idle = requestIdleCallback(() => {
      prepareStoreClient()
      expectProject()
    })
    return () => cancelIdleCallback(idle)
  }, [isOpen])
}

/** Brings words and direction to the chosen language, without a restart. */
function LanguageFollower() {
  const language = useSettings(settings => settings.language)
  const { setDirection } = useDirection()
  useEffect(() => {
    // At the start the words are there already; changing them would render everything again.
    if (i18next.language !== language) void i18next.changeLanguage(language)
    document.documentElement.lang = language
    setDirection(language === 'ar' ? 'rtl' : 'ltr')
  }, [language, setDirection])
  return null
}

/**
 * Everything is drawn anew when digits or calendar change: sentences hold dates and numbers that were
 * written before. The language is heard of by each sentence itself.
 */
function NewWithLocale({ children }: { readonly children: ReactNode }) {
  const locale = useLocale()
  return <Fragment key={locale.slice(locale.indexOf('-u-'))}>{children}</Fragment>
}

function NotificationsByDirection() {
  const { dir } = useDirection()
  return <Notifications position={dir === 'rtl' ? 'bottom-right' : 'bottom-left'} />
}
