/** Starts the window: words, host, then the application. */
import './styles/fonts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './styles/global.css'
import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { useProjectSession } from './client/projectSession'
import { useSettings } from './client/settings'
import { currentHost } from './host/host'
import { currentLocale } from './i18n/locale'
import { startWords } from './i18n/words'

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
setNonce(nonce)
startWords(useSettings.getState().language, currentLocale)
useProjectSession.setState({ host: await currentHost() })

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root')
createRoot(root).render(<App nonce={nonce} />)
